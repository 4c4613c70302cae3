/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending_inv: where shares are, and who runs, for tests.
 *
 * Walks every ring, so it also shows that each one ends and that each share
 * that is listed stands in exactly one.
 */

#include "cpus.h"
#include "lending.h"
#include "ring.h"
#include "share.h"
#include "thread.h"

/** Tells whether `t` was started and is not doomed. */
static bool started(thread_id_t t)
{
    const unsigned state = threads[t].life.thread;

    return state != THREAD_FREE && state != THREAD_CREATED &&
           state != THREAD_DOOMED;
}

/** Tells whether the share of `t` is where its state says. */
static bool share_good(thread_id_t t)
{
    const bool alone = nodes[node_share(t)].next == node_share(t);

    return started(t) == (threads[t].share != SHARE_ABSENT) &&
           alone == (threads[t].share != SHARE_LISTED) &&
           (threads[t].share == SHARE_QUEUED) == (threads[t].sched_ready != 0);
}

/** Tells whether links lead from `owner` to `place`, and nobody there runs. */
static bool path_good(thread_id_t owner, thread_id_t place)
{
    thread_id_t t = owner;

    for (unsigned hop = 0; hop <= HOPS && t != 0; hop++) {
        if (thread_runnable(t) || threads[t].cpu != threads[owner].cpu)
            return false;
        if (t == place)
            return true;
        t = threads[t].out;
    }
    return false;
}

/** Tells whether the shares parked at `place` have to be; counts them. */
static bool parked_good(thread_id_t place, unsigned *count)
{
    node_id_t n = nodes[node_parked(place)].next;

    for (; n != node_parked(place); n = nodes[n].next) {
        if (n == 0 || n >= THREADS || *count == THREADS ||
            !path_good(n, place) || thread_runnable(lending_walk(n).end))
            return false;
        ++*count;
    }
    return *count == 0 || threads[place].life.thread != THREAD_FREE;
}

/** Tells whether the shares on their way back to `k` are its; counts them. */
static bool unpark_good(cpu_id_t k, unsigned *count)
{
    node_id_t n = nodes[node_unpark(k)].next;

    for (; n != node_unpark(k); n = nodes[n].next) {
        if (n == 0 || n >= THREADS || *count == THREADS || threads[n].cpu != k)
            return false;
        ++*count;
    }
    return true;
}

/** Tells whether each listed share is in one of the rings that matter. */
static bool rings_good(void)
{
    unsigned listed = 0;
    unsigned found = 0;

    for (thread_id_t t = 1; t < THREADS; t++) {
        unsigned parked = 0;

        if (!share_good(t) || !parked_good(t, &parked))
            return false;
        listed += threads[t].share == SHARE_LISTED;
        found += parked;
    }
    for (cpu_id_t k = 0; k < CPUS; k++) {
        unsigned parked = 0;

        if (!unpark_good(k, &parked))
            return false;
        found += parked;
    }
    return listed == found;
}

/** Tells whether CPU `k` runs who its share reaches. */
static bool current_good(cpu_id_t k)
{
    const struct cpu *const cpu = &cpus[k];
    struct walk walk;

    if (cpu->head == 0)
        return cpu->current == 0 && cpu->hops == 0;
    walk = lending_walk(cpu->head);
    return threads[cpu->head].share == SHARE_QUEUED &&
           threads[cpu->head].cpu == k && walk.end == cpu->current &&
           walk.hops == cpu->hops && thread_runnable(cpu->current);
}

/** Tells whether the share of `t` is nothing that CPU `k` overlooks. */
static bool settled(cpu_id_t k, thread_id_t t)
{
    return threads[t].cpu != k || !started(t) || cpus[k].current != 0 ||
           (threads[t].share != SHARE_QUEUED && !thread_runnable(t));
}

/** Tells whether CPU `k`, if it need not choose, has nothing better to do. */
static bool settled_good(cpu_id_t k)
{
    node_id_t n = nodes[node_unpark(k)].next;

    if (cpus[k].need != 0)
        return true;
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!settled(k, t))
            return false;
    }
    for (; n != node_unpark(k); n = nodes[n].next) {
        const thread_id_t end = lending_walk(n).end;

        if (cpus[k].current == 0 ||
            (end != cpus[k].current && thread_runnable(end)))
            return false;
    }
    return true;
}

bool lending_inv(void)
{
    if (!rings_good())
        return false;
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (!current_good(k) || !settled_good(k))
            return false;
    }
    return true;
}
