/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal_inv: receivers, contexts and threads agree who waits for whom, and
 * nobody waits where something is pending; for tests.
 */

#include "context.h"
#include "handler.h"
#include "ipc_in.h"
#include "killer.h"
#include "signal.h"
#include "thread.h"

/** Tells whether who waits at receiver `r` knows it, and gets all it could. */
/*@ requires 0 < r < RECEIVERS;
    assigns \nothing;
*/
static bool receiver_good(receiver_id_t r)
{
    const struct receiver *const receiver = &receivers[r];
    const thread_id_t handler = receiver->handler;
    const thread_id_t bound = receiver->bound;
    const bool named =
        receiver->state == RECEIVER_IDLE || receiver->state == RECEIVER_AWAITED;

    if (named != (receiver->serial != 0) || handler >= THREADS ||
        bound >= THREADS ||
        (handler != 0) != (receiver->state == RECEIVER_AWAITED))
        return false;
    if (handler != 0 &&
        (threads[handler].handles != r || receiver->deliver_first != 0))
        return false;
    if (bound == 0)
        return true;
    return named && threads[bound].bound == r &&
           (handler == 0 || handler == bound) &&
           (threads[bound].life.ipc_in != IPC_IN_WAITING ||
            receiver->deliver_first == 0);
}

/** So many contexts are in the queue of `r`; CONTEXTS if it is wrong. */
/*@ requires 0 < r < RECEIVERS;
    assigns \nothing;
    ensures \result <= CONTEXTS;
*/
static unsigned queue_length(receiver_id_t r)
{
    context_id_t prev = 0;
    context_id_t c = receivers[r].deliver_first;
    unsigned count = 0;

    if (c != 0 && receivers[r].state == RECEIVER_FREE)
        return CONTEXTS;
    /*@ loop invariant 0 <= count < CONTEXTS;
        loop assigns c, prev, count;
        loop variant CONTEXTS - count;
    */
    while (c != 0) {
        if (c >= CONTEXTS || ++count == CONTEXTS || contexts[c].receiver != r ||
            contexts[c].state != CONTEXT_PENDING ||
            contexts[c].deliver_prev != prev)
            return CONTEXTS;
        prev = c;
        c = contexts[c].deliver_next;
    }
    return receivers[r].deliver_last == prev ? count : CONTEXTS;
}

/** Tells whether context `c` is as its state says. */
/*@ requires 0 < c < CONTEXTS;
    assigns \nothing;
*/
static bool context_good(context_id_t c)
{
    const struct context *const context = &contexts[c];
    const thread_id_t killer = context->killer;
    const bool counts = context->state == CONTEXT_PENDING ||
                        context->state == CONTEXT_DELIVERED_PENDING;

    if ((context->state != CONTEXT_FREE) != (context->serial != 0) ||
        context->receiver >= RECEIVERS || counts != (context->submits != 0))
        return false;
    return killer < THREADS &&
           (killer != 0) == (context->state == CONTEXT_KILL_WAIT) &&
           (killer == 0 || threads[killer].kills == c);
}

/** Tells whether thread `t` waits, and is bound, as its links say. */
/*@ requires 0 < t < THREADS;
    assigns \nothing;
*/
static bool thread_good(thread_id_t t)
{
    const receiver_id_t handles = threads[t].handles;
    const context_id_t kills = threads[t].kills;
    const receiver_id_t bound = threads[t].bound;

    if (handles >= RECEIVERS || kills >= CONTEXTS || bound >= RECEIVERS)
        return false;
    if ((handles != 0) != (threads[t].waits.handler == HANDLER_WAITING) ||
        (handles != 0) != (threads[t].life.thread == THREAD_AWAITS_SIGNAL) ||
        (kills != 0) != (threads[t].waits.killer == KILLER_WAITING) ||
        (kills != 0) != (threads[t].life.thread == THREAD_AWAITS_KILL))
        return false;
    return (handles == 0 || receivers[handles].handler == t) &&
           (kills == 0 || contexts[kills].killer == t) &&
           (bound == 0 || receivers[bound].bound == t);
}

/** Tells whether exactly the contexts that are to queue do. */
/*@ assigns \nothing; */
static bool queues_good(void)
{
    unsigned pending = 0;
    unsigned queued = 0;

    /*@ loop invariant 1 <= c <= CONTEXTS && pending < c;
        loop assigns c, pending;
        loop variant CONTEXTS - c;
    */
    for (context_id_t c = 1; c < CONTEXTS; c++)
        pending +=
            contexts[c].state == CONTEXT_PENDING && contexts[c].receiver != 0;
    /*@ loop invariant 1 <= r <= RECEIVERS && queued <= r * CONTEXTS;
        loop assigns r, queued;
        loop variant RECEIVERS - r;
    */
    for (receiver_id_t r = 1; r < RECEIVERS; r++) {
        const unsigned count = queue_length(r);

        if (count == CONTEXTS)
            return false;
        queued += count;
    }
    return pending == queued;
}

bool signal_inv(void)
{
    /*@ loop invariant 1 <= r <= RECEIVERS;
        loop assigns r;
        loop variant RECEIVERS - r;
    */
    for (receiver_id_t r = 1; r < RECEIVERS; r++) {
        if (!receiver_good(r))
            return false;
    }
    /*@ loop invariant 1 <= c <= CONTEXTS;
        loop assigns c;
        loop variant CONTEXTS - c;
    */
    for (context_id_t c = 1; c < CONTEXTS; c++) {
        if (!context_good(c))
            return false;
    }
    /*@ loop invariant 1 <= t <= THREADS;
        loop assigns t;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!thread_good(t))
            return false;
    }
    return queues_good();
}
