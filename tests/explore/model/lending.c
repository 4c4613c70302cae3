/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending: how a share reaches the thread that can use it.
 *
 * Invariant: no share is parked at a thread that can run, and every thread on
 * the chain from a parked share's owner to its place cannot run.  So only what
 * makes a thread runnable, or cuts a chain, has to send shares back.
 */

#include "lending.h"

#include "ring.h"
#include "thread.h"

struct peers peers[THREADS];

bool thread_runnable(thread_id_t t)
{
    return threads[t].life.thread == THREAD_ACTIVE &&
           threads[t].life.paused == 0;
}

bool lending_lends(thread_id_t t)
{
    const thread_id_t callee = peers[t].out;

    return threads[t].life.thread == THREAD_SENDING &&
           threads[t].life.paused == 0 &&
           peers[t].link_serial == peers[callee].lend_serial &&
           peers[t].cpu == peers[callee].cpu;
}

struct walk lending_walk(thread_id_t owner)
{
    struct walk walk = { .end = owner, .hops = 0 };

    while (walk.hops < HOPS && lending_lends(walk.end)) {
        walk.end = peers[walk.end].out;
        walk.hops++;
    }
    return walk;
}

void lending_release(thread_id_t t)
{
    ring_splice(node_unpark(peers[t].cpu), node_parked(t));
}

void lending_release_ask(thread_id_t t)
{
    if (ring_empty(node_parked(t)))
        return;
    lending_release(t);
    cpus[peers[t].cpu].need = true;
}
