/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pass: from an exception to the thread that goes on.
 */

#include "pass.h"

#include "choose.h"
#include "clock.h"
#include "dispatch.h"
#include "fast.h"
#include "guest.h"
#include "ipc.h"
#include "line.h"
#include "log.h"
#include "mailbox.h"
#include "message.h"
#include "space.h"
#include "thread.h"
#include "timer.h"
#include "trace.h"
#include "trace_record.h"

/** What p of an ENTER record says. */
enum cause { CAUSE_CALL, CAUSE_INTERRUPT, CAUSE_FAULT, CAUSE_MAIL };

/** A pass of CPU `k` begins. */
static void begin(cpu_id_t k, enum cause cause, uint32_t detail)
{
    executing = k;
    if (cpus[k].traces != 0)
        trace_event(TRACE_ENTER, (uint16_t)cause, cpus[k].current, detail);
}

/** CPU `k` lets go of the guest that it ran, if it ran one. */
static void leave_guest(cpu_id_t k, thread_id_t from)
{
    if (threads[from].vm != 0)
        cpu_guest_save(k, threads[from].vm);
}

/** Stores the floating-point registers of CPU `k` if another one's come. */
static void switch_fpu(cpu_id_t k, thread_id_t to)
{
    const fpu_id_t f = threads[to].fpu_on != 0 ? threads[to].fpu : 0;

    if (cpus[k].fpu == f)
        return;
    if (cpus[k].fpu != 0)
        cpu_fpu_save(k, cpus[k].fpu);
    if (f != 0)
        cpu_fpu_load(k, f);
    cpus[k].fpu = f;
}

void pass_switch(cpu_id_t k, thread_id_t from)
{
    const thread_id_t to = cpus[k].current;
    const pd_id_t pd = threads[to].pd;

    if (to == from && cpus[k].loaded == to)
        return;
    leave_guest(k, from);
    switch_fpu(k, to);
    if (to == 0 || pds[pd].asid == 0 || pds[pd].asid != cpus[k].asid)
        space_switch(k, to == 0 ? 0 : pd);
    if (to != 0)
        cpu_thread_load(k, to);
    cpus[k].loaded = to;
}

/** The pass of CPU `k`, which ran `from`, ends. */
static void finish(cpu_id_t k, thread_id_t from)
{
    if (cpus[k].need != 0)
        mailbox_handle(k);
    choose_finish(k);
    pass_switch(k, from);
    timer_program(k);
    if (log_ring.count != 0)
        log_feed();
    if (cpus[k].traces != 0)
        trace_event(TRACE_LEAVE, (uint16_t)(cpus[k].hops + cpus[k].need * 256u),
                    cpus[k].current, cpus[k].head);
}

/* A thread that waits gets its answer when it wakes, and one that is doomed
 * none. */
void pass_call_general(cpu_id_t k)
{
    const thread_id_t t = cpus[k].current;
    const word_t number = threads[t].frame.call.number;
    status_t status;

    begin(k, CAUSE_CALL, number);
    status = call_dispatch(t, &threads[thread_slot(t)].frame.call);
    if (threads[t].life.thread == THREAD_ACTIVE)
        message_status(t, status);
    if (cpus[k].traces != 0)
        trace_event(TRACE_STATUS, (uint16_t)(status + number * 256u), t, 0);
    finish(k, t);
}

void pass_call(cpu_id_t k)
{
    if (!fast_message(k))
        pass_call_general(k);
}

void pass_fault(cpu_id_t k, const struct fault_report *fault)
{
    const thread_id_t t = cpus[k].current;

    begin(k, CAUSE_FAULT, fault->kind);
    fault_note(t, fault);
    if (fast_fault(k) != 0)
        return;
    ipc_fault(t);
    finish(k, t);
}

void pass_fpu(cpu_id_t k)
{
    const thread_id_t t = cpus[k].current;

    begin(k, CAUSE_FAULT, 0);
    fault_fpu(k, t);
    finish(k, t);
}

/* What the timer ends, a slice or a wait, is seen by who chooses. */
static void timer_interrupt(cpu_id_t k)
{
    timer_fire(k, cpu_ticks());
    cpu_ask(k);
}

void pass_interrupt(cpu_id_t k)
{
    const thread_id_t t = cpus[k].current;
    const unsigned line = cpu_line_take(k);

    begin(k, line == LINE_IPI ? CAUSE_MAIL : CAUSE_INTERRUPT, line);
    if (line == LINE_TIMER)
        timer_interrupt(k);
    if (line < LINES)
        line_occur(line);
    cpu_line_done(k, line);
    finish(k, t);
}

void pass_guest(cpu_id_t k, const struct guest_exit *exit)
{
    const thread_id_t t = cpus[k].current;

    begin(k, CAUSE_FAULT, exit->reason);
    guest_leave(t, exit);
    finish(k, t);
}

void pass_enter(cpu_id_t k)
{
    begin(k, CAUSE_INTERRUPT, LINE_NONE);
    cpus[k].started = 1;
    cpus[k].charged = cpu_ticks();
    space_switch(k, 0);
    cpu_ask(k);
    finish(k, 0);
}
