/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_claims: push and remove, in constant time.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#include "queue_claims.h"

void claims_push(lane_id_t h, thread_id_t i)
{
    const thread_id_t last = lanes[h].claims_last;

    if (last == 0)
        lanes[lane_slot(h)].claims_first = i;
    else
        threads[thread_slot(last)].claims_next = i;
    threads[thread_slot(i)].claims_next = 0;
    threads[thread_slot(i)].claims_prev = last;
    lanes[lane_slot(h)].claims_last = i;
    /*@ ghost claims_on[i] = h; */
    /*@ ghost claims_pos[i] = claims_count[h]; */
    /*@ ghost claims_count[h]++; */
}

/*@ ghost
  /@ requires thread_present(i) && claims_on[i] != 0;
     assigns claims_pos[1 .. THREADS - 1];
     ensures \forall integer j; thread_present(j) ==>
         claims_pos[j] == (claims_on[j] == claims_on[i] &&
             \old(claims_pos[j]) > \old(claims_pos[i]) ?
             \old(claims_pos[j]) - 1 : \old(claims_pos[j]));
  @/
  void claims_close_gap(thread_id_t i)
  {
      int at = claims_pos[i];
      /@ loop invariant 1 <= j <= THREADS;
         loop invariant \forall integer k; 0 < k < j ==>
             claims_pos[k] == (claims_on[k] == claims_on[i] &&
                 \at(claims_pos[k], Pre) > at ?
                 \at(claims_pos[k], Pre) - 1 : \at(claims_pos[k], Pre));
         loop invariant \forall integer k; j <= k < THREADS ==>
             claims_pos[k] == \at(claims_pos[k], Pre);
         loop assigns j, claims_pos[1 .. THREADS - 1];
         loop variant THREADS - j;
      @/
      for (unsigned j = 1; j < THREADS; j++)
          if (claims_on[j] == claims_on[i] && claims_pos[j] > at)
              claims_pos[j]--;
  }
*/

void claims_remove(lane_id_t h, thread_id_t i)
{
    const thread_id_t next = threads[i].claims_next;
    const thread_id_t prev = threads[i].claims_prev;

    /*@ assert prev == 0 ==> claims_pos[i] == 0; */
    /*@ assert prev != 0 ==> lanes[h].claims_first != i && claims_pos[i] > 0; */
    /*@ assert next == 0 ==> claims_pos[i] == claims_count[h] - 1; */
    /*@ assert next != 0 ==> lanes[h].claims_last != i &&
            claims_pos[i] < claims_count[h] - 1; */
    /*@ assert \forall integer j; thread_present(j) && claims_on[j] == h &&
            threads[j].claims_next == i ==> j == prev; */
    /*@ assert \forall integer j; thread_present(j) && claims_on[j] == h &&
            threads[j].claims_prev == i ==> j == next; */
    /*@ ghost claims_close_gap(i); */
    /*@ assert prev != 0 ==> claims_on[prev] == h &&
            claims_pos[prev] == claims_pos[i] - 1; */
    /*@ assert next != 0 ==> claims_on[next] == h &&
            claims_pos[next] == claims_pos[i]; */
    /*@ assert \forall integer j; claims_in(j) && claims_on[j] == h && j != i &&
            j != prev ==>
            (threads[j].claims_next == 0 ==> claims_pos[j] == claims_count[h] - 2) &&
            (threads[j].claims_next != 0 ==> threads[j].claims_next != i &&
                claims_pos[threads[j].claims_next] == claims_pos[j] + 1); */
    /*@ assert \forall integer j; claims_in(j) && claims_on[j] == h && j != i &&
            j != next ==>
            (threads[j].claims_prev == 0 ==> claims_pos[j] == 0) &&
            (threads[j].claims_prev != 0 ==> threads[j].claims_prev != i &&
                claims_pos[threads[j].claims_prev] == claims_pos[j] - 1); */
    if (prev == 0)
        lanes[lane_slot(h)].claims_first = next;
    else
        threads[thread_slot(prev)].claims_next = next;
    if (next == 0)
        lanes[lane_slot(h)].claims_last = prev;
    else
        threads[thread_slot(next)].claims_prev = prev;
    /*@ ghost claims_on[i] = 0; */
    /*@ ghost claims_count[h]--; */
}

/*@ ghost
  /@ requires lane_present(h);
     requires \forall integer j; thread_present(j) && claims_on[j] == h ==>
         claims_pos[j] < THREADS;
     assigns claims_pos[1 .. THREADS - 1];
     ensures \forall integer j; thread_present(j) ==>
         claims_pos[j] == (claims_on[j] == h ? \old(claims_pos[j]) + 1 :
             \old(claims_pos[j]));
  @/
  void claims_open_gap(lane_id_t h)
  {
      /@ loop invariant 1 <= j <= THREADS;
         loop invariant \forall integer k; 0 < k < j ==>
             claims_pos[k] == (claims_on[k] == h ? \at(claims_pos[k], Pre) + 1 :
                 \at(claims_pos[k], Pre));
         loop invariant \forall integer k; j <= k < THREADS ==>
             claims_pos[k] == \at(claims_pos[k], Pre);
         loop assigns j, claims_pos[1 .. THREADS - 1];
         loop variant THREADS - j;
      @/
      for (unsigned j = 1; j < THREADS; j++)
          if (claims_on[j] == h)
              claims_pos[j]++;
  }
*/

void claims_push_front(lane_id_t h, thread_id_t i)
{
    const thread_id_t first = lanes[h].claims_first;

    /*@ ghost claims_open_gap(h); */
    if (first == 0)
        lanes[lane_slot(h)].claims_last = i;
    else
        threads[thread_slot(first)].claims_prev = i;
    threads[thread_slot(i)].claims_prev = 0;
    threads[thread_slot(i)].claims_next = first;
    lanes[lane_slot(h)].claims_first = i;
    /*@ ghost claims_on[i] = h; */
    /*@ ghost claims_pos[i] = 0; */
    /*@ ghost claims_count[h]++; */
}
