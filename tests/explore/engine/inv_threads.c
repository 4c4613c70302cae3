/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * inv_threads: the machines of a thread agree with each other and with the
 * links.
 */

#include "invariants.h"

#include "handler.h"
#include "ipc_in.h"
#include "ipc_out.h"
#include "killer.h"
#include "remote.h"
#include "report.h"
#include "thread.h"

/** Two things about a thread that are both so or both not. */
static bool both(thread_id_t t, bool a, const char *one, bool b,
                 const char *other)
{
    return agree("thread $", t, a, one, b, other);
}

/* What a thread waits for is what one of its halves waits for. */
static bool inv_waits(thread_id_t t)
{
    const struct life life = threads[t].life;
    const struct waits waits = threads[t].waits;

    return both(t, life.thread == THREAD_SENDING, "is sending",
                life.ipc_out != IPC_OUT_READY, "has a request under way") &&
           both(t, life.thread == THREAD_WAITING, "is waiting",
                life.ipc_in == IPC_IN_WAITING, "takes requests") &&
           both(t, life.thread == THREAD_AWAITS_SIGNAL, "awaits a signal",
                waits.handler == HANDLER_WAITING, "is a handler") &&
           both(t, life.thread == THREAD_AWAITS_KILL, "awaits a kill",
                waits.killer == KILLER_WAITING, "is a killer") &&
           both(t, life.thread == THREAD_REMOTE_WAIT, "waits for a CPU",
                waits.remote == REMOTE_POSTED, "has mail there");
}

/* P7: a link and the queue of its callee say the same. */
static bool inv_link(thread_id_t t, const struct facts *f)
{
    const thread_id_t out = peers[t].out;

    if (!both(t, out != 0, "has a callee",
              threads[t].life.ipc_out != IPC_OUT_READY,
              "has a request under way (P7)") ||
        !both(t, out != 0, "has a callee", f->call_order[t] != 0,
              "is in its queue (P7)"))
        return false;
    return out == 0 || threads[out].life.thread != THREAD_FREE ||
           wrong("P7: $%u waits for $%u, which is no thread", t, out);
}

/* P7: who waits has no requests, who replies has one. */
static bool inv_callers(thread_id_t t)
{
    const bool any = threads[t].callers_first != 0;

    if (threads[t].life.ipc_in == IPC_IN_WAITING && any)
        return wrong("P7: $%u waits for a request, and $%u is there", t,
                     threads[t].callers_first);
    if (threads[t].life.ipc_in == IPC_IN_REPLYING && !any)
        return wrong("P7: $%u replies to nobody", t);
    return threads[t].life.thread != THREAD_FREE || !any ||
           wrong("P7: $%u is no thread, and $%u waits for it", t,
                 threads[t].callers_first);
}

/* A slot without a thread that lives has nothing but callers. */
static bool inv_unborn(thread_id_t t)
{
    const unsigned state = threads[t].life.thread;

    if (state != THREAD_FREE && state != THREAD_CREATED &&
        state != THREAD_DOOMED)
        return true;
    return (threads[t].life.ipc_in == IPC_IN_READY && peers[t].out == 0 &&
            peers[t].handles == 0 && peers[t].kills == 0) ||
           wrong("$%u does not live, and is not at rest", t);
}

/* A slot that is free is as it was before. */
static bool inv_free(thread_id_t t)
{
    return threads[t].life.thread != THREAD_FREE ||
           (ring_empty(node_parked(t)) && peers[t].bound == 0) ||
           wrong("$%u is no thread, and something is parked at or bound to it",
                 t);
}

/* The mailbox holds exactly who waits for it. */
static bool inv_mail(thread_id_t t, const struct facts *f)
{
    return both(t, threads[t].waits.remote == REMOTE_POSTED, "has mail",
                f->mail_order[t] != 0, "is in a mailbox");
}

bool inv_threads(const struct facts *f)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!inv_waits(t) || !inv_link(t, f) || !inv_callers(t) ||
            !inv_unborn(t) || !inv_free(t) || !inv_mail(t, f))
            return false;
    }
    return true;
}

bool inv_all(const struct facts *f)
{
    return inv_threads(f) && inv_parking(f) && inv_signals(f) && inv_caps(f);
}
