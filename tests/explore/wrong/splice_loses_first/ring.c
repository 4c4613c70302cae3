/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ring, with an error: a ring that is moved loses its first share.
 */

#include "ring.h"

struct node nodes[NODES];

void ring_clear(node_id_t n)
{
    nodes[n].next = n;
    nodes[n].prev = n;
}

bool ring_empty(node_id_t sentinel)
{
    return nodes[sentinel].next == sentinel;
}

thread_id_t ring_first(node_id_t sentinel)
{
    return (thread_id_t)nodes[sentinel].next;
}

/** Puts `n` between `before` and the node behind it. */
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
    nodes[nodes[n].prev].next = nodes[n].next;
    nodes[nodes[n].next].prev = nodes[n].prev;
    ring_clear(n);
}

void ring_splice(node_id_t to, node_id_t from)
{
    const node_id_t first = nodes[nodes[from].next].next;
    const node_id_t last = nodes[from].prev;
    const node_id_t before = nodes[to].prev;

    if (first == from)
        return;
    nodes[before].next = first;
    nodes[first].prev = before;
    nodes[last].next = to;
    nodes[to].prev = last;
    ring_clear(from);
}
