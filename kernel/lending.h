/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending: how a share reaches the thread that can use it.
 *
 * A thread that waits for an answer lends its share to the thread that it
 * called, and so on along the chain, at most HOPS hops. A share whose chain
 * ends at a thread that cannot run is parked there.
 *
 * Invariant: no share is parked at a thread that can run, and every thread on
 * the chain from a parked share's owner to its place cannot run. So only what
 * makes a thread runnable, or cuts a chain, has to send shares back.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "cpus.h"
#include "ring.h"
#include "slots.h"
#include "thread.h"
#include "trace.h"

/** Where the chain of a share ends, and after how many hops. */
struct walk {
    thread_id_t end;
    uint8_t hops;
};

/*@ predicate thread_can_run{L}(integer t) =
        threads[t].life.thread == THREAD_ACTIVE && threads[t].life.paused == 0;
    predicate thread_lends{L}(integer t) =
        threads[t].life.thread == THREAD_SENDING &&
        threads[t].life.paused == 0 &&
        threads[t].out_serial == threads[threads[t].out].lend_serial &&
        threads[t].cpu == threads[threads[t].out].cpu;
    predicate inv_links{L} = \forall integer t; 0 <= t < THREADS ==>
        threads[t].out < THREADS && threads[t].cpu < CPUS;
    predicate inv_lending{L} = inv_links &&
        \forall integer t; thread_present(t) && thread_can_run(t) ==>
            nodes[THREADS + t].next == THREADS + t;
*/

/** Tells whether the invariant holds; for tests and for panics. */
/*@ assigns \nothing; */
bool lending_inv(void);

/** Tells whether `t` could use a CPU. */
/*@ requires t < THREADS;
    assigns \nothing;
    ensures \result == true <==> thread_can_run(t);
*/
static inline bool thread_runnable(thread_id_t t)
{
    return threads[t].life.thread == THREAD_ACTIVE &&
           threads[t].life.paused == 0;
}

/** Tells whether `t` lends its share to the thread that it called. */
/*@ requires t < THREADS && inv_links;
    assigns \nothing;
    ensures \result == true <==> thread_lends(t);
*/
static inline bool lending_lends(thread_id_t t)
{
    const thread_id_t callee = threads[t].out;

    return threads[t].life.thread == THREAD_SENDING &&
           threads[t].life.paused == 0 &&
           threads[t].out_serial == threads[callee].lend_serial &&
           threads[t].cpu == threads[callee].cpu;
}

/** Follows the chain of the share of `owner`. */
/*@ requires owner < THREADS && inv_links;
    assigns \nothing;
    ensures \result.end < THREADS && \result.hops <= HOPS;
    ensures \result.hops < HOPS ==> !thread_lends(\result.end);
*/
struct walk lending_walk(thread_id_t owner);

/** Tells whether a share is parked at `t`. */
/*@ requires t < THREADS;
    assigns \nothing;
    ensures \result == true <==> nodes[THREADS + t].next != THREADS + t;
*/
static inline bool lending_parked(thread_id_t t)
{
    const unsigned n = (unsigned)THREADS + t;

    return nodes[n].next != n;
}

/** Sends what is parked at `t` back to its CPU, in constant time. */
/*@ requires thread_present(t) && inv_links && inv_ring;
    requires inv_trace && executing < CPUS && inv_clock_hz;
    assigns nodes[0 .. NODES - 1];
    assigns traces[0 .. CPUS - 1];
    assigns records[1 .. RECORDS - 1];
    ensures inv_ring && inv_trace;
    ensures nodes[THREADS + t].next == THREADS + t;
*/
void lending_release(thread_id_t t);

/** As lending_release(), and the CPU has to choose again if there was any. */
/*@ requires thread_present(t) && inv_links && inv_ring && inv_cpus;
    requires inv_trace && inv_clock_hz;
    assigns nodes[0 .. NODES - 1], cpus[threads[t].cpu].need;
    assigns traces[0 .. CPUS - 1];
    assigns records[1 .. RECORDS - 1];
    ensures inv_ring && inv_cpus && inv_trace;
    ensures nodes[THREADS + t].next == THREADS + t;
*/
void lending_release_ask(thread_id_t t);

/**
 * A link to `callee` was cut: sends back what is parked at it and behind it,
 * at most at HOPS threads, along raw links, whether they lend or not.
 */
/*@ requires callee < THREADS && inv_links && inv_ring && inv_cpus;
    requires inv_trace && inv_clock_hz;
    assigns nodes[0 .. NODES - 1], cpus[0 .. CPUS - 1];
    assigns traces[0 .. CPUS - 1];
    assigns records[1 .. RECORDS - 1];
    ensures inv_ring && inv_cpus && inv_trace;
*/
void lending_cut(thread_id_t callee);
