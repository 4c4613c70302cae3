/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * world: a system for tests, made by kernel calls only.
 *
 * Core makes domains, threads and capabilities; world_as() lets a thread make
 * a call, whoever would run otherwise, and every call is checked: all
 * invariants hold afterwards, the machine has no complaint, and what is refused
 * has changed nothing.
 */

#pragma once

#include <stdbool.h>

#include "host.h"

/** Boots; core runs on CPU 0. */
void world_boot(void);

/** Fails the test if an invariant is broken or the machine complains. */
void world_check(const char *after);

/** Core makes the call `f`: the status. */
status_t world_core(struct call_frame *f);

/** The same, with up to seven arguments in the order cap, w0 ... w3, tag, room;
 * any other status than OK fails the test. */
struct world_args {
    word_t cap, w0, w1, w2, w3, tag, room;
};
void world_do(word_t number, struct world_args args);

/**
 * Thread `t`, which can run, makes the call `f` on its CPU: others are paused
 * meanwhile. Gives the status; if `t` waits, what is in `f` means nothing.
 */
status_t world_as(thread_id_t t, struct call_frame *f);

/** As world_do(), by thread `t`. */
status_t world_call(thread_id_t t, word_t number, struct world_args args);

/** Donates page `n` of `table` on behalf of `pd`. */
void world_donate(word_t table, unsigned n, pd_id_t pd);

/** Makes domain `pd` with a page of each table that threads need. */
void world_pd(pd_id_t pd);

/** Makes a thread of `pd` on CPU `k` and starts it: a slot of the domain. */
thread_id_t world_thread(pd_id_t pd, cpu_id_t k);

/** Makes an identity of an object, on behalf of core. */
identity_id_t world_identity(word_t kind, word_t index);

/** Gives the domain of `t`, which waits for no request, a capability for `i`:
 * its word, acknowledged. */
word_t world_grant(thread_id_t t, identity_id_t i);

/** Time passes until the CPU of thread `t`, which can run, runs it. */
void world_run(thread_id_t t);
