/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_fills: the ready shares of a CPU, as they take turns without a
 * claim.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"

/*@ ghost
  int fills_on[THREADS];
  int fills_pos[THREADS];
  int fills_count[SCHEDS];
*/

/*@
  predicate fills_in{L}(integer i) =
      thread_present(i) && fills_on[i] != 0;
  predicate inv_fills_range{L} =
      (\forall integer h; sched_present(h) ==>
          0 <= fills_count[h] && scheds[h].fills_first < THREADS &&
          scheds[h].fills_last < THREADS) &&
      (\forall integer i; thread_present(i) ==>
          0 <= fills_on[i] < SCHEDS &&
          threads[i].fills_next < THREADS && threads[i].fills_prev < THREADS);
  predicate inv_fills_first{L} = \forall integer h; sched_present(h) ==>
      (fills_count[h] == 0 <==> scheds[h].fills_first == 0) &&
      (scheds[h].fills_first != 0 ==>
          fills_on[scheds[h].fills_first] == h &&
          fills_pos[scheds[h].fills_first] == 0);
  predicate inv_fills_last{L} = \forall integer h; sched_present(h) ==>
      (fills_count[h] == 0 <==> scheds[h].fills_last == 0) &&
      (scheds[h].fills_last != 0 ==>
          fills_on[scheds[h].fills_last] == h &&
          fills_pos[scheds[h].fills_last] == fills_count[h] - 1);
  predicate inv_fills_pos{L} = \forall integer i; fills_in(i) ==>
      0 <= fills_pos[i] < fills_count[fills_on[i]];
  predicate inv_fills_once{L} = \forall integer i, j;
      fills_in(i) && fills_in(j) && fills_on[i] == fills_on[j] &&
      fills_pos[i] == fills_pos[j] ==> i == j;
  predicate inv_fills_next{L} = \forall integer i; fills_in(i) ==>
      (threads[i].fills_next == 0 ==>
          fills_pos[i] == fills_count[fills_on[i]] - 1) &&
      (threads[i].fills_next != 0 ==>
          fills_on[threads[i].fills_next] == fills_on[i] &&
          fills_pos[threads[i].fills_next] == fills_pos[i] + 1);
  predicate inv_fills_prev{L} = \forall integer i; fills_in(i) ==>
      (threads[i].fills_prev == 0 ==> fills_pos[i] == 0) &&
      (threads[i].fills_prev != 0 ==>
          fills_on[threads[i].fills_prev] == fills_on[i] &&
          fills_pos[threads[i].fills_prev] == fills_pos[i] - 1);
  predicate inv_fills{L} = inv_fills_range && inv_fills_first &&
      inv_fills_last && inv_fills_pos && inv_fills_once && inv_fills_next &&
      inv_fills_prev;
*/

/** Puts `i` at the end of the queue of `h`. */
/*@ requires sched_present(h) && thread_present(i);
    requires fills_on[i] == 0 && fills_count[h] < THREADS;
    requires inv_fills;
    assigns scheds[h].fills_first, scheds[h].fills_last;
    assigns threads[i].fills_next, threads[i].fills_prev;
    assigns threads[scheds[h].fills_last].fills_next;
    assigns fills_on[i], fills_pos[i], fills_count[h];
    ensures inv_fills_range;
    ensures inv_fills_first;
    ensures inv_fills_last;
    ensures inv_fills_pos;
    ensures inv_fills_once;
    ensures inv_fills_next;
    ensures inv_fills_prev;
    ensures fills_on[i] == h && fills_pos[i] == \old(fills_count[h]);
    ensures fills_count[h] == \old(fills_count[h]) + 1;
*/
void fills_push(sched_id_t h, thread_id_t i);

/** Takes `i` out of the queue of `h`, wherever it stands. */
/*@ requires sched_present(h) && thread_present(i);
    requires fills_on[i] == h;
    requires inv_fills;
    assigns scheds[h].fills_first, scheds[h].fills_last;
    assigns threads[threads[i].fills_prev].fills_next;
    assigns threads[threads[i].fills_next].fills_prev;
    assigns fills_on[i], fills_count[h], fills_pos[1 .. THREADS - 1];
    ensures inv_fills_range;
    ensures inv_fills_first;
    ensures inv_fills_last;
    ensures inv_fills_pos;
    ensures inv_fills_once;
    ensures inv_fills_next;
    ensures inv_fills_prev;
    ensures fills_on[i] == 0;
    ensures fills_count[h] == \old(fills_count[h]) - 1;
    ensures order: \forall integer j; thread_present(j) && j != i ==>
        fills_pos[j] == (fills_on[j] == h &&
            \old(fills_pos[j]) > \old(fills_pos[i]) ?
            \old(fills_pos[j]) - 1 : \old(fills_pos[j]));
*/
void fills_remove(sched_id_t h, thread_id_t i);

/** Puts `i` at the front of the queue of `h`. */
/*@ requires sched_present(h) && thread_present(i);
    requires fills_on[i] == 0 && fills_count[h] < THREADS;
    requires inv_fills;
    assigns scheds[h].fills_first, scheds[h].fills_last;
    assigns threads[i].fills_next, threads[i].fills_prev;
    assigns threads[scheds[h].fills_first].fills_prev;
    assigns fills_on[i], fills_count[h], fills_pos[1 .. THREADS - 1];
    ensures inv_fills_range;
    ensures inv_fills_first;
    ensures inv_fills_last;
    ensures inv_fills_pos;
    ensures inv_fills_once;
    ensures inv_fills_next;
    ensures inv_fills_prev;
    ensures fills_on[i] == h && fills_pos[i] == 0;
    ensures fills_count[h] == \old(fills_count[h]) + 1;
    ensures order: \forall integer j; thread_present(j) && j != i ==>
        fills_pos[j] == (fills_on[j] == h ? \old(fills_pos[j]) + 1 :
            \old(fills_pos[j]));
*/
void fills_push_front(sched_id_t h, thread_id_t i);
