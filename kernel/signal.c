/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal: contexts queue at their receiver and are delivered to one thread.
 */

#include "signal.h"

#include "context.h"
#include "ipc_in.h"
#include "killer.h"
#include "message.h"
#include "queue_deliver.h"
#include "signal_deliver.h"

/** What a context tells who takes its signal. */
struct delivery {
    word_t imprint;
    word_t count;
};

/* A context that finds its receiver gone says so, and goes on counting. */
void context_enqueue(context_id_t c)
{
    const receiver_id_t r = contexts[c].receiver;

    if (receivers[r].serial == contexts[c].receiver_serial)
        deliver_push(r, c);
    else
        contexts[context_slot(c)].receiver = 0;
}

void context_dequeue(context_id_t c)
{
    if (contexts[c].receiver != 0)
        deliver_remove(contexts[c].receiver, c);
}

/** Empties the counter of context `c`, whose signal is delivered by `how`. */
static struct delivery take(context_id_t c, enum context_event how)
{
    const struct delivery delivery = { .imprint = contexts[c].imprint,
                                       .count = contexts[c].submits };

    contexts[context_slot(c)].submits = 0;
    (void)context_step(c, how);
    return delivery;
}

void signal_release_handler(receiver_id_t r, status_t status)
{
    const thread_id_t t = receivers[r].handler;

    if (t == 0)
        return;
    message_status(t, status);
    threads[thread_slot(t)].handles = 0;
    receivers[receiver_slot(r)].handler = 0;
}

void signal_release_killer(context_id_t c, status_t status)
{
    const thread_id_t t = contexts[c].killer;

    if (t == 0)
        return;
    message_status(t, status);
    threads[thread_slot(t)].kills = 0;
    contexts[context_slot(c)].killer = 0;
}

void signal_deliver(receiver_id_t r)
{
    const context_id_t first = receivers[r].deliver_first;
    const thread_id_t handler = receivers[r].handler;
    const thread_id_t bound = receivers[r].bound;

    if (first == 0)
        return;
    if (handler != 0) {
        const struct delivery d = take(first, CONTEXT_ON_DELIVER);

        message_words(handler, STATUS_OK, d.imprint, d.count);
        signal_release_handler(r, STATUS_OK);
    } else if (bound != 0 && threads[bound].life.ipc_in == IPC_IN_WAITING) {
        const struct delivery d = take(first, CONTEXT_ON_DELIVER_BOUND);

        message_words(bound, STATUS_SIGNAL, d.imprint, d.count);
    }
}

bool signal_take_bound(thread_id_t t)
{
    const context_id_t first = receivers[threads[t].bound].deliver_first;

    if (first != 0) {
        const struct delivery d = take(first, CONTEXT_ON_TAKE);

        message_words(t, STATUS_SIGNAL, d.imprint, d.count);
    }
    return first != 0;
}

status_t signal_submit(context_id_t c, uint32_t count)
{
    const status_t status = context_step(c, CONTEXT_ON_SUBMIT);
    const uint32_t left = UINT32_MAX - contexts[c].submits;

    if (status != STATUS_OK)
        return status;
    contexts[context_slot(c)].submits += count < left ? count : left;
    signal_deliver(contexts[c].receiver);
    return STATUS_OK;
}

void signal_submit_weak(context_id_t c, uint64_t serial)
{
    if (serial != 0 && contexts[c].serial == serial)
        (void)signal_submit(c, 1);
}

/* inv_signal: a context has a killer only while an acknowledgement is due. */
void signal_ack(context_id_t c)
{
    (void)context_step(c, CONTEXT_ON_ACK);
    signal_release_killer(c, STATUS_OK);
    signal_deliver(contexts[c].receiver);
}

/** Tells whether the signals of `r` are for another thread than `a`. */
static bool bound_elsewhere(receiver_id_t r, thread_id_t a)
{
    return receivers[r].bound != 0 && receivers[r].bound != a;
}

/* The machine refuses a second handler, so only the first is named. */
status_t signal_await(thread_id_t a, receiver_id_t r)
{
    const context_id_t first = receivers[r].deliver_first;

    if (bound_elsewhere(r, a))
        return STATUS_BUSY;
    if (first != 0) {
        const struct delivery d = take(first, CONTEXT_ON_TAKE);

        message_words(a, STATUS_OK, d.imprint, d.count);
        return STATUS_OK;
    }
    if (receivers[r].handler == 0) {
        receivers[receiver_slot(r)].handler = a;
        threads[thread_slot(a)].handles = r;
    }
    return receiver_step(r, RECEIVER_ON_AWAIT) == STATUS_OK ? STATUS_OK
                                                            : STATUS_BUSY;
}

status_t signal_poll(thread_id_t a, receiver_id_t r, word_t *imprint,
                     word_t *count)
{
    struct delivery d;

    if (bound_elsewhere(r, a))
        return STATUS_BUSY;
    if (receivers[r].deliver_first == 0)
        return STATUS_NO_SIGNAL;
    d = take(receivers[r].deliver_first, CONTEXT_ON_TAKE);
    *imprint = d.imprint;
    *count = d.count;
    return STATUS_OK;
}

/* Only where a delivery is outstanding, and nobody else waits, does the killer
 * have to wait; the machine knows, and so the killer is named before it. */
status_t signal_kill(thread_id_t a, context_id_t c)
{
    if (contexts[c].killer == 0) {
        contexts[context_slot(c)].killer = a;
        threads[thread_slot(a)].kills = c;
    }
    if (context_step(c, CONTEXT_ON_KILL) != STATUS_OK)
        return STATUS_BUSY;
    contexts[context_slot(c)].submits = 0;
    if (threads[a].waits.killer == KILLER_IDLE) {
        contexts[context_slot(c)].killer = 0;
        threads[thread_slot(a)].kills = 0;
    }
    return STATUS_OK;
}
