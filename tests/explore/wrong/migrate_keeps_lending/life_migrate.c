/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life_migrate, with an error: links to a thread that moved lend again when it
 * comes back.
 */

#include "lending.h"
#include "life.h"
#include "share.h"
#include "thread.h"

/* A share that changes its CPU leaves one as in a destruction and comes to the
 * other as in a start.  No link into `t` lends any more. */
status_t life_migrate(thread_id_t t, cpu_id_t k)
{
    if (threads[t].life.thread != THREAD_STOPPED)
        return STATUS_BAD_STATE;
    lending_release_ask(t);
    share_step(t, SHARE_ON_REMOVE);
    peers[t].cpu = k;
    share_step(t, SHARE_ON_INSERT);
    return STATUS_OK;
}
