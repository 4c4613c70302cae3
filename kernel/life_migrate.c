/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life_migrate: a thread and its share go to another CPU.
 */

#include "deadline.h"
#include "lending.h"
#include "life.h"
#include "sched.h"
#include "serial.h"
#include "share.h"
#include "thread.h"

/** The timeout of `t`, if it is set, is one of CPU `k` from now on. */
static void move_timeout(thread_id_t t, cpu_id_t k)
{
    const uint64_t at = deadline_at(t);

    if (threads[t].deadline_on == 0)
        return;
    deadline_clear(threads[t].cpu, t);
    deadline_set(k, t, at);
}

/** The share of `t`, which is in no queue, belongs to CPU `k` from now on. */
static void move_share(thread_id_t t, cpu_id_t k)
{
    const uint8_t priority = threads[t].sched_priority;
    const uint32_t quota = threads[t].sched_quota;

    sched_remove(t);
    sched_insert(k, t, priority, quota);
}

/* A share that changes its CPU leaves one as in a destruction and comes to the
 * other as in a start. No link into `t` lends any more. */
status_t life_migrate(thread_id_t t, cpu_id_t k)
{
    const bool started = threads[t].life.thread == THREAD_STOPPED;

    if (!started && threads[t].life.thread != THREAD_CREATED)
        return STATUS_BAD_STATE;
    lending_release_ask(t);
    if (started)
        share_step(t, SHARE_ON_REMOVE);
    move_timeout(t, k);
    move_share(t, k);
    threads[thread_slot(t)].lend_serial = serial_new();
    threads[thread_slot(t)].cpu = k;
    if (started)
        share_step(t, SHARE_ON_INSERT);
    return STATUS_OK;
}
