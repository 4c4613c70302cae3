/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched: the policy for exploration, in which every ready share may be best.
 *
 * The explorer takes each choice in turn.  A slice that ends changes nothing
 * here, since the next dispatch chooses among all.
 */

#include "choice.h"
#include "peers.h"
#include "sched.h"
#include "share.h"

struct turn turns[THREADS];
thread_id_t turn_first[CPUS];

void sched_ready(thread_id_t t)
{
    (void)t;
}

void sched_unready(thread_id_t t)
{
    (void)t;
}

/** Tells whether the share of `t` competes for CPU `k`. */
static bool competes(thread_id_t t, cpu_id_t k)
{
    return threads[t].share == SHARE_QUEUED && peers[t].cpu == k;
}

thread_id_t sched_best(cpu_id_t k)
{
    thread_id_t ready[THREADS];
    unsigned count = 0;

    for (thread_id_t t = 1; t < THREADS; t++) {
        if (competes(t, k))
            ready[count++] = t;
    }
    return count == 0 ? 0 : ready[choose(count)];
}

bool sched_empty(cpu_id_t k)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (competes(t, k))
            return false;
    }
    return true;
}

void sched_slice_end(cpu_id_t k, thread_id_t t)
{
    (void)k;
    (void)t;
}
