/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_cap_pages: push and remove, in constant time.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#include "queue_cap_pages.h"

void cap_pages_push(pd_id_t h, page_id_t i)
{
    const page_id_t last = pds[h].cap_pages_last;

    if (last == 0)
        pds[pd_slot(h)].cap_pages_first = i;
    else
        pages[page_slot(last)].cap_pages_next = i;
    pages[page_slot(i)].cap_pages_next = 0;
    pages[page_slot(i)].cap_pages_prev = last;
    pds[pd_slot(h)].cap_pages_last = i;
    /*@ ghost cap_pages_on[i] = h; */
    /*@ ghost cap_pages_pos[i] = cap_pages_count[h]; */
    /*@ ghost cap_pages_count[h]++; */
}

/*@ ghost
  /@ requires page_present(i) && cap_pages_on[i] != 0;
     assigns cap_pages_pos[1 .. PAGES - 1];
     ensures \forall integer j; page_present(j) ==>
         cap_pages_pos[j] == (cap_pages_on[j] == cap_pages_on[i] &&
             \old(cap_pages_pos[j]) > \old(cap_pages_pos[i]) ?
             \old(cap_pages_pos[j]) - 1 : \old(cap_pages_pos[j]));
  @/
  void cap_pages_close_gap(page_id_t i)
  {
      int at = cap_pages_pos[i];
      /@ loop invariant 1 <= j <= PAGES;
         loop invariant \forall integer k; 0 < k < j ==>
             cap_pages_pos[k] == (cap_pages_on[k] == cap_pages_on[i] &&
                 \at(cap_pages_pos[k], Pre) > at ?
                 \at(cap_pages_pos[k], Pre) - 1 : \at(cap_pages_pos[k], Pre));
         loop invariant \forall integer k; j <= k < PAGES ==>
             cap_pages_pos[k] == \at(cap_pages_pos[k], Pre);
         loop assigns j, cap_pages_pos[1 .. PAGES - 1];
         loop variant PAGES - j;
      @/
      for (unsigned j = 1; j < PAGES; j++)
          if (cap_pages_on[j] == cap_pages_on[i] && cap_pages_pos[j] > at)
              cap_pages_pos[j]--;
  }
*/

void cap_pages_remove(pd_id_t h, page_id_t i)
{
    const page_id_t next = pages[i].cap_pages_next;
    const page_id_t prev = pages[i].cap_pages_prev;

    /*@ assert prev == 0 ==> cap_pages_pos[i] == 0; */
    /*@ assert prev != 0 ==> pds[h].cap_pages_first != i && cap_pages_pos[i] > 0; */
    /*@ assert next == 0 ==> cap_pages_pos[i] == cap_pages_count[h] - 1; */
    /*@ assert next != 0 ==> pds[h].cap_pages_last != i &&
            cap_pages_pos[i] < cap_pages_count[h] - 1; */
    /*@ assert \forall integer j; page_present(j) && cap_pages_on[j] == h &&
            pages[j].cap_pages_next == i ==> j == prev; */
    /*@ assert \forall integer j; page_present(j) && cap_pages_on[j] == h &&
            pages[j].cap_pages_prev == i ==> j == next; */
    /*@ ghost cap_pages_close_gap(i); */
    /*@ assert prev != 0 ==> cap_pages_on[prev] == h &&
            cap_pages_pos[prev] == cap_pages_pos[i] - 1; */
    /*@ assert next != 0 ==> cap_pages_on[next] == h &&
            cap_pages_pos[next] == cap_pages_pos[i]; */
    /*@ assert \forall integer j; cap_pages_in(j) && cap_pages_on[j] == h && j != i &&
            j != prev ==>
            (pages[j].cap_pages_next == 0 ==> cap_pages_pos[j] == cap_pages_count[h] - 2) &&
            (pages[j].cap_pages_next != 0 ==> pages[j].cap_pages_next != i &&
                cap_pages_pos[pages[j].cap_pages_next] == cap_pages_pos[j] + 1); */
    /*@ assert \forall integer j; cap_pages_in(j) && cap_pages_on[j] == h && j != i &&
            j != next ==>
            (pages[j].cap_pages_prev == 0 ==> cap_pages_pos[j] == 0) &&
            (pages[j].cap_pages_prev != 0 ==> pages[j].cap_pages_prev != i &&
                cap_pages_pos[pages[j].cap_pages_prev] == cap_pages_pos[j] - 1); */
    if (prev == 0)
        pds[pd_slot(h)].cap_pages_first = next;
    else
        pages[page_slot(prev)].cap_pages_next = next;
    if (next == 0)
        pds[pd_slot(h)].cap_pages_last = prev;
    else
        pages[page_slot(next)].cap_pages_prev = prev;
    /*@ ghost cap_pages_on[i] = 0; */
    /*@ ghost cap_pages_count[h]--; */
}
