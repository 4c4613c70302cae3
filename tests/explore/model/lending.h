/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending: how a share reaches the thread that can use it.
 *
 * A thread that waits for an answer lends its share to the thread that it
 * called, and so on along the chain.  A share whose chain ends at a thread
 * that cannot run is parked there.
 */

#pragma once

#include "peers.h"

/** Where the chain of a share ends, and after how many hops. */
struct walk {
    thread_id_t end;
    uint8_t hops;
};

/** Tells whether `t` could use a CPU. */
bool thread_runnable(thread_id_t t);

/** Tells whether `t` lends its share to the thread that it called. */
bool lending_lends(thread_id_t t);

/** Follows the chain of the share of `owner`, at most HOPS hops. */
struct walk lending_walk(thread_id_t owner);

/** Sends what is parked at `t` back to its CPU, in constant time. */
void lending_release(thread_id_t t);

/** As lending_release(), and the CPU has to choose again if there was any. */
void lending_release_ask(thread_id_t t);

/**
 * A link to `callee` was cut: sends back what is parked at it and behind it,
 * at most at HOPS threads, along raw links, whether they lend or not.
 */
void lending_cut(thread_id_t callee);
