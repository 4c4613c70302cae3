/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_callers: push and remove, in constant time.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#include "queue_callers.h"

void callers_push(thread_id_t h, thread_id_t i)
{
    const thread_id_t last = threads[h].callers_last;

    if (last == 0)
        threads[thread_slot(h)].callers_first = i;
    else
        threads[thread_slot(last)].callers_next = i;
    threads[thread_slot(i)].callers_next = 0;
    threads[thread_slot(i)].callers_prev = last;
    threads[thread_slot(h)].callers_last = i;
    /*@ ghost callers_on[i] = h; */
    /*@ ghost callers_pos[i] = callers_count[h]; */
    /*@ ghost callers_count[h]++; */
}

/*@ ghost
  /@ requires thread_present(i) && callers_on[i] != 0;
     assigns callers_pos[1 .. THREADS - 1];
     ensures \forall integer j; thread_present(j) ==>
         callers_pos[j] == (callers_on[j] == callers_on[i] &&
             \old(callers_pos[j]) > \old(callers_pos[i]) ?
             \old(callers_pos[j]) - 1 : \old(callers_pos[j]));
  @/
  void callers_close_gap(thread_id_t i)
  {
      int at = callers_pos[i];
      /@ loop invariant 1 <= j <= THREADS;
         loop invariant \forall integer k; 0 < k < j ==>
             callers_pos[k] == (callers_on[k] == callers_on[i] &&
                 \at(callers_pos[k], Pre) > at ?
                 \at(callers_pos[k], Pre) - 1 : \at(callers_pos[k], Pre));
         loop invariant \forall integer k; j <= k < THREADS ==>
             callers_pos[k] == \at(callers_pos[k], Pre);
         loop assigns j, callers_pos[1 .. THREADS - 1];
         loop variant THREADS - j;
      @/
      for (unsigned j = 1; j < THREADS; j++)
          if (callers_on[j] == callers_on[i] && callers_pos[j] > at)
              callers_pos[j]--;
  }
*/

void callers_remove(thread_id_t h, thread_id_t i)
{
    const thread_id_t next = threads[i].callers_next;
    const thread_id_t prev = threads[i].callers_prev;

    /*@ assert prev == 0 ==> callers_pos[i] == 0; */
    /*@ assert prev != 0 ==> threads[h].callers_first != i && callers_pos[i] > 0; */
    /*@ assert next == 0 ==> callers_pos[i] == callers_count[h] - 1; */
    /*@ assert next != 0 ==> threads[h].callers_last != i &&
            callers_pos[i] < callers_count[h] - 1; */
    /*@ assert \forall integer j; thread_present(j) && callers_on[j] == h &&
            threads[j].callers_next == i ==> j == prev; */
    /*@ assert \forall integer j; thread_present(j) && callers_on[j] == h &&
            threads[j].callers_prev == i ==> j == next; */
    /*@ ghost callers_close_gap(i); */
    /*@ assert prev != 0 ==> callers_on[prev] == h &&
            callers_pos[prev] == callers_pos[i] - 1; */
    /*@ assert next != 0 ==> callers_on[next] == h &&
            callers_pos[next] == callers_pos[i]; */
    /*@ assert \forall integer j; callers_in(j) && callers_on[j] == h && j != i &&
            j != prev ==>
            (threads[j].callers_next == 0 ==> callers_pos[j] == callers_count[h] - 2) &&
            (threads[j].callers_next != 0 ==> threads[j].callers_next != i &&
                callers_pos[threads[j].callers_next] == callers_pos[j] + 1); */
    /*@ assert \forall integer j; callers_in(j) && callers_on[j] == h && j != i &&
            j != next ==>
            (threads[j].callers_prev == 0 ==> callers_pos[j] == 0) &&
            (threads[j].callers_prev != 0 ==> threads[j].callers_prev != i &&
                callers_pos[threads[j].callers_prev] == callers_pos[j] - 1); */
    if (prev == 0)
        threads[thread_slot(h)].callers_first = next;
    else
        threads[thread_slot(prev)].callers_next = next;
    if (next == 0)
        threads[thread_slot(h)].callers_last = prev;
    else
        threads[thread_slot(next)].callers_prev = prev;
    /*@ ghost callers_on[i] = 0; */
    /*@ ghost callers_count[h]--; */
}
