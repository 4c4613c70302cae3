/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending: how a share reaches the thread that can use it.
 */

#include "lending.h"

#include "cpus.h"
#include "hooks.h"
#include "ring.h"
#include "thread.h"
#include "trace_record.h"

struct walk lending_walk(thread_id_t owner)
{
    struct walk walk = { .end = owner, .hops = 0 };

    /*@ loop invariant 0 <= walk.hops <= HOPS;
        loop invariant walk.end < THREADS;
        loop assigns walk;
        loop variant HOPS - walk.hops;
    */
    while (walk.hops < HOPS && lending_lends(walk.end)) {
        walk.end = threads[walk.end].out;
        walk.hops++;
    }
    return walk;
}

void lending_release(thread_id_t t)
{
    if (!lending_parked(t))
        return;
    ring_splice(node_unpark(threads[t].cpu), node_parked(t));
    if (trace_on != 0)
        trace_event(TRACE_RELEASE, 0, t, 0);
}

void lending_release_ask(thread_id_t t)
{
    if (!lending_parked(t))
        return;
    lending_release(t);
    cpu_ask(threads[t].cpu);
}
