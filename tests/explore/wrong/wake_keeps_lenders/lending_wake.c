/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending_wake, with an error: what is parked at a thread stays there when the
 * thread goes on.
 */

#include "lending.h"

#include "thread.h"

void thread_release_lenders(thread_id_t t)
{
    if (threads[t].life.paused == 0)
        return;
}
