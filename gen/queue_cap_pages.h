/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_cap_pages: the pages of a protection domain that have free slots for
 * capabilities.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"

/*@ ghost
  int cap_pages_on[PAGES];
  int cap_pages_pos[PAGES];
  int cap_pages_count[PDS];
*/

/*@
  predicate cap_pages_in{L}(integer i) =
      page_present(i) && cap_pages_on[i] != 0;
  predicate inv_cap_pages_range{L} =
      (\forall integer h; pd_present(h) ==>
          0 <= cap_pages_count[h] && pds[h].cap_pages_first < PAGES &&
          pds[h].cap_pages_last < PAGES) &&
      (\forall integer i; page_present(i) ==>
          0 <= cap_pages_on[i] < PDS &&
          pages[i].cap_pages_next < PAGES && pages[i].cap_pages_prev < PAGES);
  predicate inv_cap_pages_first{L} = \forall integer h; pd_present(h) ==>
      (cap_pages_count[h] == 0 <==> pds[h].cap_pages_first == 0) &&
      (pds[h].cap_pages_first != 0 ==>
          cap_pages_on[pds[h].cap_pages_first] == h &&
          cap_pages_pos[pds[h].cap_pages_first] == 0);
  predicate inv_cap_pages_last{L} = \forall integer h; pd_present(h) ==>
      (cap_pages_count[h] == 0 <==> pds[h].cap_pages_last == 0) &&
      (pds[h].cap_pages_last != 0 ==>
          cap_pages_on[pds[h].cap_pages_last] == h &&
          cap_pages_pos[pds[h].cap_pages_last] == cap_pages_count[h] - 1);
  predicate inv_cap_pages_pos{L} = \forall integer i; cap_pages_in(i) ==>
      0 <= cap_pages_pos[i] < cap_pages_count[cap_pages_on[i]];
  predicate inv_cap_pages_once{L} = \forall integer i, j;
      cap_pages_in(i) && cap_pages_in(j) && cap_pages_on[i] == cap_pages_on[j] &&
      cap_pages_pos[i] == cap_pages_pos[j] ==> i == j;
  predicate inv_cap_pages_next{L} = \forall integer i; cap_pages_in(i) ==>
      (pages[i].cap_pages_next == 0 ==>
          cap_pages_pos[i] == cap_pages_count[cap_pages_on[i]] - 1) &&
      (pages[i].cap_pages_next != 0 ==>
          cap_pages_on[pages[i].cap_pages_next] == cap_pages_on[i] &&
          cap_pages_pos[pages[i].cap_pages_next] == cap_pages_pos[i] + 1);
  predicate inv_cap_pages_prev{L} = \forall integer i; cap_pages_in(i) ==>
      (pages[i].cap_pages_prev == 0 ==> cap_pages_pos[i] == 0) &&
      (pages[i].cap_pages_prev != 0 ==>
          cap_pages_on[pages[i].cap_pages_prev] == cap_pages_on[i] &&
          cap_pages_pos[pages[i].cap_pages_prev] == cap_pages_pos[i] - 1);
  predicate inv_cap_pages{L} = inv_cap_pages_range && inv_cap_pages_first &&
      inv_cap_pages_last && inv_cap_pages_pos && inv_cap_pages_once && inv_cap_pages_next &&
      inv_cap_pages_prev;
*/

/** Puts `i` at the end of the queue of `h`. */
/*@ requires pd_present(h) && page_present(i);
    requires cap_pages_on[i] == 0 && cap_pages_count[h] < PAGES;
    requires inv_cap_pages;
    assigns pds[h].cap_pages_first, pds[h].cap_pages_last;
    assigns pages[i].cap_pages_next, pages[i].cap_pages_prev;
    assigns pages[pds[h].cap_pages_last].cap_pages_next;
    assigns cap_pages_on[i], cap_pages_pos[i], cap_pages_count[h];
    ensures inv_cap_pages_range;
    ensures inv_cap_pages_first;
    ensures inv_cap_pages_last;
    ensures inv_cap_pages_pos;
    ensures inv_cap_pages_once;
    ensures inv_cap_pages_next;
    ensures inv_cap_pages_prev;
    ensures cap_pages_on[i] == h && cap_pages_pos[i] == \old(cap_pages_count[h]);
    ensures cap_pages_count[h] == \old(cap_pages_count[h]) + 1;
*/
void cap_pages_push(pd_id_t h, page_id_t i);

/** Takes `i` out of the queue of `h`, wherever it stands. */
/*@ requires pd_present(h) && page_present(i);
    requires cap_pages_on[i] == h;
    requires inv_cap_pages;
    assigns pds[h].cap_pages_first, pds[h].cap_pages_last;
    assigns pages[pages[i].cap_pages_prev].cap_pages_next;
    assigns pages[pages[i].cap_pages_next].cap_pages_prev;
    assigns cap_pages_on[i], cap_pages_count[h], cap_pages_pos[1 .. PAGES - 1];
    ensures inv_cap_pages_range;
    ensures inv_cap_pages_first;
    ensures inv_cap_pages_last;
    ensures inv_cap_pages_pos;
    ensures inv_cap_pages_once;
    ensures inv_cap_pages_next;
    ensures inv_cap_pages_prev;
    ensures cap_pages_on[i] == 0;
    ensures cap_pages_count[h] == \old(cap_pages_count[h]) - 1;
    ensures order: \forall integer j; page_present(j) && j != i ==>
        cap_pages_pos[j] == (cap_pages_on[j] == h &&
            \old(cap_pages_pos[j]) > \old(cap_pages_pos[i]) ?
            \old(cap_pages_pos[j]) - 1 : \old(cap_pages_pos[j]));
*/
void cap_pages_remove(pd_id_t h, page_id_t i);
