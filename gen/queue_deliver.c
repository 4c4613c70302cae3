/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_deliver: push and remove, in constant time.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#include "queue_deliver.h"

void deliver_push(receiver_id_t h, context_id_t i)
{
    const context_id_t last = receivers[h].deliver_last;

    if (last == 0)
        receivers[receiver_slot(h)].deliver_first = i;
    else
        contexts[context_slot(last)].deliver_next = i;
    contexts[context_slot(i)].deliver_next = 0;
    contexts[context_slot(i)].deliver_prev = last;
    receivers[receiver_slot(h)].deliver_last = i;
    /*@ ghost deliver_on[i] = h; */
    /*@ ghost deliver_pos[i] = deliver_count[h]; */
    /*@ ghost deliver_count[h]++; */
}

/*@ ghost
  /@ requires context_present(i) && deliver_on[i] != 0;
     assigns deliver_pos[1 .. CONTEXTS - 1];
     ensures \forall integer j; context_present(j) ==>
         deliver_pos[j] == (deliver_on[j] == deliver_on[i] &&
             \old(deliver_pos[j]) > \old(deliver_pos[i]) ?
             \old(deliver_pos[j]) - 1 : \old(deliver_pos[j]));
  @/
  void deliver_close_gap(context_id_t i)
  {
      int at = deliver_pos[i];
      /@ loop invariant 1 <= j <= CONTEXTS;
         loop invariant \forall integer k; 0 < k < j ==>
             deliver_pos[k] == (deliver_on[k] == deliver_on[i] &&
                 \at(deliver_pos[k], Pre) > at ?
                 \at(deliver_pos[k], Pre) - 1 : \at(deliver_pos[k], Pre));
         loop invariant \forall integer k; j <= k < CONTEXTS ==>
             deliver_pos[k] == \at(deliver_pos[k], Pre);
         loop assigns j, deliver_pos[1 .. CONTEXTS - 1];
         loop variant CONTEXTS - j;
      @/
      for (unsigned j = 1; j < CONTEXTS; j++)
          if (deliver_on[j] == deliver_on[i] && deliver_pos[j] > at)
              deliver_pos[j]--;
  }
*/

void deliver_remove(receiver_id_t h, context_id_t i)
{
    const context_id_t next = contexts[i].deliver_next;
    const context_id_t prev = contexts[i].deliver_prev;

    /*@ assert prev == 0 ==> deliver_pos[i] == 0; */
    /*@ assert prev != 0 ==> receivers[h].deliver_first != i && deliver_pos[i] > 0; */
    /*@ assert next == 0 ==> deliver_pos[i] == deliver_count[h] - 1; */
    /*@ assert next != 0 ==> receivers[h].deliver_last != i &&
            deliver_pos[i] < deliver_count[h] - 1; */
    /*@ assert \forall integer j; context_present(j) && deliver_on[j] == h &&
            contexts[j].deliver_next == i ==> j == prev; */
    /*@ assert \forall integer j; context_present(j) && deliver_on[j] == h &&
            contexts[j].deliver_prev == i ==> j == next; */
    /*@ ghost deliver_close_gap(i); */
    /*@ assert prev != 0 ==> deliver_on[prev] == h &&
            deliver_pos[prev] == deliver_pos[i] - 1; */
    /*@ assert next != 0 ==> deliver_on[next] == h &&
            deliver_pos[next] == deliver_pos[i]; */
    /*@ assert \forall integer j; deliver_in(j) && deliver_on[j] == h && j != i &&
            j != prev ==>
            (contexts[j].deliver_next == 0 ==> deliver_pos[j] == deliver_count[h] - 2) &&
            (contexts[j].deliver_next != 0 ==> contexts[j].deliver_next != i &&
                deliver_pos[contexts[j].deliver_next] == deliver_pos[j] + 1); */
    /*@ assert \forall integer j; deliver_in(j) && deliver_on[j] == h && j != i &&
            j != next ==>
            (contexts[j].deliver_prev == 0 ==> deliver_pos[j] == 0) &&
            (contexts[j].deliver_prev != 0 ==> contexts[j].deliver_prev != i &&
                deliver_pos[contexts[j].deliver_prev] == deliver_pos[j] - 1); */
    if (prev == 0)
        receivers[receiver_slot(h)].deliver_first = next;
    else
        contexts[context_slot(prev)].deliver_next = next;
    if (next == 0)
        receivers[receiver_slot(h)].deliver_last = prev;
    else
        contexts[context_slot(next)].deliver_prev = prev;
    /*@ ghost deliver_on[i] = 0; */
    /*@ ghost deliver_count[h]--; */
}
