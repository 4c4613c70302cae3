/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * deadline: which thread's timeout of a CPU fires next.
 *
 * A tournament of a CPU is a binary tree over the slots of threads[]: thread t
 * stands at leaf THREADS + t, which is not stored, and node n, from 1 to
 * THREADS - 1, names the winner among the winners of its children 2n and
 * 2n + 1: who has the earlier deadline, and the lower number among equals.
 * So node 1 names the thread whose timeout fires next.  To set or to clear a
 * deadline rewrites the nodes above one leaf, as many as DEADLINE_LEVELS,
 * whoever else waits; nothing moves and nothing has to be freed.
 *
 * Owns deadline_tree[], and deadline and deadline_on of threads[].  Machine:
 * spec/timeout.rl, whose actions call what is here.  Invariant: inv_deadline,
 * one clause a node; everything else follows from it.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "slots.h"

/** The tree has so many levels of stored nodes: the logarithm of THREADS. */
enum {
    DEADLINE_LEVELS = (THREADS > 1) + (THREADS > 2) + (THREADS > 4) +
                      (THREADS > 8) + (THREADS > 16) + (THREADS > 32) +
                      (THREADS > 64) + (THREADS > 128) + (THREADS > 256) +
                      (THREADS > 512) + (THREADS > 1024) + (THREADS > 2048) +
                      (THREADS > 4096) + (THREADS > 8192) + (THREADS > 16384)
};

_Static_assert(THREADS > 1 && THREADS == 1 << DEADLINE_LEVELS,
               "every leaf is equally far from the root");
_Static_assert(CPUS < 256, "deadline_on holds the number of a CPU, plus one");

/** By CPU, then node; node 0 is not used. */
extern thread_id_t deadline_tree[CPUS][THREADS];

/*@
  predicate deadline_cpu(integer c) = 0 <= c < CPUS;

  // Thread t is among the timeouts of CPU c.
  predicate deadline_armed{L}(integer c, integer t) =
      thread_present(t) && threads[t].deadline_on == c + 1;

  // Thread a wins against b; 0 stands for nobody, who loses.
  predicate deadline_beats{L}(integer a, integer b) =
      b == 0 || (a != 0 && (threads[a].deadline < threads[b].deadline ||
          (threads[a].deadline == threads[b].deadline && a <= b)));

  logic integer deadline_first{L}(integer a, integer b) =
      b == 0 ? a : a == 0 ? b :
      threads[a].deadline < threads[b].deadline ? a :
      threads[a].deadline > threads[b].deadline ? b : a <= b ? a : b;

  // Who wins at node n of CPU c, be it stored or a leaf.
  logic integer deadline_winner{L}(integer c, integer n) =
      n < THREADS ? deadline_tree[c][n] :
      threads[n - THREADS].deadline_on == c + 1 ? n - THREADS : 0;

  predicate deadline_node{L}(integer c, integer n) =
      deadline_tree[c][n] < THREADS &&
      deadline_tree[c][n] == deadline_first{L}(
          deadline_winner{L}(c, 2 * n), deadline_winner{L}(c, 2 * n + 1));

  predicate deadline_child_wins{L}(integer c, integer n) =
      deadline_winner(c, n) == deadline_winner(c, 2 * n) ||
      deadline_winner(c, n) == deadline_winner(c, 2 * n + 1);

  predicate inv_deadline{L} = \forall integer c, n;
      deadline_cpu(c) && 1 <= n < THREADS ==> deadline_node(c, n);

  // So many nodes does the tree have k levels below the root.
  logic integer deadline_width(integer k) =
      k <= 0 ? 1 : 2 * deadline_width(k - 1);

  // The first and the last leaf below node n.
  logic integer deadline_low(integer n) =
      n >= THREADS ? n :
      n * 2 >= THREADS ? n * 2 : n * 4 >= THREADS ? n * 4 :
      n * 8 >= THREADS ? n * 8 : n * 16 >= THREADS ? n * 16 :
      n * 32 >= THREADS ? n * 32 : n * 64 >= THREADS ? n * 64 :
      n * 128 >= THREADS ? n * 128 : n * 256 >= THREADS ? n * 256 :
      n * 512 >= THREADS ? n * 512 : n * 1024 >= THREADS ? n * 1024 :
      n * 2048 >= THREADS ? n * 2048 : n * 4096 >= THREADS ? n * 4096 :
      n * 8192 >= THREADS ? n * 8192 : n * 16384 >= THREADS ? n * 16384 :
      n * 32768;
  logic integer deadline_high(integer n) =
      n >= THREADS ? n :
      n * 2 >= THREADS ? n * 2 + 1 : n * 4 >= THREADS ? n * 4 + 3 :
      n * 8 >= THREADS ? n * 8 + 7 : n * 16 >= THREADS ? n * 16 + 15 :
      n * 32 >= THREADS ? n * 32 + 31 : n * 64 >= THREADS ? n * 64 + 63 :
      n * 128 >= THREADS ? n * 128 + 127 :
      n * 256 >= THREADS ? n * 256 + 255 :
      n * 512 >= THREADS ? n * 512 + 511 :
      n * 1024 >= THREADS ? n * 1024 + 1023 :
      n * 2048 >= THREADS ? n * 2048 + 2047 :
      n * 4096 >= THREADS ? n * 4096 + 4095 :
      n * 8192 >= THREADS ? n * 8192 + 8191 :
      n * 16384 >= THREADS ? n * 16384 + 16383 : n * 32768 + 32767;

  // Node n is the leaf of thread t, or lies above it.
  predicate deadline_above(integer n, integer t) =
      deadline_low(n) <= THREADS + t <= deadline_high(n);

  // Who wins at node n is armed, and its leaf lies below the node.
  predicate deadline_below{L}(integer c, integer n) =
      deadline_winner(c, n) == 0 ||
      (deadline_armed(c, deadline_winner(c, n)) &&
       deadline_above(n, deadline_winner(c, n)));

  lemma deadline_first_commutes{L}: \forall integer a, b;
      deadline_first(a, b) == deadline_first(b, a);
  lemma deadline_first_beats{L}: \forall integer a, b;
      deadline_beats(deadline_first(a, b), a) &&
      deadline_beats(deadline_first(a, b), b);
  lemma deadline_children: \forall integer n, t; 1 <= n < THREADS ==>
      (deadline_above(n, t) <==>
          deadline_above(2 * n, t) || deadline_above(2 * n + 1, t));
  lemma deadline_chain: \forall integer n, x, t; 1 <= x < n < 2 * THREADS &&
      deadline_above(n, t) && deadline_above(x, t) ==> 2 * x <= n;
*/

