/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * inv_signals: receivers, contexts, and who waits for them.
 */

#include "invariants.h"

#include "handler.h"
#include "ipc_in.h"
#include "killer.h"
#include "report.h"

/* A receiver is awaited by exactly the thread that waits there. */
static bool inv_handler(receiver_id_t r)
{
    const thread_id_t handler = receivers[r].handler;
    const thread_id_t bound = receivers[r].bound;

    if (!agree("receiver ", r, receivers[r].state == RECEIVER_AWAITED,
               "is awaited", handler != 0, "has a handler"))
        return false;
    if (handler != 0 && (peers[handler].handles != r ||
                         threads[handler].waits.handler != HANDLER_WAITING))
        return wrong("receiver %u is awaited by $%u, which does not wait", r,
                     handler);
    if (bound != 0 && peers[bound].bound != r)
        return wrong("receiver %u is bound to $%u, which is not", r, bound);
    return receivers[r].state != RECEIVER_FREE || bound == 0 ||
           wrong("receiver %u is free and bound", r);
}

/* Nobody waits where a signal is. */
static bool inv_delivered(receiver_id_t r)
{
    const thread_id_t bound = receivers[r].bound;

    if (receivers[r].deliver_first == 0)
        return true;
    if (receivers[r].handler != 0)
        return wrong("$%u awaits a signal at receiver %u, and one is there",
                     receivers[r].handler, r);
    return threads[bound].life.ipc_in != IPC_IN_WAITING ||
           wrong("$%u waits, and a signal is at the receiver bound to it",
                 bound);
}

/* What queues is pending; who waits for the end of a context is known to it. */
static bool inv_context(context_id_t c, const struct facts *f)
{
    const thread_id_t killer = contexts[c].killer;
    const receiver_id_t r = contexts[c].receiver;

    if (!agree("context ", c, contexts[c].state == CONTEXT_PENDING,
               "is pending", f->signal_order[c] != 0, "is in a queue") ||
        !agree("context ", c, contexts[c].state == CONTEXT_KILL_WAIT,
               "is awaited", killer != 0, "has a killer") ||
        !agree("context ", c, contexts[c].state == CONTEXT_FREE, "is free",
               r == 0, "has no receiver"))
        return false;
    if (killer != 0 && (peers[killer].kills != c ||
                        threads[killer].waits.killer != KILLER_WAITING))
        return wrong("context %u is awaited by $%u, which does not wait", c,
                     killer);
    return r == 0 || receivers[r].state != RECEIVER_FREE ||
           wrong("context %u delivers to no receiver", c);
}

/* Who waits is known where it waits. */
static bool inv_waiter(thread_id_t t)
{
    const receiver_id_t r = peers[t].handles;
    const context_id_t c = peers[t].kills;
    const receiver_id_t bound = peers[t].bound;

    if ((threads[t].waits.handler == HANDLER_WAITING) != (r != 0) ||
        (r != 0 && receivers[r].handler != t))
        return wrong("$%u awaits a signal where nobody knows it", t);
    if ((threads[t].waits.killer == KILLER_WAITING) != (c != 0) ||
        (c != 0 && contexts[c].killer != t))
        return wrong("$%u awaits a kill where nobody knows it", t);
    return bound == 0 || receivers[bound].bound == t ||
           wrong("$%u is bound to a receiver that does not know it", t);
}

bool inv_signals(const struct facts *f)
{
    for (receiver_id_t r = 1; r < RECEIVERS; r++) {
        if (!inv_handler(r) || !inv_delivered(r))
            return false;
    }
    for (context_id_t c = 1; c < CONTEXTS; c++) {
        if (!inv_context(c, f))
            return false;
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!inv_waiter(t))
            return false;
    }
    return true;
}
