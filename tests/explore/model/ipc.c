/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc: who waits for whom, and in which order.
 *
 * Owns the links of threads to the threads that they called; the other
 * direction is the generated queue of callers.
 */

#include "ipc.h"

#include "ipc_in.h"
#include "queue_callers.h"

bool ipc_deadlock(thread_id_t a, thread_id_t b)
{
    thread_id_t t = b;

    if (threads[b].life.ipc_in == IPC_IN_WAITING)
        return false;
    for (unsigned i = 0; i <= HOPS && t != 0; i++) {
        if (t == a)
            return true;
        t = peers[t].out;
    }
    return false;
}

bool ipc_served(thread_id_t a, thread_id_t b)
{
    return threads[b].life.ipc_in == IPC_IN_REPLYING &&
           threads[b].callers_first == a;
}

bool ipc_alone(thread_id_t b)
{
    return threads[b].callers_first != 0 &&
           threads[b].callers_first == threads[b].callers_last;
}

void ipc_link(thread_id_t a, thread_id_t b)
{
    const bool lends = peers[a].cpu == peers[b].cpu;

    callers_push(b, a);
    peers[a].out = b;
    peers[a].link_serial = lends ? peers[b].lend_serial : 0;
}

void ipc_out_unlink(thread_id_t t)
{
    callers_remove(peers[t].out, t);
    peers[t].out = 0;
    peers[t].link_serial = 0;
}
