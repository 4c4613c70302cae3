/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_inv: the halves of threads agree with each other and with the links, for
 * tests.
 */

#include "ipc.h"
#include "ipc_in.h"
#include "thread.h"

/** Tells whether `t` stands in the queue of `callee`, at most once. */
/*@ requires callee < THREADS;
    assigns \nothing;
*/
static bool queued(thread_id_t t, thread_id_t callee)
{
    thread_id_t prev = 0;
    thread_id_t i = threads[callee].callers_first;

    /*@ loop invariant 0 <= n <= THREADS;
        loop assigns n, i, prev;
        loop variant THREADS - n;
    */
    for (unsigned n = 0; i != 0 && n < THREADS; n++) {
        if (i >= THREADS || threads[i].callers_prev != prev ||
            threads[i].out != callee)
            return false;
        if (i == t)
            return true;
        prev = i;
        i = threads[i].callers_next;
    }
    return false;
}

/** Tells whether the calling half of `t` is as its link says. */
/*@ requires 0 < t < THREADS;
    assigns \nothing;
*/
static bool out_good(thread_id_t t)
{
    const thread_id_t out = threads[t].out;

    if ((out != 0) != (threads[t].life.ipc_out != IPC_OUT_READY) ||
        (out != 0) != (threads[t].life.thread == THREAD_SENDING))
        return false;
    if (out == 0)
        return threads[t].out_serial == 0 && threads[t].invoked == 0;
    return out < THREADS && threads[out].life.thread != THREAD_FREE &&
           queued(t, out);
}

/** Tells whether the serving half of `t` is as its queue says. */
/*@ requires 0 < t < THREADS;
    assigns \nothing;
*/
static bool in_good(thread_id_t t)
{
    const thread_id_t first = threads[t].callers_first;

    if (threads[t].life.thread == THREAD_FREE && first != 0)
        return false;
    if ((threads[t].life.ipc_in == IPC_IN_WAITING) !=
        (threads[t].life.thread == THREAD_WAITING))
        return false;
    return first != 0 ? threads[t].life.ipc_in != IPC_IN_WAITING &&
                            queued(threads[t].callers_last, t)
                      : threads[t].life.ipc_in != IPC_IN_REPLYING &&
                            threads[t].callers_last == 0;
}

bool ipc_inv(void)
{
    /*@ loop invariant 1 <= t <= THREADS;
        loop assigns t;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!out_good(t) || !in_good(t))
            return false;
    }
    return true;
}
