/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life: what core and other threads do to a thread.
 *
 * Each operation steps the machines of the thread from the top layer down.
 */

#include "life.h"

#include "ipc.h"
#include "ipc_in.h"
#include "mailbox.h"
#include "remote.h"
#include "ring.h"
#include "signal.h"
#include "thread.h"

status_t life_create(thread_id_t t, cpu_id_t k)
{
    peers[t] = (struct peers){ .cpu = k, .lend_serial = 1 };
    threads[thread_slot(t)].life.paused = 0;
    ring_clear(node_share(t));
    ring_clear(node_parked(t));
    return thread_step(t, THREAD_ON_NEW);
}

status_t life_start(thread_id_t t)
{
    return thread_step(t, THREAD_ON_START);
}

status_t life_stop(thread_id_t a)
{
    return thread_step(a, THREAD_ON_STOP);
}

status_t life_restart(thread_id_t t)
{
    return thread_step(t, THREAD_ON_RESTART);
}

/* What a thread does not wait for, its halves ignore. */
status_t life_cancel(thread_id_t t)
{
    remote_step(t, REMOTE_ON_CANCEL);
    signal_cancel(t);
    (void)ipc_in_step(t, IPC_IN_ON_CANCEL);
    ipc_give_up(t, IPC_OUT_ON_CANCEL);
    return thread_step(t, THREAD_ON_CANCEL);
}
