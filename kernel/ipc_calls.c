/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_calls: what threads do with requests.
 *
 * Each operation steps the machines from the top layer down. A request or an
 * answer within a CPU hands the CPU over: the share stays, and only the thread
 * that uses it changes.
 */

#include "ipc.h"
#include "ipc_in.h"
#include "message.h"
#include "object.h"
#include "signal.h"
#include "thread.h"

/** The request of `a` waits, and remembers which identity it invokes. */
static void invoke(thread_id_t a, identity_id_t i)
{
    threads[thread_slot(a)].invoked = i;
    threads[thread_slot(a)].invoked_serial = identities[i].serial;
}

/**
 * The name that its server has for the identity that `t` invoked; 0 if that is
 * gone, be it that another one has its slot by now.
 */
static word_t home_of(thread_id_t t)
{
    const identity_id_t i = threads[t].invoked;

    return identities[i].serial == threads[t].invoked_serial
               ? identities[i].home
               : 0;
}

/** Thread `a` takes the request of `client`, which has waited. */
static void take(thread_id_t client, thread_id_t a)
{
    message_request(client, a, home_of(client));
    threads[thread_slot(client)].invoked = 0;
    threads[thread_slot(client)].invoked_serial = 0;
}

/**
 * Sends a request of `a`, its own or for its fault, to identity `i`, which
 * names a thread.
 */
static void send(thread_id_t a, identity_id_t i, enum ipc_out_event how)
{
    const thread_id_t b = identities[i].thread;
    const bool near = threads[a].cpu == threads[b].cpu;
    const bool waits = threads[b].life.ipc_in == IPC_IN_WAITING;

    ipc_link(a, b);
    if (waits)
        (void)ipc_in_step(b, near ? IPC_IN_ON_REQUEST_HANDOVER
                                  : IPC_IN_ON_REQUEST);
    ipc_out_step(a, how);
    if (waits)
        message_request(a, b, identities[i].home);
    else
        invoke(a, i);
}

status_t ipc_call(thread_id_t a, identity_id_t i)
{
    if (ipc_deadlock(a, identities[i].thread))
        return STATUS_DEADLOCK;
    send(a, i, IPC_OUT_ON_SEND);
    return STATUS_OK;
}

/** The identity that the faults of `t` invoke; 0 if nobody hears of them. */
static identity_id_t pager_of(thread_id_t t)
{
    const identity_id_t i = threads[t].pager;

    if (identities[i].serial != threads[t].pager_serial ||
        identity_thread(i) == 0)
        return 0;
    return i;
}

/* A fault cannot be refused: who would wait for itself stays where it is. */
void ipc_fault(thread_id_t a)
{
    const identity_id_t pager = pager_of(a);

    if (pager == 0 || ipc_deadlock(a, identities[pager].thread))
        (void)thread_step(a, THREAD_ON_FAULT);
    else
        send(a, pager, IPC_OUT_ON_FAULT);
}

/* Signals come first; a thread that owes an answer is refused either way. */
status_t ipc_await(thread_id_t a)
{
    const thread_id_t client = threads[a].callers_first;
    status_t status;

    if (threads[a].life.ipc_in == IPC_IN_READY && signal_take_bound(a))
        return STATUS_SIGNAL;
    status =
        ipc_in_step(a, client != 0 ? IPC_IN_ON_AWAIT_QUEUED : IPC_IN_ON_AWAIT);
    if (status == STATUS_OK && client != 0)
        take(client, a);
    return status;
}

/** Takes `event`, an answer, after what it says has reached the client. */
static void answer(thread_id_t a, enum ipc_in_event event)
{
    if (threads[a].life.ipc_in == IPC_IN_REPLYING)
        message_answer(a, threads[a].callers_first);
    (void)ipc_in_step(a, event);
}

/** Tells whether the client of `a` is to stay stopped at its fault. */
static bool leaves(thread_id_t a)
{
    return threads[a].life.ipc_in == IPC_IN_REPLYING &&
           threads[threads[a].callers_first].life.ipc_out == IPC_OUT_FAULTING &&
           tag_label(threads[a].frame.call.tag) != 0;
}

void ipc_reply(thread_id_t a)
{
    answer(a, leaves(a) ? IPC_IN_ON_REPLY_LEAVE : IPC_IN_ON_REPLY);
}

/** Tells whether the CPU goes from `a` to its client at once. */
static bool hands_over(thread_id_t a)
{
    return threads[a].life.ipc_in == IPC_IN_REPLYING && ipc_alone(a) &&
           threads[threads[a].callers_first].cpu == threads[a].cpu &&
           !signal_pending_bound(a);
}

status_t ipc_reply_await(thread_id_t a)
{
    if (!leaves(a) && hands_over(a))
        answer(a, IPC_IN_ON_REPLY_HANDOVER);
    else
        ipc_reply(a);
    return ipc_await(a);
}
