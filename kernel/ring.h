/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ring: rings of shares with a sentinel.
 *
 * Each thread has a node for its share and the sentinel of the ring of shares
 * that are parked at it; each CPU has the sentinel of its unpark ring. A node
 * leaves its ring without knowing which one it is in, and a whole ring is
 * moved to another by rewriting four links.
 *
 * Owns nodes[], which is set aside at boot. Invariant: inv_ring.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "slots.h"

enum { NODES = 2 * THREADS + CPUS };

/** Index into nodes[]. */
typedef uint16_t node_id_t;

_Static_assert(NODES <= 65536, "a node has a number");

struct node {
    node_id_t next;
    node_id_t prev;
};

extern struct node nodes[NODES];

/*@ predicate node_ok(integer n) = 0 <= n < NODES;
    predicate inv_ring{L} = \forall integer n; node_ok(n) ==>
        nodes[n].next < NODES && nodes[n].prev < NODES &&
        nodes[nodes[n].next].prev == n && nodes[nodes[n].prev].next == n;
*/

/** Tells whether inv_ring holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_ring;
*/
bool ring_inv(void);

/** The node of the share of `t`. */
/*@ requires 0 <= t < THREADS;
    assigns \nothing;
    ensures \result == t;
*/
static inline node_id_t node_share(thread_id_t t)
{
    return t;
}

/** The sentinel of the ring of shares that are parked at `t`. */
/*@ requires 0 <= t < THREADS;
    assigns \nothing;
    ensures \result == THREADS + t;
*/
static inline node_id_t node_parked(thread_id_t t)
{
    return (node_id_t)(THREADS + t);
}

/** The sentinel of the ring of shares on their way back to CPU `k`. */
/*@ requires 0 <= k < CPUS;
    assigns \nothing;
    ensures \result == 2 * THREADS + k;
*/
static inline node_id_t node_unpark(cpu_id_t k)
{
    return (node_id_t)(2 * THREADS + k);
}

/** Makes every node a ring of its own. */
/*@ assigns nodes[0 .. NODES - 1];
    ensures inv_ring;
    ensures \forall integer n; node_ok(n) ==> nodes[n].next == n;
*/
void ring_init(void);

/** Tells whether the ring of `sentinel` holds no share. */
/*@ requires node_ok(sentinel);
    assigns \nothing;
    ensures \result == true <==> nodes[sentinel].next == sentinel;
*/
static inline bool ring_empty(node_id_t sentinel)
{
    return nodes[sentinel].next == sentinel;
}

/** The node behind `sentinel`: the thread of the first share of its ring. */
/*@ requires node_ok(sentinel) && inv_ring;
    assigns \nothing;
    ensures \result == nodes[sentinel].next;
*/
node_id_t ring_first(node_id_t sentinel);

/** Puts `n`, which is in no ring, at the end of the ring of `sentinel`. */
/*@ requires node_ok(sentinel) && node_ok(n) && n != sentinel && inv_ring;
    requires nodes[n].next == n;
    assigns nodes[0 .. NODES - 1];
    ensures inv_ring;
    ensures nodes[sentinel].prev == n && nodes[n].next == sentinel;
*/
void ring_push_last(node_id_t sentinel, node_id_t n);

/** Puts `n`, which is in no ring, at the front of the ring of `sentinel`. */
/*@ requires node_ok(sentinel) && node_ok(n) && n != sentinel && inv_ring;
    requires nodes[n].next == n;
    assigns nodes[0 .. NODES - 1];
    ensures inv_ring;
    ensures nodes[sentinel].next == n && nodes[n].prev == sentinel;
*/
void ring_push_first(node_id_t sentinel, node_id_t n);

/** Takes `n` out of the ring that it is in. */
/*@ requires node_ok(n) && inv_ring;
    assigns nodes[0 .. NODES - 1];
    ensures inv_ring;
    ensures nodes[n].next == n;
*/
void ring_remove(node_id_t n);

/** Moves all that is in the ring of `from` to the end of that of `to`. */
/*@ requires node_ok(to) && node_ok(from) && to != from && inv_ring;
    assigns nodes[0 .. NODES - 1];
    ensures inv_ring;
    ensures nodes[from].next == from;
*/
void ring_splice(node_id_t to, node_id_t from);
