/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * share_place: what the machine of a share does to rings and queues.
 *
 * Machine: spec/share.rl.
 */

#include "share.h"

#include "cpus.h"
#include "ring.h"
#include "sched.h"

void share_list_last(thread_id_t t)
{
    ring_push_last(node_unpark(threads[t].cpu), node_share(t));
}

void share_list_first(thread_id_t t)
{
    ring_push_first(node_unpark(threads[t].cpu), node_share(t));
}

void share_unlist(thread_id_t t)
{
    ring_remove(node_share(t));
}

void share_enqueue(thread_id_t t)
{
    sched_ready(t);
}

/* What a CPU runs on is in its queue: a share that leaves takes that along. */
void share_dequeue(thread_id_t t)
{
    const cpu_id_t k = threads[t].cpu;

    sched_unready(t);
    if (cpus[k].head == t)
        cpu_idle(k);
}

void share_ask_dispatch(thread_id_t t)
{
    cpu_ask(threads[t].cpu);
}
