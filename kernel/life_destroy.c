/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life_destroy: the end of a thread, in units.
 *
 * At once it is doomed, named by nobody, and waits for nothing; then its
 * callers are woken, and at last its slots are free.
 */

#include "cpus.h"
#include "guest.h"
#include "ipc.h"
#include "ipc_in.h"
#include "lending.h"
#include "life.h"
#include "message.h"
#include "remote.h"
#include "room.h"
#include "sched.h"
#include "signal.h"
#include "table.h"
#include "thread.h"
#include "timer.h"

/** Dooms `t`: from now on it only has callers. */
static void doom(thread_id_t t)
{
    threads[thread_slot(t)].serial = 0;
    timer_forget(t);
    guest_forget(t);
    remote_step(t, REMOTE_ON_DESTROY);
    signal_forget(t);
    (void)ipc_in_step(t, IPC_IN_ON_DESTROY);
    ipc_give_up(t, IPC_OUT_ON_DESTROY);
    (void)thread_step(t, THREAD_ON_DESTROY);
    sched_remove(t);
    room_set(t, 0);
}

/** Tells the oldest caller of `t` that it is gone; a fault stays a fault. */
static void fail_caller(thread_id_t t)
{
    const thread_id_t caller = threads[t].callers_first;

    lending_release_ask(t);
    if (threads[caller].life.ipc_out == IPC_OUT_SENDING)
        message_status(caller, STATUS_GONE);
    ipc_out_step(caller, IPC_OUT_ON_GONE);
}

/** Gives the slots of `t` back. */
static void vacate(thread_id_t t)
{
    const fpu_id_t fpu = threads[t].fpu;

    (void)thread_step(t, THREAD_ON_FREE);
    cpu_unload(t);
    if (fpu != 0) {
        fpus[fpu_slot(fpu)].thread = 0;
        table_give(TABLE_FPU, fpu);
    }
    table_give(TABLE_UTCB, threads[t].utcb);
    table_give(TABLE_THREAD, t);
}

status_t life_destroy(thread_id_t t)
{
    if (threads[t].life.thread != THREAD_DOOMED)
        doom(t);
    /*@ loop invariant 0 <= i <= UNITS;
        loop variant UNITS - i;
    */
    for (unsigned i = 0; i < UNITS && threads[t].callers_first != 0; i++)
        fail_caller(t);
    if (threads[t].callers_first != 0)
        return STATUS_AGAIN;
    vacate(t);
    return STATUS_OK;
}
