/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * timer: the timeouts of threads, and when a CPU is interrupted.
 *
 * Owns timeout_* and deadline of threads[] (deadline.h orders them), and
 * `timer` of cpus[]. Machine: spec/timeout.rl. Invariant: inv_timer.
 */

#pragma once

#include <stdbool.h>

#include "clock.h"
#include "cpus.h"
#include "deadline.h"
#include "sched.h"
#include "timeout.h"

/*@ predicate inv_timer{L} = \forall integer t; thread_present(t) ==>
        (threads[t].waits.timeout == TIMEOUT_ARMED ?
         threads[t].deadline_on == threads[t].cpu + 1 :
         threads[t].waits.timeout == TIMEOUT_IDLE &&
         threads[t].deadline_on == 0 && threads[t].timeout_context == 0 &&
         threads[t].timeout_serial == 0);
*/

/** Tells whether inv_timer holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_timer;
*/
bool timer_inv(void);

/** Sets the timeout of `t`: at `us` since the start context `c` hears of it. */
/*@ requires thread_present(t) && c < CONTEXTS && threads[t].cpu < CPUS;
    requires inv_deadline && inv_timer && inv_clock;
    assigns threads[t].deadline, threads[t].deadline_on;
    assigns threads[t].timeout_context, threads[t].timeout_serial;
    assigns threads[t].waits.timeout;
    assigns deadline_tree[threads[t].cpu][1 .. THREADS - 1];
    ensures inv_deadline && inv_timer;
    ensures threads[t].waits.timeout == TIMEOUT_ARMED;
*/
void timer_arm(thread_id_t t, context_id_t c, uint64_t us);

/** Thread `t` has no timeout any more. */
/*@ requires thread_present(t) && threads[t].cpu < CPUS;
    requires inv_deadline && inv_timer;
    assigns threads[t].deadline, threads[t].deadline_on;
    assigns threads[t].timeout_context, threads[t].timeout_serial;
    assigns threads[t].waits.timeout;
    assigns deadline_tree[threads[t].cpu][1 .. THREADS - 1];
    ensures inv_deadline && inv_timer;
    ensures threads[t].waits.timeout == TIMEOUT_IDLE;
*/
void timer_disarm(thread_id_t t);

/** Thread `t` is destroyed. */
/*@ requires thread_present(t) && threads[t].cpu < CPUS;
    requires inv_deadline && inv_timer;
    assigns threads[t].deadline, threads[t].deadline_on;
    assigns threads[t].timeout_context, threads[t].timeout_serial;
    assigns threads[t].waits.timeout;
    assigns deadline_tree[threads[t].cpu][1 .. THREADS - 1];
    ensures inv_deadline && inv_timer;
    ensures threads[t].waits.timeout == TIMEOUT_IDLE;
*/
void timer_forget(thread_id_t t);

/**
 * The timer of CPU `k` has interrupted: fires what is due at `now`, at most
 * FIRED timeouts.
 */
/*@ requires cpu_ok(k) && inv_deadline && inv_timer;
    assigns cpus[k].timer, deadline_tree[k][1 .. THREADS - 1];
    assigns threads[1 .. THREADS - 1];
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
*/
void timer_fire(cpu_id_t k, uint64_t now);

/** The timer of CPU `k` interrupts when its slice or a timeout ends. */
/*@ requires cpu_ok(k) && inv_deadline && inv_sched;
    assigns cpus[k].timer;
    ensures cpus[k].current == 0 && (\forall integer t;
            !deadline_armed(k, t)) ==> cpus[k].timer == UINT64_MAX;
    ensures \forall integer t; deadline_armed(k, t) ==>
        cpus[k].timer <= threads[t].deadline;
*/
void timer_program(cpu_id_t k);
