/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc: requests between threads: who waits for whom, and in which order.
 */

#include "ipc.h"

#include "ipc_in.h"
#include "lending.h"
#include "queue_callers.h"

bool ipc_deadlock(thread_id_t a, thread_id_t b)
{
    thread_id_t t = b;

    if (threads[b].life.ipc_in == IPC_IN_WAITING)
        return false;
    /*@ loop invariant 0 <= i <= HOPS + 1 && t < THREADS;
        loop assigns i, t;
        loop variant HOPS + 1 - i;
    */
    for (unsigned i = 0; i <= HOPS && t != 0; i++) {
        if (t == a)
            return true;
        t = threads[t].out;
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
    const bool lends = threads[a].cpu == threads[b].cpu;

    callers_push(b, a);
    threads[thread_slot(a)].out = b;
    threads[thread_slot(a)].out_serial = lends ? threads[b].lend_serial : 0;
}

void ipc_out_unlink(thread_id_t t)
{
    callers_remove(threads[t].out, t);
    threads[thread_slot(t)].out = 0;
    threads[thread_slot(t)].out_serial = 0;
    threads[thread_slot(t)].invoked = 0;
    threads[thread_slot(t)].invoked_serial = 0;
}

void ipc_give_up(thread_id_t t, enum ipc_out_event how)
{
    const thread_id_t callee = threads[t].out;

    if (callee != 0 && ipc_served(t, callee))
        (void)ipc_in_step(callee, IPC_IN_ON_CLIENT_GONE);
    ipc_out_step(t, how);
    lending_cut(callee);
}
