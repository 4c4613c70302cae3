/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending_cut: what a cut link sends back.
 *
 * A share that came over the link is parked at most HOPS - 1 hops behind it.
 * Links count whether they lend or not, since they may have lent when the
 * share was parked.
 */

#include "lending.h"

void lending_cut(thread_id_t callee)
{
    thread_id_t t = callee;

    /*@ loop invariant 0 <= hop <= HOPS && t < THREADS;
        loop invariant inv_ring && inv_cpus && inv_trace;
        loop assigns hop, t, nodes[0 .. NODES - 1];
        loop assigns cpus[0 .. CPUS - 1];
        loop assigns traces[0 .. CPUS - 1];
        loop assigns records[1 .. RECORDS - 1];
        loop variant HOPS - hop;
    */
    for (unsigned hop = 0; hop < HOPS && t != 0; hop++) {
        lending_release_ask(t);
        t = threads[t].out;
    }
}
