/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal, with an error: a submitted signal is not delivered to who waits.
 */

#include "signal.h"

#include "ipc_in.h"
#include "queue_deliver.h"

void context_enqueue(context_id_t c)
{
    deliver_push(contexts[c].receiver, c);
}

void context_dequeue(context_id_t c)
{
    deliver_remove(contexts[c].receiver, c);
}

/** Nobody waits at receiver `r` any more. */
static void release_handler(receiver_id_t r)
{
    peers[receivers[r].handler].handles = 0;
    receivers[receiver_slot(r)].handler = 0;
}

/** Nobody waits for the end of context `c` any more. */
static void release_killer(context_id_t c)
{
    peers[contexts[c].killer].kills = 0;
    contexts[context_slot(c)].killer = 0;
}

/** Hands the oldest context of receiver `r` to who waits there, if anybody. */
static void deliver(receiver_id_t r)
{
    const context_id_t first = receivers[r].deliver_first;

    if (first == 0)
        return;
    if (receivers[r].handler != 0) {
        (void)context_step(first, CONTEXT_ON_DELIVER);
        release_handler(r);
        return;
    }
    if (threads[receivers[r].bound].life.ipc_in == IPC_IN_WAITING)
        (void)context_step(first, CONTEXT_ON_DELIVER_BOUND);
}

bool signal_pending_bound(thread_id_t t)
{
    return receivers[peers[t].bound].deliver_first != 0;
}

bool signal_take_bound(thread_id_t t)
{
    const receiver_id_t r = peers[t].bound;

    if (receivers[r].deliver_first == 0)
        return false;
    (void)context_step(receivers[r].deliver_first, CONTEXT_ON_TAKE);
    return true;
}

status_t signal_submit(context_id_t c)
{
    return context_step(c, CONTEXT_ON_SUBMIT);
}

status_t signal_ack(context_id_t c)
{
    const status_t status = context_step(c, CONTEXT_ON_ACK);

    if (contexts[c].killer != 0)
        release_killer(c);
    deliver(contexts[c].receiver);
    return status;
}

status_t signal_poll(receiver_id_t r)
{
    if (receivers[r].deliver_first == 0)
        return STATUS_NO_SIGNAL;
    return context_step(receivers[r].deliver_first, CONTEXT_ON_TAKE);
}

status_t signal_await(thread_id_t a, receiver_id_t r)
{
    if (receivers[r].bound != 0 && receivers[r].bound != a)
        return STATUS_BUSY;
    if (receivers[r].deliver_first != 0)
        return signal_poll(r);
    if (receivers[r].handler != 0)
        return receiver_step(r, RECEIVER_ON_AWAIT);
    receivers[receiver_slot(r)].handler = a;
    peers[a].handles = r;
    return receiver_step(r, RECEIVER_ON_AWAIT);
}

/* Only where a delivery is outstanding, and nobody else waits, does the killer
 * have to wait; the machine knows, and so the killer is named before it. */
status_t signal_kill(thread_id_t a, context_id_t c)
{
    status_t status;

    if (contexts[c].killer != 0)
        return context_step(c, CONTEXT_ON_KILL);
    contexts[context_slot(c)].killer = a;
    peers[a].kills = c;
    status = context_step(c, CONTEXT_ON_KILL);
    if (threads[a].waits.killer == KILLER_IDLE)
        release_killer(c);
    return status;
}