/** Who of `a` and `b` has the earlier deadline; 0 stands for nobody. */
/*@ requires a < THREADS && b < THREADS;
    assigns \nothing;
    ensures \result == deadline_first(a, b);
*/
thread_id_t deadline_first(thread_id_t a, thread_id_t b);

/** Who wins at node `n`, which is stored or the leaf of a thread. */
/*@ requires deadline_cpu(cpu) && 1 <= n < 2 * THREADS;
    assigns \nothing;
    ensures \result == deadline_winner(cpu, n);
*/
thread_id_t deadline_winner(cpu_id_t cpu, unsigned n);

/** Tells whether inv_deadline holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_deadline;
*/
bool deadline_inv(void);

/**
 * Sets the deadline of thread `t`, in place of an earlier one, among those of
 * `cpu`.  A thread that moves to another CPU is cleared on the old one before.
 */
/*@ requires deadline_cpu(cpu) && thread_present(t);
    requires threads[t].deadline_on == 0 || threads[t].deadline_on == cpu + 1;
    requires inv_deadline;
    assigns threads[t].deadline, threads[t].deadline_on;
    assigns deadline_tree[cpu][1 .. THREADS - 1];
    ensures inv_deadline;
    ensures deadline_armed(cpu, t) && threads[t].deadline == at;
    ensures path: \forall integer n; 1 <= n < THREADS &&
        !deadline_above(n, t) ==>
        deadline_tree[cpu][n] == \old(deadline_tree[cpu][n]);
*/
void deadline_set(cpu_id_t cpu, thread_id_t t, uint64_t at);

/** Clears the deadline of thread `t`; nothing happens if none is set. */
/*@ requires deadline_cpu(cpu) && thread_present(t);
    requires threads[t].deadline_on == 0 || threads[t].deadline_on == cpu + 1;
    requires inv_deadline;
    assigns threads[t].deadline, threads[t].deadline_on;
    assigns deadline_tree[cpu][1 .. THREADS - 1];
    ensures inv_deadline;
    ensures threads[t].deadline_on == 0;
    ensures path: \forall integer n; 1 <= n < THREADS &&
        !deadline_above(n, t) ==>
        deadline_tree[cpu][n] == \old(deadline_tree[cpu][n]);
*/
void deadline_clear(cpu_id_t cpu, thread_id_t t);

/**
 * The thread with the earliest deadline on `cpu`, the lowest of these if they
 * are several; 0 if no deadline is set.
 */
/*@ requires deadline_cpu(cpu) && inv_deadline;
    assigns \nothing;
    ensures none: \result == 0 ==> \forall integer t;
        !deadline_armed(cpu, t);
    ensures armed: \result != 0 ==> deadline_armed(cpu, \result);
    ensures least: \forall integer t; deadline_armed(cpu, t) ==>
        deadline_beats(\result, t);
*/
thread_id_t deadline_next(cpu_id_t cpu);

/** The deadline of thread `t`, in ticks; it means nothing if none is set. */
/*@ requires thread_present(t);
    assigns \nothing;
    ensures \result == threads[t].deadline;
*/
uint64_t deadline_at(thread_id_t t);

/**
 * The thread whose deadline on `cpu` is first among those that have come by
 * `now`; 0 if there is none.  A pass takes at most FIRED of them.
 */
/*@ requires deadline_cpu(cpu) && inv_deadline;
    assigns \nothing;
    ensures none: \result == 0 ==> \forall integer t;
        deadline_armed(cpu, t) ==> threads[t].deadline > now;
    ensures due: \result != 0 ==> deadline_armed(cpu, \result) &&
        threads[\result].deadline <= now;
    ensures least: \result != 0 ==> \forall integer t;
        deadline_armed(cpu, t) ==> deadline_beats(\result, t);
*/
thread_id_t deadline_due(cpu_id_t cpu, uint64_t now);
