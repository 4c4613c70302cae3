/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpus: what each CPU runs, and whether it has to choose again.
 *
 * Owns cpus[] and executing. Invariant: inv_cpus.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "slots.h"

struct cpu {
    thread_id_t current; /**< The thread that it runs; 0 if it is idle. */
    thread_id_t head;    /**< Whose share it runs on; 0 if it is idle. */

    /* What stands in the way of the fast path: one word. */
    uint8_t need;   /**< It has to choose again what it runs. */
    uint8_t traces; /**< Some CPU records events. */
    fpu_id_t fpu;   /**< Whose floating-point registers are loaded. */

    uint8_t hops;       /**< From the owner of that share to `current`. */
    uint8_t asid;       /**< Under which it runs user land now. */
    thread_id_t loaded; /**< Whose registers beside the frame are loaded. */
    uint8_t started;    /**< It takes part. */
    uint64_t charged;   /**< Until when its time is charged, in ticks. */
    uint64_t timer;     /**< When its timer interrupts, in ticks. */
};

extern struct cpu cpus[CPUS];

/** The CPU whose pass holds the kernel's lock. */
extern cpu_id_t executing;

/*@ predicate cpu_ok(integer k) = 0 <= k < CPUS;
    predicate inv_cpus{L} = executing < CPUS &&
        \forall integer k; cpu_ok(k) ==>
            cpus[k].current < THREADS && cpus[k].head < THREADS &&
            cpus[k].hops <= HOPS &&
            (cpus[k].current == 0 <==> cpus[k].head == 0);
*/

/** Tells whether inv_cpus holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_cpus;
*/
bool cpus_inv(void);

/** CPU `k` has to choose again what it runs; another one is interrupted. */
/*@ requires cpu_ok(k) && inv_cpus;
    assigns cpus[k].need;
    ensures inv_cpus && cpus[k].need == 1;
*/
void cpu_ask(cpu_id_t k);

/** CPU `k` is left without a thread; the next dispatch finds one. */
/*@ requires cpu_ok(k) && inv_cpus;
    assigns cpus[k].current, cpus[k].head, cpus[k].hops;
    ensures inv_cpus && cpus[k].current == 0;
*/
void cpu_idle(cpu_id_t k);

/** What CPUs have loaded of thread `t` beside its frame holds no more. */
/*@ requires 0 < t < THREADS;
    assigns cpus[0 .. CPUS - 1].loaded;
    ensures \forall integer k; cpu_ok(k) ==> cpus[k].loaded != t;
*/
void cpu_unload(thread_id_t t);
