/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu_dispatch, with an error: a dispatch leaves a share that nobody can use
 * in the queue.
 */

#include "cpu_dispatch.h"

#include "lending.h"
#include "ring.h"
#include "sched.h"
#include "share.h"

/** Brings shares back to the queue of CPU `k`. */
static void ready(cpu_id_t k)
{
    for (unsigned i = 0; i < READIED; i++) {
        if (ring_empty(node_unpark(k)))
            return;
        share_step(ring_first(node_unpark(k)), SHARE_ON_READY);
    }
}

/** Sets the share of `owner` aside at `place`, where its chain ends. */
static void park(thread_id_t owner, thread_id_t place)
{
    share_step(owner, SHARE_ON_PARK);
    ring_push_last(node_parked(place), node_share(owner));
}

/** Looks for a share that a thread can use; CPU `k` is idle. */
static void choose_share(cpu_id_t k)
{
    for (unsigned i = 0; i < EXAMINED; i++) {
        const thread_id_t owner = sched_best(k);
        struct walk walk;

        if (owner == 0)
            return;
        walk = lending_walk(owner);
        if (thread_runnable(walk.end)) {
            cpus[k].head = owner;
            cpus[k].current = walk.end;
            cpus[k].hops = walk.hops;
            return;
        }
        (void)park;
    }
}

static void dispatch(cpu_id_t k)
{
    cpus[k].need = false;
    cpu_idle(k);
    ready(k);
    choose_share(k);
    if (!ring_empty(node_unpark(k)) ||
        (cpus[k].current == 0 && !sched_empty(k)))
        cpus[k].need = true;
}

/** Goes on with the share that CPU `k` runs on, if a thread can use it. */
static bool keep_share(cpu_id_t k)
{
    struct walk walk;

    if (cpus[k].need || cpus[k].head == 0)
        return false;
    walk = lending_walk(cpus[k].head);
    if (!thread_runnable(walk.end))
        return false;
    cpus[k].current = walk.end;
    cpus[k].hops = walk.hops;
    return true;
}

void dispatch_finish(cpu_id_t k)
{
    if (!keep_share(k))
        dispatch(k);
}
