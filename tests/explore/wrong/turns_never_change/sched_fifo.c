/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched, with an error: a slice that ends leaves its share first.
 */

#include "peers.h"
#include "sched.h"

struct turn turns[THREADS];
thread_id_t turn_first[CPUS];

void sched_ready(thread_id_t t)
{
    const cpu_id_t k = peers[t].cpu;
    const thread_id_t first = turn_first[k];
    const thread_id_t last = first == 0 ? t : turns[first].prev;

    turns[t].next = first == 0 ? t : first;
    turns[t].prev = last;
    turns[last].next = t;
    turns[turns[t].next].prev = t;
    if (first == 0)
        turn_first[k] = t;
}

void sched_unready(thread_id_t t)
{
    const cpu_id_t k = peers[t].cpu;
    const thread_id_t next = turns[t].next;

    turns[turns[t].prev].next = next;
    turns[next].prev = turns[t].prev;
    if (turn_first[k] == t)
        turn_first[k] = next == t ? 0 : next;
    turns[t] = (struct turn){ .next = 0, .prev = 0 };
}

thread_id_t sched_best(cpu_id_t k)
{
    return turn_first[k];
}

bool sched_empty(cpu_id_t k)
{
    return turn_first[k] == 0;
}

void sched_slice_end(cpu_id_t k, thread_id_t t)
{
    (void)k;
    (void)t;
}
