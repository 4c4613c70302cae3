/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ring: rings of shares with a sentinel.
 *
 * Each thread has a node for its share and the sentinel of the ring of shares
 * that are parked at it; each CPU has the sentinel of its unpark ring.  A node
 * leaves its ring without knowing which one it is in, and a whole ring is
 * moved to another by rewriting four links.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "limits.h"
#include "types.h"

enum { NODES = 2 * THREADS + CPUS };

/** Index into nodes[]. */
typedef uint8_t node_id_t;

_Static_assert(NODES < UINT8_MAX, "a node has a number");

struct node {
    node_id_t next;
    node_id_t prev;
};

extern struct node nodes[NODES];

/** The node of the share of `t`. */
static inline node_id_t node_share(thread_id_t t)
{
    return (node_id_t)t;
}

/** The sentinel of the ring of shares that are parked at `t`. */
static inline node_id_t node_parked(thread_id_t t)
{
    return (node_id_t)(THREADS + t);
}

/** The sentinel of the ring of shares on their way back to CPU `k`. */
static inline node_id_t node_unpark(cpu_id_t k)
{
    return (node_id_t)(2 * THREADS + k);
}

/** Makes `n` a ring of its own: a sentinel of an empty ring. */
void ring_clear(node_id_t n);

/** Tells whether the ring of `sentinel` holds no share. */
bool ring_empty(node_id_t sentinel);

/** The first share in the ring of `sentinel`, which is not empty. */
thread_id_t ring_first(node_id_t sentinel);

/** Puts `n` at the end of the ring of `sentinel`. */
void ring_push_last(node_id_t sentinel, node_id_t n);

/** Puts `n` at the front of the ring of `sentinel`. */
void ring_push_first(node_id_t sentinel, node_id_t n);

/** Takes `n` out of the ring that it is in. */
void ring_remove(node_id_t n);

/** Moves all that is in the ring of `from` to the end of that of `to`. */
void ring_splice(node_id_t to, node_id_t from);
