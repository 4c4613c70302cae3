/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_calls, with an error: a request that hands the CPU over asks for a
 * dispatch.
 */

#include "ipc.h"
#include "ipc_in.h"
#include "signal.h"
#include "thread.h"

/** Sends a request of `a`, its own or for its fault, to `b`. */
static void send(thread_id_t a, thread_id_t b, enum ipc_out_event how)
{
    const bool near = peers[a].cpu == peers[b].cpu;

    ipc_link(a, b);
    if (threads[b].life.ipc_in == IPC_IN_WAITING)
        (void)ipc_in_step(b, near ? IPC_IN_ON_REQUEST_HANDOVER
                                  : IPC_IN_ON_REQUEST);
    ipc_out_step(a, how);
    cpus[peers[b].cpu].need = true;
}

status_t ipc_call(thread_id_t a, thread_id_t b)
{
    if (ipc_deadlock(a, b))
        return STATUS_DEADLOCK;
    send(a, b, IPC_OUT_ON_SEND);
    return STATUS_OK;
}

/* A fault cannot be refused: who would wait for itself stays where it is. */
status_t ipc_fault(thread_id_t a, thread_id_t pager)
{
    if (pager == 0 || ipc_deadlock(a, pager))
        return thread_step(a, THREAD_ON_FAULT);
    send(a, pager, IPC_OUT_ON_FAULT);
    return STATUS_OK;
}

/* Signals come first; a thread that owes an answer is refused either way. */
status_t ipc_await(thread_id_t a)
{
    if (threads[a].life.ipc_in == IPC_IN_READY && signal_take_bound(a))
        return STATUS_SIGNAL;
    return ipc_in_step(a, threads[a].callers_first != 0 ? IPC_IN_ON_AWAIT_QUEUED
                                                        : IPC_IN_ON_AWAIT);
}

/** Tells whether the client of `a` is to stay stopped at its fault. */
static bool leaves(thread_id_t a, bool leave)
{
    return leave && threads[a].life.ipc_in == IPC_IN_REPLYING &&
           threads[threads[a].callers_first].life.ipc_out == IPC_OUT_FAULTING;
}

status_t ipc_reply(thread_id_t a, bool leave)
{
    return ipc_in_step(a, leaves(a, leave) ? IPC_IN_ON_REPLY_LEAVE
                                           : IPC_IN_ON_REPLY);
}

/** Tells whether the CPU goes from `a` to its client at once. */
static bool hands_over(thread_id_t a)
{
    return threads[a].life.ipc_in == IPC_IN_REPLYING && ipc_alone(a) &&
           peers[threads[a].callers_first].cpu == peers[a].cpu &&
           !signal_pending_bound(a);
}

status_t ipc_reply_await(thread_id_t a, bool leave)
{
    if (!leaves(a, leave) && hands_over(a))
        (void)ipc_in_step(a, IPC_IN_ON_REPLY_HANDOVER);
    else
        (void)ipc_reply(a, leave);
    return ipc_await(a);
}

void ipc_give_up(thread_id_t t, enum ipc_out_event how)
{
    const thread_id_t callee = peers[t].out;

    if (callee != 0 && ipc_served(t, callee))
        (void)ipc_in_step(callee, IPC_IN_ON_CLIENT_GONE);
    ipc_out_step(t, how);
    lending_cut(callee);
}
