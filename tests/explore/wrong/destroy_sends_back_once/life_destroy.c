/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life_destroy, with an error: what is parked at a doomed thread is sent back
 * before the first unit only.
 */

#include "ipc.h"
#include "ipc_in.h"
#include "life.h"
#include "mailbox.h"
#include "remote.h"
#include "signal.h"
#include "thread.h"

/** Wakes at most UNITS callers of `t`, which is doomed. */
static status_t wake_callers(thread_id_t t)
{
    for (unsigned i = 0; i < UNITS && threads[t].callers_first != 0; i++) {
        ipc_out_step(threads[t].callers_first, IPC_OUT_ON_GONE);
    }
    if (threads[t].callers_first != 0)
        return STATUS_AGAIN;
    return thread_step(t, THREAD_ON_FREE);
}

status_t life_destroy(thread_id_t t)
{
    const bool doomed = threads[t].life.thread == THREAD_DOOMED;

    if (!doomed) {
        mailbox_forget(t);
        remote_step(t, REMOTE_ON_DESTROY);
        signal_forget(t);
        (void)ipc_in_step(t, IPC_IN_ON_DESTROY);
        ipc_give_up(t, IPC_OUT_ON_DESTROY);
        lending_release_ask(t);
    }
    (void)thread_step(t, THREAD_ON_DESTROY);
    return wake_callers(t);
}
