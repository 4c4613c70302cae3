/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life_pause, with an error: a paused thread stays so.
 */

#include "lending.h"
#include "life.h"
#include "share.h"
#include "thread.h"

status_t life_pause(thread_id_t t)
{
    threads[thread_slot(t)].life.paused = 1;
    return STATUS_OK;
}

/* Chains may go on behind a thread that waits: what was parked at it because
 * of the pause goes back even if the thread cannot run. */
status_t life_resume(thread_id_t t)
{
    if (thread_runnable(t)) {
        share_step(t, SHARE_ON_WAKE);
        lending_release(t);
    } else {
        lending_release_ask(t);
    }
    return STATUS_OK;
}
