/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * timer: the timeouts of threads, and when a CPU is interrupted.
 */

#include "timer.h"

#include "cpu.h"
#include "signal.h"
#include "trace.h"
#include "trace_record.h"

void timeout_enter(thread_id_t t)
{
    deadline_set(threads[t].cpu, t, threads[t].deadline);
}

void timeout_leave(thread_id_t t)
{
    deadline_clear(threads[t].cpu, t);
    threads[thread_slot(t)].timeout_context = 0;
    threads[thread_slot(t)].timeout_serial = 0;
}

/* What stands in the tree is left alone: an earlier timeout goes first. */
void timer_arm(thread_id_t t, context_id_t c, uint64_t us)
{
    deadline_clear(threads[t].cpu, t);
    threads[thread_slot(t)].deadline = clock_ticks(us);
    threads[thread_slot(t)].timeout_context = c;
    threads[thread_slot(t)].timeout_serial = contexts[c].serial;
    timeout_step(t, TIMEOUT_ON_ARM);
}

void timer_disarm(thread_id_t t)
{
    timeout_step(t, TIMEOUT_ON_DISARM);
}

void timer_forget(thread_id_t t)
{
    timeout_step(t, TIMEOUT_ON_DESTROY);
}

/** The timeout of `t` fires: its context, if it lives, hears of it. */
static void fire(thread_id_t t)
{
    const context_id_t c = threads[t].timeout_context;
    const uint64_t serial = threads[t].timeout_serial;
    const bool live = serial != 0 && contexts[c].serial == serial;

    trace_event(TRACE_TIMEOUT, 0, t, live ? c : 0);
    timeout_step(t, TIMEOUT_ON_FIRE);
    signal_submit_weak(c, serial);
}

/* A timer that has interrupted is set anew, even to the same time: more can be
 * due than a pass fires. */
void timer_fire(cpu_id_t k, uint64_t now)
{
    cpus[k].timer = UINT64_MAX;
    /*@ loop invariant 0 <= i <= FIRED;
        loop variant FIRED - i;
    */
    for (unsigned i = 0; i < FIRED; i++) {
        const thread_id_t t = deadline_due(k, now);

        if (t == 0)
            return;
        fire(t);
    }
}

/* An idle CPU has no slice, and without a timeout nothing to wait for. */
void timer_program(cpu_id_t k)
{
    const thread_id_t next = deadline_next(k);
    uint64_t at = UINT64_MAX;

    if (cpus[k].current != 0)
        at = cpus[k].charged + sched_slice(k);
    if (next != 0 && deadline_at(next) < at)
        at = deadline_at(next);
    if (at == cpus[k].timer)
        return;
    cpus[k].timer = at;
    cpu_timer_set(k, at);
}
