/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_callers: the requests to a thread, in the order of their arrival.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"

/*@ ghost
  int callers_on[THREADS];
  int callers_pos[THREADS];
  int callers_count[THREADS];
*/

/*@
  predicate callers_in{L}(integer i) =
      thread_present(i) && callers_on[i] != 0;
  predicate inv_callers_range{L} =
      (\forall integer h; thread_present(h) ==>
          0 <= callers_count[h] && threads[h].callers_first < THREADS &&
          threads[h].callers_last < THREADS) &&
      (\forall integer i; thread_present(i) ==>
          0 <= callers_on[i] < THREADS &&
          threads[i].callers_next < THREADS && threads[i].callers_prev < THREADS);
  predicate inv_callers_first{L} = \forall integer h; thread_present(h) ==>
      (callers_count[h] == 0 <==> threads[h].callers_first == 0) &&
      (threads[h].callers_first != 0 ==>
          callers_on[threads[h].callers_first] == h &&
          callers_pos[threads[h].callers_first] == 0);
  predicate inv_callers_last{L} = \forall integer h; thread_present(h) ==>
      (callers_count[h] == 0 <==> threads[h].callers_last == 0) &&
      (threads[h].callers_last != 0 ==>
          callers_on[threads[h].callers_last] == h &&
          callers_pos[threads[h].callers_last] == callers_count[h] - 1);
  predicate inv_callers_pos{L} = \forall integer i; callers_in(i) ==>
      0 <= callers_pos[i] < callers_count[callers_on[i]];
  predicate inv_callers_once{L} = \forall integer i, j;
      callers_in(i) && callers_in(j) && callers_on[i] == callers_on[j] &&
      callers_pos[i] == callers_pos[j] ==> i == j;
  predicate inv_callers_next{L} = \forall integer i; callers_in(i) ==>
      (threads[i].callers_next == 0 ==>
          callers_pos[i] == callers_count[callers_on[i]] - 1) &&
      (threads[i].callers_next != 0 ==>
          callers_on[threads[i].callers_next] == callers_on[i] &&
          callers_pos[threads[i].callers_next] == callers_pos[i] + 1);
  predicate inv_callers_prev{L} = \forall integer i; callers_in(i) ==>
      (threads[i].callers_prev == 0 ==> callers_pos[i] == 0) &&
      (threads[i].callers_prev != 0 ==>
          callers_on[threads[i].callers_prev] == callers_on[i] &&
          callers_pos[threads[i].callers_prev] == callers_pos[i] - 1);
  predicate inv_callers{L} = inv_callers_range && inv_callers_first &&
      inv_callers_last && inv_callers_pos && inv_callers_once && inv_callers_next &&
      inv_callers_prev;
*/

/** Puts `i` at the end of the queue of `h`. */
/*@ requires thread_present(h) && thread_present(i);
    requires callers_on[i] == 0 && callers_count[h] < THREADS;
    requires inv_callers;
    assigns threads[h].callers_first, threads[h].callers_last;
    assigns threads[i].callers_next, threads[i].callers_prev;
    assigns threads[threads[h].callers_last].callers_next;
    assigns callers_on[i], callers_pos[i], callers_count[h];
    ensures inv_callers_range;
    ensures inv_callers_first;
    ensures inv_callers_last;
    ensures inv_callers_pos;
    ensures inv_callers_once;
    ensures inv_callers_next;
    ensures inv_callers_prev;
    ensures callers_on[i] == h && callers_pos[i] == \old(callers_count[h]);
    ensures callers_count[h] == \old(callers_count[h]) + 1;
*/
void callers_push(thread_id_t h, thread_id_t i);

/** Takes `i` out of the queue of `h`, wherever it stands. */
/*@ requires thread_present(h) && thread_present(i);
    requires callers_on[i] == h;
    requires inv_callers;
    assigns threads[h].callers_first, threads[h].callers_last;
    assigns threads[threads[i].callers_prev].callers_next;
    assigns threads[threads[i].callers_next].callers_prev;
    assigns callers_on[i], callers_count[h], callers_pos[1 .. THREADS - 1];
    ensures inv_callers_range;
    ensures inv_callers_first;
    ensures inv_callers_last;
    ensures inv_callers_pos;
    ensures inv_callers_once;
    ensures inv_callers_next;
    ensures inv_callers_prev;
    ensures callers_on[i] == 0;
    ensures callers_count[h] == \old(callers_count[h]) - 1;
    ensures order: \forall integer j; thread_present(j) && j != i ==>
        callers_pos[j] == (callers_on[j] == h &&
            \old(callers_pos[j]) > \old(callers_pos[i]) ?
            \old(callers_pos[j]) - 1 : \old(callers_pos[j]));
*/
void callers_remove(thread_id_t h, thread_id_t i);

/** Puts `i` into the queue of `h`, which is empty. */
/*@ requires thread_present(h) && thread_present(i);
    requires callers_on[i] == 0 && callers_count[h] == 0;
    requires inv_callers;
    assigns threads[h].callers_first, threads[h].callers_last;
    assigns threads[i].callers_next, threads[i].callers_prev;
    assigns callers_on[i], callers_pos[i], callers_count[h];
    ensures inv_callers;
    ensures callers_on[i] == h && callers_pos[i] == 0 && callers_count[h] == 1;
*/
static inline void callers_push_alone(thread_id_t h, thread_id_t i)
{
    threads[thread_slot(h)].callers_first = i;
    threads[thread_slot(i)].callers_next = 0;
    threads[thread_slot(i)].callers_prev = 0;
    threads[thread_slot(h)].callers_last = i;
    /*@ ghost callers_on[i] = h; */
    /*@ ghost callers_pos[i] = 0; */
    /*@ ghost callers_count[h] = 1; */
}

/** Takes `i` out of the queue of `h`, which has no other member. */
/*@ requires thread_present(h) && thread_present(i);
    requires callers_on[i] == h && callers_count[h] == 1;
    requires inv_callers;
    assigns threads[h].callers_first, threads[h].callers_last;
    assigns callers_on[i], callers_count[h];
    ensures inv_callers;
    ensures callers_on[i] == 0 && callers_count[h] == 0;
*/
static inline void callers_remove_alone(thread_id_t h, thread_id_t i)
{
    (void)i;
    threads[thread_slot(h)].callers_first = 0;
    threads[thread_slot(h)].callers_last = 0;
    /*@ ghost callers_on[i] = 0; */
    /*@ ghost callers_count[h] = 0; */
}
