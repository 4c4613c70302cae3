/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending_wake: what a thread that goes on sends back.
 *
 * Machine: spec/thread.rl.
 */

#include "lending.h"
#include "thread.h"

void thread_release_lenders(thread_id_t t)
{
    if (threads[t].life.paused == 0)
        lending_release(t);
}
