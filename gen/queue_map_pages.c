/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_map_pages: push and remove, in constant time.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#include "queue_map_pages.h"

void map_pages_push(pd_id_t h, page_id_t i)
{
    const page_id_t last = pds[h].map_pages_last;

    if (last == 0)
        pds[pd_slot(h)].map_pages_first = i;
    else
        pages[page_slot(last)].map_pages_next = i;
    pages[page_slot(i)].map_pages_next = 0;
    pages[page_slot(i)].map_pages_prev = last;
    pds[pd_slot(h)].map_pages_last = i;
    /*@ ghost map_pages_on[i] = h; */
    /*@ ghost map_pages_pos[i] = map_pages_count[h]; */
    /*@ ghost map_pages_count[h]++; */
}

/*@ ghost
  /@ requires page_present(i) && map_pages_on[i] != 0;
     assigns map_pages_pos[1 .. PAGES - 1];
     ensures \forall integer j; page_present(j) ==>
         map_pages_pos[j] == (map_pages_on[j] == map_pages_on[i] &&
             \old(map_pages_pos[j]) > \old(map_pages_pos[i]) ?
             \old(map_pages_pos[j]) - 1 : \old(map_pages_pos[j]));
  @/
  void map_pages_close_gap(page_id_t i)
  {
      int at = map_pages_pos[i];
      /@ loop invariant 1 <= j <= PAGES;
         loop invariant \forall integer k; 0 < k < j ==>
             map_pages_pos[k] == (map_pages_on[k] == map_pages_on[i] &&
                 \at(map_pages_pos[k], Pre) > at ?
                 \at(map_pages_pos[k], Pre) - 1 : \at(map_pages_pos[k], Pre));
         loop invariant \forall integer k; j <= k < PAGES ==>
             map_pages_pos[k] == \at(map_pages_pos[k], Pre);
         loop assigns j, map_pages_pos[1 .. PAGES - 1];
         loop variant PAGES - j;
      @/
      for (unsigned j = 1; j < PAGES; j++)
          if (map_pages_on[j] == map_pages_on[i] && map_pages_pos[j] > at)
              map_pages_pos[j]--;
  }
*/

void map_pages_remove(pd_id_t h, page_id_t i)
{
    const page_id_t next = pages[i].map_pages_next;
    const page_id_t prev = pages[i].map_pages_prev;

    /*@ assert prev == 0 ==> map_pages_pos[i] == 0; */
    /*@ assert prev != 0 ==> pds[h].map_pages_first != i && map_pages_pos[i] > 0; */
    /*@ assert next == 0 ==> map_pages_pos[i] == map_pages_count[h] - 1; */
    /*@ assert next != 0 ==> pds[h].map_pages_last != i &&
            map_pages_pos[i] < map_pages_count[h] - 1; */
    /*@ assert \forall integer j; page_present(j) && map_pages_on[j] == h &&
            pages[j].map_pages_next == i ==> j == prev; */
    /*@ assert \forall integer j; page_present(j) && map_pages_on[j] == h &&
            pages[j].map_pages_prev == i ==> j == next; */
    /*@ ghost map_pages_close_gap(i); */
    /*@ assert prev != 0 ==> map_pages_on[prev] == h &&
            map_pages_pos[prev] == map_pages_pos[i] - 1; */
    /*@ assert next != 0 ==> map_pages_on[next] == h &&
            map_pages_pos[next] == map_pages_pos[i]; */
    /*@ assert \forall integer j; map_pages_in(j) && map_pages_on[j] == h && j != i &&
            j != prev ==>
            (pages[j].map_pages_next == 0 ==> map_pages_pos[j] == map_pages_count[h] - 2) &&
            (pages[j].map_pages_next != 0 ==> pages[j].map_pages_next != i &&
                map_pages_pos[pages[j].map_pages_next] == map_pages_pos[j] + 1); */
    /*@ assert \forall integer j; map_pages_in(j) && map_pages_on[j] == h && j != i &&
            j != next ==>
            (pages[j].map_pages_prev == 0 ==> map_pages_pos[j] == 0) &&
            (pages[j].map_pages_prev != 0 ==> pages[j].map_pages_prev != i &&
                map_pages_pos[pages[j].map_pages_prev] == map_pages_pos[j] - 1); */
    if (prev == 0)
        pds[pd_slot(h)].map_pages_first = next;
    else
        pages[page_slot(prev)].map_pages_next = next;
    if (next == 0)
        pds[pd_slot(h)].map_pages_last = prev;
    else
        pages[page_slot(next)].map_pages_prev = prev;
    /*@ ghost map_pages_on[i] = 0; */
    /*@ ghost map_pages_count[h]--; */
}
