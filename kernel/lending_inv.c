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
/*@ requires 0 < t < THREADS;
    assigns \nothing;
*/
static bool started(thread_id_t t)
{
    const unsigned state = threads[t].life.thread;

    return state != THREAD_FREE && state != THREAD_CREATED &&
           state != THREAD_DOOMED;
}

/** Tells whether the share of `t` is where its state says. */
/*@ requires 0 < t < THREADS;
    assigns \nothing;
*/
static bool share_good(thread_id_t t)
{
    const bool alone = nodes[node_share(t)].next == node_share(t);

    return started(t) == (threads[t].share != SHARE_ABSENT) &&
           alone == (threads[t].share != SHARE_LISTED) &&
           (threads[t].share == SHARE_QUEUED) == (threads[t].sched_ready != 0);
}

/** Tells whether links lead from `owner` to `place`, and nobody there runs. */
/*@ requires owner < THREADS && inv_links;
    assigns \nothing;
*/
static bool path_good(thread_id_t owner, thread_id_t place)
{
    thread_id_t t = owner;

    /*@ loop invariant 0 <= hop <= HOPS + 1 && t < THREADS;
        loop assigns hop, t;
        loop variant HOPS + 1 - hop;
    */
    for (unsigned hop = 0; hop <= HOPS && t != 0; hop++) {
        if (thread_runnable(t) || threads[t].cpu != threads[owner].cpu)
            return false;
        if (t == place)
            return true;
        t = threads[t].out;
    }
    return false;
}

/** So many shares are parked at `place`; THREADS if one of them is wrong. */
/*@ requires 0 < place < THREADS && inv_links;
    assigns \nothing;
    ensures \result <= THREADS;
*/
static unsigned parked(thread_id_t place)
{
    unsigned count = 0;
    node_id_t n = nodes[node_parked(place)].next;

    /*@ loop invariant 0 <= count < THREADS;
        loop assigns n, count;
        loop variant THREADS - count;
    */
    while (n != node_parked(place)) {
        if (n == 0 || n >= THREADS || ++count == THREADS ||
            !path_good(n, place) || thread_runnable(lending_walk(n).end))
            return THREADS;
        n = nodes[n].next;
    }
    return count != 0 && threads[place].life.thread == THREAD_FREE ? THREADS
                                                                   : count;
}

/** So many shares are on their way back to `k`; THREADS if one is not its. */
/*@ requires k < CPUS;
    assigns \nothing;
    ensures \result <= THREADS;
*/
static unsigned on_their_way(cpu_id_t k)
{
    unsigned count = 0;
    node_id_t n = nodes[node_unpark(k)].next;

    /*@ loop invariant 0 <= count < THREADS;
        loop assigns n, count;
        loop variant THREADS - count;
    */
    while (n != node_unpark(k)) {
        if (n == 0 || n >= THREADS || ++count == THREADS || threads[n].cpu != k)
            return THREADS;
        n = nodes[n].next;
    }
    return count;
}

/** Tells whether each listed share is in one of the rings that matter. */
/*@ requires inv_links;
    assigns \nothing;
*/
static bool rings_good(void)
{
    unsigned listed = 0;
    unsigned found = 0;

    /*@ loop invariant 1 <= t <= THREADS && listed < t && found <= t * THREADS;
        loop assigns t, listed, found;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        const unsigned count = parked(t);

        if (!share_good(t) || count == THREADS)
            return false;
        listed += threads[t].share == SHARE_LISTED;
        found += count;
    }
    /*@ loop invariant 0 <= k <= CPUS && found <= (THREADS + k) * THREADS;
        loop assigns k, found;
        loop variant CPUS - k;
    */
    for (cpu_id_t k = 0; k < CPUS; k++) {
        const unsigned count = on_their_way(k);

        if (count == THREADS)
            return false;
        found += count;
    }
    return listed == found;
}

/** Tells whether CPU `k` runs who its share reaches. */
/*@ requires k < CPUS && inv_links;
    assigns \nothing;
*/
static bool current_good(cpu_id_t k)
{
    struct walk walk;

    if (cpus[k].head >= THREADS)
        return false;
    if (cpus[k].head == 0)
        return cpus[k].current == 0 && cpus[k].hops == 0;
    walk = lending_walk(cpus[k].head);
    return threads[cpus[k].head].share == SHARE_QUEUED &&
           threads[cpus[k].head].cpu == k && walk.end == cpus[k].current &&
           walk.hops == cpus[k].hops && thread_runnable(cpus[k].current);
}

/** Tells whether the share of `t` is nothing that CPU `k` overlooks. */
/*@ requires k < CPUS && 0 < t < THREADS;
    assigns \nothing;
*/
static bool settled(cpu_id_t k, thread_id_t t)
{
    return threads[t].cpu != k || !started(t) || cpus[k].current != 0 ||
           (threads[t].share != SHARE_QUEUED && !thread_runnable(t));
}

/** Tells whether CPU `k` does not need the share of `t`, which comes back. */
/*@ requires k < CPUS && t < THREADS && inv_links;
    assigns \nothing;
*/
static bool needless(cpu_id_t k, thread_id_t t)
{
    const thread_id_t end = lending_walk(t).end;

    return cpus[k].current != 0 &&
           (end == cpus[k].current || !thread_runnable(end));
}

/** Tells whether CPU `k`, if it need not choose, has nothing better to do. */
/*@ requires k < CPUS && inv_links;
    assigns \nothing;
*/
static bool settled_good(cpu_id_t k)
{
    node_id_t n = nodes[node_unpark(k)].next;

    if (cpus[k].need != 0)
        return true;
    /*@ loop invariant 1 <= t <= THREADS;
        loop assigns t;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!settled(k, t))
            return false;
    }
    /*@ loop invariant 0 <= count <= THREADS;
        loop assigns n, count;
        loop variant THREADS - count;
    */
    for (unsigned count = 0; n != node_unpark(k); count++) {
        if (n >= THREADS || count == THREADS || !needless(k, n))
            return false;
        n = nodes[n].next;
    }
    return true;
}

/** Tells whether the link and the CPU of `t` are there. */
/*@ requires t < THREADS;
    assigns \nothing;
    ensures \result == true <==>
        threads[t].out < THREADS && threads[t].cpu < CPUS;
*/
static bool link_good(thread_id_t t)
{
    return threads[t].out < THREADS && threads[t].cpu < CPUS;
}

/** Tells whether inv_links holds. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_links;
*/
static bool links_good(void)
{
    /*@ loop invariant 0 <= t <= THREADS;
        loop invariant \forall integer i; 0 <= i < t ==>
            threads[i].out < THREADS && threads[i].cpu < CPUS;
        loop assigns t;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 0; t < THREADS; t++) {
        if (!link_good(t))
            return false;
    }
    return true;
}

bool lending_inv(void)
{
    if (!links_good() || !rings_good())
        return false;
    /*@ loop invariant 0 <= k <= CPUS;
        loop assigns k;
        loop variant CPUS - k;
    */
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (!current_good(k) || !settled_good(k))
            return false;
    }
    return true;
}
