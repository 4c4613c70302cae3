/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal_core: what core does with receivers, contexts and their waiters.
 *
 * A slot that is given back is empty, but for what its next owner overwrites.
 */

#include "signal_core.h"

#include "context.h"
#include "handler.h"
#include "killer.h"
#include "queue_deliver.h"
#include "serial.h"
#include "signal.h"
#include "signal_deliver.h"
#include "table.h"

/** Tells receiver and context that `t` does not wait there any more. */
static void leave(thread_id_t t)
{
    const context_id_t c = threads[t].kills;
    const receiver_id_t r = threads[t].handles;

    if (c != 0) {
        (void)context_step(c, CONTEXT_ON_KILLER_GONE);
        contexts[context_slot(c)].killer = 0;
        threads[thread_slot(t)].kills = 0;
    }
    if (r != 0) {
        (void)receiver_step(r, RECEIVER_ON_HANDLER_GONE);
        receivers[receiver_slot(r)].handler = 0;
        threads[thread_slot(t)].handles = 0;
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
    if (threads[t].bound != 0) {
        receivers[receiver_slot(threads[t].bound)].bound = 0;
        threads[thread_slot(t)].bound = 0;
    }
}

void signal_receiver_new(receiver_id_t r)
{
    table_take(TABLE_RECEIVER, r);
    receivers[receiver_slot(r)].serial = serial_new();
    (void)receiver_step(r, RECEIVER_ON_NEW);
}

/** Receiver `r` is bound to no thread any more. */
static void unbind(receiver_id_t r)
{
    if (receivers[r].bound == 0)
        return;
    threads[thread_slot(receivers[r].bound)].bound = 0;
    receivers[receiver_slot(r)].bound = 0;
}

/** Takes the oldest context off the queue of `r`, which is doomed. */
static void orphan(receiver_id_t r)
{
    const context_id_t c = receivers[r].deliver_first;

    deliver_remove(r, c);
    contexts[context_slot(c)].receiver = 0;
}

status_t signal_receiver_destroy(receiver_id_t r)
{
    (void)receiver_step(r, RECEIVER_ON_DESTROY);
    signal_release_handler(r, STATUS_GONE);
    unbind(r);
    receivers[receiver_slot(r)].serial = 0;
    /*@ loop invariant 0 <= i <= UNITS;
        loop variant UNITS - i;
    */
    for (unsigned i = 0; i < UNITS && receivers[r].deliver_first != 0; i++)
        orphan(r);
    if (receivers[r].deliver_first != 0)
        return STATUS_AGAIN;
    (void)receiver_step(r, RECEIVER_ON_FREE);
    table_give(TABLE_RECEIVER, r);
    return STATUS_OK;
}

/* A thread that waits for requests and is bound now gets what is pending. */
status_t signal_bind(receiver_id_t r, thread_id_t t)
{
    const bool elsewhere =
        t != 0 && threads[t].bound != 0 && threads[t].bound != r;

    if (receivers[r].handler != 0 || elsewhere)
        return STATUS_BUSY;
    unbind(r);
    if (t == 0)
        return STATUS_OK;
    receivers[receiver_slot(r)].bound = t;
    threads[thread_slot(t)].bound = r;
    signal_deliver(r);
    return STATUS_OK;
}

void signal_context_new(const struct signal_context_new_args *args)
{
    const context_id_t c = args->context;

    table_take(TABLE_CONTEXT, c);
    contexts[context_slot(c)].serial = serial_new();
    contexts[context_slot(c)].receiver = args->receiver;
    contexts[context_slot(c)].receiver_serial =
        receivers[args->receiver].serial;
    contexts[context_slot(c)].imprint = args->imprint;
    (void)context_step(c, CONTEXT_ON_NEW);
}

void signal_context_destroy(context_id_t c)
{
    (void)context_step(c, CONTEXT_ON_DESTROY);
    signal_release_killer(c, STATUS_GONE);
    contexts[context_slot(c)].serial = 0;
    contexts[context_slot(c)].receiver = 0;
    contexts[context_slot(c)].receiver_serial = 0;
    contexts[context_slot(c)].imprint = 0;
    contexts[context_slot(c)].submits = 0;
    table_give(TABLE_CONTEXT, c);
}
