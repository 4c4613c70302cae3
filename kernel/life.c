/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life: what core and other threads do to a thread: its wait ends, it is held
 * back.
 */

#include "life.h"

#include "ipc.h"
#include "ipc_in.h"
#include "lending.h"
#include "message.h"
#include "remote.h"
#include "share.h"
#include "signal.h"
#include "thread.h"

/* What a thread does not wait for, its halves ignore. A thread whose fault was
 * under way goes on where it was: its registers are its own. */
status_t life_cancel(thread_id_t t)
{
    const bool faulting = threads[t].life.ipc_out == IPC_OUT_FAULTING;
    status_t status;

    remote_step(t, REMOTE_ON_CANCEL);
    signal_cancel(t);
    (void)ipc_in_step(t, IPC_IN_ON_CANCEL);
    ipc_give_up(t, IPC_OUT_ON_CANCEL);
    status = thread_step(t, THREAD_ON_CANCEL);
    if (status == STATUS_OK && !faulting)
        message_status(t, STATUS_CANCELLED);
    return status;
}

/* A flag beside the states: what the thread waits for goes on. The pass sees
 * at its end that the thread cannot run. */
void life_pause(thread_id_t t)
{
    threads[thread_slot(t)].life.paused = 1;
}

/* Chains may go on behind a thread that waits: what was parked at it because
 * of the pause goes back even if the thread cannot run. */
void life_resume(thread_id_t t)
{
    if (threads[t].life.paused == 0)
        return;
    threads[thread_slot(t)].life.paused = 0;
    if (thread_runnable(t)) {
        share_step(t, SHARE_ON_WAKE);
        lending_release(t);
    } else {
        lending_release_ask(t);
    }
}
