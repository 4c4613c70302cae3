/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_fills: push and remove, in constant time.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#include "queue_fills.h"

void fills_push(sched_id_t h, thread_id_t i)
{
    const thread_id_t last = scheds[h].fills_last;

    if (last == 0)
        scheds[sched_slot(h)].fills_first = i;
    else
        threads[thread_slot(last)].fills_next = i;
    threads[thread_slot(i)].fills_next = 0;
    threads[thread_slot(i)].fills_prev = last;
    scheds[sched_slot(h)].fills_last = i;
    /*@ ghost fills_on[i] = h; */
    /*@ ghost fills_pos[i] = fills_count[h]; */
    /*@ ghost fills_count[h]++; */
}

/*@ ghost
  /@ requires thread_present(i) && fills_on[i] != 0;
     assigns fills_pos[1 .. THREADS - 1];
     ensures \forall integer j; thread_present(j) ==>
         fills_pos[j] == (fills_on[j] == fills_on[i] &&
             \old(fills_pos[j]) > \old(fills_pos[i]) ?
             \old(fills_pos[j]) - 1 : \old(fills_pos[j]));
  @/
  void fills_close_gap(thread_id_t i)
  {
      int at = fills_pos[i];
      /@ loop invariant 1 <= j <= THREADS;
         loop invariant \forall integer k; 0 < k < j ==>
             fills_pos[k] == (fills_on[k] == fills_on[i] &&
                 \at(fills_pos[k], Pre) > at ?
                 \at(fills_pos[k], Pre) - 1 : \at(fills_pos[k], Pre));
         loop invariant \forall integer k; j <= k < THREADS ==>
             fills_pos[k] == \at(fills_pos[k], Pre);
         loop assigns j, fills_pos[1 .. THREADS - 1];
         loop variant THREADS - j;
      @/
      for (unsigned j = 1; j < THREADS; j++)
          if (fills_on[j] == fills_on[i] && fills_pos[j] > at)
              fills_pos[j]--;
  }
*/

void fills_remove(sched_id_t h, thread_id_t i)
{
    const thread_id_t next = threads[i].fills_next;
    const thread_id_t prev = threads[i].fills_prev;

    /*@ assert prev == 0 ==> fills_pos[i] == 0; */
    /*@ assert prev != 0 ==> scheds[h].fills_first != i && fills_pos[i] > 0; */
    /*@ assert next == 0 ==> fills_pos[i] == fills_count[h] - 1; */
    /*@ assert next != 0 ==> scheds[h].fills_last != i &&
            fills_pos[i] < fills_count[h] - 1; */
    /*@ assert \forall integer j; thread_present(j) && fills_on[j] == h &&
            threads[j].fills_next == i ==> j == prev; */
    /*@ assert \forall integer j; thread_present(j) && fills_on[j] == h &&
            threads[j].fills_prev == i ==> j == next; */
    /*@ ghost fills_close_gap(i); */
    /*@ assert prev != 0 ==> fills_on[prev] == h &&
            fills_pos[prev] == fills_pos[i] - 1; */
    /*@ assert next != 0 ==> fills_on[next] == h &&
            fills_pos[next] == fills_pos[i]; */
    /*@ assert \forall integer j; fills_in(j) && fills_on[j] == h && j != i &&
            j != prev ==>
            (threads[j].fills_next == 0 ==> fills_pos[j] == fills_count[h] - 2) &&
            (threads[j].fills_next != 0 ==> threads[j].fills_next != i &&
                fills_pos[threads[j].fills_next] == fills_pos[j] + 1); */
    /*@ assert \forall integer j; fills_in(j) && fills_on[j] == h && j != i &&
            j != next ==>
            (threads[j].fills_prev == 0 ==> fills_pos[j] == 0) &&
            (threads[j].fills_prev != 0 ==> threads[j].fills_prev != i &&
                fills_pos[threads[j].fills_prev] == fills_pos[j] - 1); */
    if (prev == 0)
        scheds[sched_slot(h)].fills_first = next;
    else
        threads[thread_slot(prev)].fills_next = next;
    if (next == 0)
        scheds[sched_slot(h)].fills_last = prev;
    else
        threads[thread_slot(next)].fills_prev = prev;
    /*@ ghost fills_on[i] = 0; */
    /*@ ghost fills_count[h]--; */
}

/*@ ghost
  /@ requires sched_present(h);
     requires \forall integer j; thread_present(j) && fills_on[j] == h ==>
         fills_pos[j] < THREADS;
     assigns fills_pos[1 .. THREADS - 1];
     ensures \forall integer j; thread_present(j) ==>
         fills_pos[j] == (fills_on[j] == h ? \old(fills_pos[j]) + 1 :
             \old(fills_pos[j]));
  @/
  void fills_open_gap(sched_id_t h)
  {
      /@ loop invariant 1 <= j <= THREADS;
         loop invariant \forall integer k; 0 < k < j ==>
             fills_pos[k] == (fills_on[k] == h ? \at(fills_pos[k], Pre) + 1 :
                 \at(fills_pos[k], Pre));
         loop invariant \forall integer k; j <= k < THREADS ==>
             fills_pos[k] == \at(fills_pos[k], Pre);
         loop assigns j, fills_pos[1 .. THREADS - 1];
         loop variant THREADS - j;
      @/
      for (unsigned j = 1; j < THREADS; j++)
          if (fills_on[j] == h)
              fills_pos[j]++;
  }
*/

void fills_push_front(sched_id_t h, thread_id_t i)
{
    const thread_id_t first = scheds[h].fills_first;

    /*@ ghost fills_open_gap(h); */
    if (first == 0)
        scheds[sched_slot(h)].fills_last = i;
    else
        threads[thread_slot(first)].fills_prev = i;
    threads[thread_slot(i)].fills_prev = 0;
    threads[thread_slot(i)].fills_next = first;
    scheds[sched_slot(h)].fills_first = i;
    /*@ ghost fills_on[i] = h; */
    /*@ ghost fills_pos[i] = 0; */
    /*@ ghost fills_count[h]++; */
}
