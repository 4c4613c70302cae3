/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_claims: the ready shares of a CPU that have a quota, by priority.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"

/*@ ghost
  int claims_on[THREADS];
  int claims_pos[THREADS];
  int claims_count[LANES];
*/

/*@
  predicate claims_in{L}(integer i) =
      thread_present(i) && claims_on[i] != 0;
  predicate inv_claims_range{L} =
      (\forall integer h; lane_present(h) ==>
          0 <= claims_count[h] && lanes[h].claims_first < THREADS &&
          lanes[h].claims_last < THREADS) &&
      (\forall integer i; thread_present(i) ==>
          0 <= claims_on[i] < LANES &&
          threads[i].claims_next < THREADS && threads[i].claims_prev < THREADS);
  predicate inv_claims_first{L} = \forall integer h; lane_present(h) ==>
      (claims_count[h] == 0 <==> lanes[h].claims_first == 0) &&
      (lanes[h].claims_first != 0 ==>
          claims_on[lanes[h].claims_first] == h &&
          claims_pos[lanes[h].claims_first] == 0);
  predicate inv_claims_last{L} = \forall integer h; lane_present(h) ==>
      (claims_count[h] == 0 <==> lanes[h].claims_last == 0) &&
      (lanes[h].claims_last != 0 ==>
          claims_on[lanes[h].claims_last] == h &&
          claims_pos[lanes[h].claims_last] == claims_count[h] - 1);
  predicate inv_claims_pos{L} = \forall integer i; claims_in(i) ==>
      0 <= claims_pos[i] < claims_count[claims_on[i]];
  predicate inv_claims_once{L} = \forall integer i, j;
      claims_in(i) && claims_in(j) && claims_on[i] == claims_on[j] &&
      claims_pos[i] == claims_pos[j] ==> i == j;
  predicate inv_claims_next{L} = \forall integer i; claims_in(i) ==>
      (threads[i].claims_next == 0 ==>
          claims_pos[i] == claims_count[claims_on[i]] - 1) &&
      (threads[i].claims_next != 0 ==>
          claims_on[threads[i].claims_next] == claims_on[i] &&
          claims_pos[threads[i].claims_next] == claims_pos[i] + 1);
  predicate inv_claims_prev{L} = \forall integer i; claims_in(i) ==>
      (threads[i].claims_prev == 0 ==> claims_pos[i] == 0) &&
      (threads[i].claims_prev != 0 ==>
          claims_on[threads[i].claims_prev] == claims_on[i] &&
          claims_pos[threads[i].claims_prev] == claims_pos[i] - 1);
  predicate inv_claims{L} = inv_claims_range && inv_claims_first &&
      inv_claims_last && inv_claims_pos && inv_claims_once && inv_claims_next &&
      inv_claims_prev;
*/

/** Puts `i` at the end of the queue of `h`. */
/*@ requires lane_present(h) && thread_present(i);
    requires claims_on[i] == 0 && claims_count[h] < THREADS;
    requires inv_claims;
    assigns lanes[h].claims_first, lanes[h].claims_last;
    assigns threads[i].claims_next, threads[i].claims_prev;
    assigns threads[lanes[h].claims_last].claims_next;
    assigns claims_on[i], claims_pos[i], claims_count[h];
    ensures inv_claims_range;
    ensures inv_claims_first;
    ensures inv_claims_last;
    ensures inv_claims_pos;
    ensures inv_claims_once;
    ensures inv_claims_next;
    ensures inv_claims_prev;
    ensures claims_on[i] == h && claims_pos[i] == \old(claims_count[h]);
    ensures claims_count[h] == \old(claims_count[h]) + 1;
*/
void claims_push(lane_id_t h, thread_id_t i);

/** Takes `i` out of the queue of `h`, wherever it stands. */
/*@ requires lane_present(h) && thread_present(i);
    requires claims_on[i] == h;
    requires inv_claims;
    assigns lanes[h].claims_first, lanes[h].claims_last;
    assigns threads[threads[i].claims_prev].claims_next;
    assigns threads[threads[i].claims_next].claims_prev;
    assigns claims_on[i], claims_count[h], claims_pos[1 .. THREADS - 1];
    ensures inv_claims_range;
    ensures inv_claims_first;
    ensures inv_claims_last;
    ensures inv_claims_pos;
    ensures inv_claims_once;
    ensures inv_claims_next;
    ensures inv_claims_prev;
    ensures claims_on[i] == 0;
    ensures claims_count[h] == \old(claims_count[h]) - 1;
    ensures order: \forall integer j; thread_present(j) && j != i ==>
        claims_pos[j] == (claims_on[j] == h &&
            \old(claims_pos[j]) > \old(claims_pos[i]) ?
            \old(claims_pos[j]) - 1 : \old(claims_pos[j]));
*/
void claims_remove(lane_id_t h, thread_id_t i);

/** Puts `i` at the front of the queue of `h`. */
/*@ requires lane_present(h) && thread_present(i);
    requires claims_on[i] == 0 && claims_count[h] < THREADS;
    requires inv_claims;
    assigns lanes[h].claims_first, lanes[h].claims_last;
    assigns threads[i].claims_next, threads[i].claims_prev;
    assigns threads[lanes[h].claims_first].claims_prev;
    assigns claims_on[i], claims_count[h], claims_pos[1 .. THREADS - 1];
    ensures inv_claims_range;
    ensures inv_claims_first;
    ensures inv_claims_last;
    ensures inv_claims_pos;
    ensures inv_claims_once;
    ensures inv_claims_next;
    ensures inv_claims_prev;
    ensures claims_on[i] == h && claims_pos[i] == 0;
    ensures claims_count[h] == \old(claims_count[h]) + 1;
    ensures order: \forall integer j; thread_present(j) && j != i ==>
        claims_pos[j] == (claims_on[j] == h ? \old(claims_pos[j]) + 1 :
            \old(claims_pos[j]));
*/
void claims_push_front(lane_id_t h, thread_id_t i);
