/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal_core, with an error: a receiver does not hear that its handler was
 * cancelled.
 */

#include "handler.h"
#include "ipc_in.h"
#include "signal.h"

/** Tells receiver and context that `t` does not wait there any more. */
static void leave(thread_id_t t)
{
    const context_id_t c = peers[t].kills;
    const receiver_id_t r = peers[t].handles;

    if (c != 0) {
        (void)context_step(c, CONTEXT_ON_KILLER_GONE);
        contexts[context_slot(c)].killer = 0;
        peers[t].kills = 0;
    }
    if (r != 0) {
        receivers[receiver_slot(r)].handler = 0;
        peers[t].handles = 0;
    }
}

void signal_cancel(thread_id_t t)
{
    leave(t);
    killer_step(t, KILLER_ON_CANCEL);
    handler_step(t, HANDLER_ON_CANCEL);
}

void signal_forget(thread_id_t t)
{
    leave(t);
    killer_step(t, KILLER_ON_DESTROY);
    handler_step(t, HANDLER_ON_DESTROY);
    if (peers[t].bound != 0) {
        receivers[receiver_slot(peers[t].bound)].bound = 0;
        peers[t].bound = 0;
    }
}

status_t signal_context_new(context_id_t c, receiver_id_t r)
{
    contexts[context_slot(c)].receiver = r;
    return context_step(c, CONTEXT_ON_NEW);
}

status_t signal_context_destroy(context_id_t c)
{
    const status_t status = context_step(c, CONTEXT_ON_DESTROY);

    if (contexts[c].killer != 0) {
        peers[contexts[c].killer].kills = 0;
        contexts[context_slot(c)].killer = 0;
    }
    contexts[context_slot(c)].receiver = 0;
    return status;
}

status_t signal_receiver_new(receiver_id_t r)
{
    return receiver_step(r, RECEIVER_ON_NEW);
}

/** Receiver `r` is bound to no thread any more. */
static void unbind(receiver_id_t r)
{
    if (receivers[r].bound == 0)
        return;
    peers[receivers[r].bound].bound = 0;
    receivers[receiver_slot(r)].bound = 0;
}

/** Tells whether a context delivers to receiver `r`. */
static bool serves(receiver_id_t r)
{
    for (context_id_t c = 1; c < CONTEXTS; c++) {
        if (contexts[c].receiver == r)
            return true;
    }
    return false;
}

status_t signal_receiver_destroy(receiver_id_t r)
{
    status_t status;

    if (serves(r))
        return STATUS_BUSY;
    status = receiver_step(r, RECEIVER_ON_DESTROY);
    if (receivers[r].handler != 0) {
        peers[receivers[r].handler].handles = 0;
        receivers[receiver_slot(r)].handler = 0;
    }
    unbind(r);
    return status;
}

/* A thread that waits for requests and is bound now gets what is pending. */
status_t signal_bind(receiver_id_t r, thread_id_t t)
{
    if (receivers[r].handler != 0 || (t != 0 && peers[t].bound != 0))
        return STATUS_BUSY;
    unbind(r);
    if (t == 0)
        return STATUS_OK;
    receivers[receiver_slot(r)].bound = t;
    peers[t].bound = r;
    if (receivers[r].deliver_first != 0 &&
        threads[t].life.ipc_in == IPC_IN_WAITING)
        (void)context_step(receivers[r].deliver_first,
                           CONTEXT_ON_DELIVER_BOUND);
    return STATUS_OK;
}
