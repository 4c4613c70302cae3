/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ring: rings of shares with a sentinel.
 *
 * A node that is in no ring is linked to itself, so that a state has one form
 * only.
 */

#include "ring.h"

struct node nodes[NODES];

bool ring_inv(void)
{
    /*@ loop invariant 0 <= n <= NODES;
        loop invariant \forall integer i; 0 <= i < n ==>
            nodes[i].next < NODES && nodes[i].prev < NODES &&
            nodes[nodes[i].next].prev == i && nodes[nodes[i].prev].next == i;
        loop assigns n;
        loop variant NODES - n;
    */
    for (unsigned n = 0; n < NODES; n++) {
        const struct node node = nodes[n];

        if (node.next >= NODES || node.prev >= NODES ||
            nodes[node.next].prev != n || nodes[node.prev].next != n)
            return false;
    }
    return true;
}

/** Makes `n` a ring of its own. */
/*@ requires node_ok(n);
    assigns nodes[n];
    ensures nodes[n].next == n && nodes[n].prev == n;
*/
static void clear(node_id_t n)
{
    nodes[n].next = n;
    nodes[n].prev = n;
}

void ring_init(void)
{
    /*@ loop invariant 0 <= n <= NODES;
        loop invariant \forall integer i; 0 <= i < n ==>
            nodes[i].next == i && nodes[i].prev == i;
        loop assigns n, nodes[0 .. NODES - 1];
        loop variant NODES - n;
    */
    for (unsigned n = 0; n < NODES; n++)
        clear((node_id_t)n);
}

node_id_t ring_first(node_id_t sentinel)
{
    return nodes[sentinel].next;
}

/** Puts `n`, which is in no ring, between `before` and the node behind it. */
/*@ requires node_ok(before) && node_ok(n) && n != before && inv_ring;
    requires nodes[n].next == n;
    assigns nodes[0 .. NODES - 1];
    ensures inv_ring;
    ensures nodes[before].next == n && nodes[n].prev == before;
    ensures nodes[n].next == \old(nodes[before].next);
*/
static void insert(node_id_t before, node_id_t n)
{
    const node_id_t behind = nodes[before].next;

    nodes[n].prev = before;
    nodes[n].next = behind;
    nodes[before].next = n;
    nodes[behind].prev = n;
}

void ring_push_last(node_id_t sentinel, node_id_t n)
{
    insert(nodes[sentinel].prev, n);
}

void ring_push_first(node_id_t sentinel, node_id_t n)
{
    insert(sentinel, n);
}

void ring_remove(node_id_t n)
{
    const struct node node = nodes[n];

    nodes[node.prev].next = node.next;
    nodes[node.next].prev = node.prev;
    clear(n);
}

void ring_splice(node_id_t to, node_id_t from)
{
    const node_id_t first = nodes[from].next;
    const node_id_t last = nodes[from].prev;
    const node_id_t before = nodes[to].prev;

    if (first == from)
        return;
    nodes[before].next = first;
    nodes[first].prev = before;
    nodes[last].next = to;
    nodes[to].prev = last;
    clear(from);
}
