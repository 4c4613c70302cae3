/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_map_pages: the pages of a protection domain that have free nodes of
 * maps.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"

/*@ ghost
  int map_pages_on[PAGES];
  int map_pages_pos[PAGES];
  int map_pages_count[PDS];
*/

/*@
  predicate map_pages_in{L}(integer i) =
      page_present(i) && map_pages_on[i] != 0;
  predicate inv_map_pages_range{L} =
      (\forall integer h; pd_present(h) ==>
          0 <= map_pages_count[h] && pds[h].map_pages_first < PAGES &&
          pds[h].map_pages_last < PAGES) &&
      (\forall integer i; page_present(i) ==>
          0 <= map_pages_on[i] < PDS &&
          pages[i].map_pages_next < PAGES && pages[i].map_pages_prev < PAGES);
  predicate inv_map_pages_first{L} = \forall integer h; pd_present(h) ==>
      (map_pages_count[h] == 0 <==> pds[h].map_pages_first == 0) &&
      (pds[h].map_pages_first != 0 ==>
          map_pages_on[pds[h].map_pages_first] == h &&
          map_pages_pos[pds[h].map_pages_first] == 0);
  predicate inv_map_pages_last{L} = \forall integer h; pd_present(h) ==>
      (map_pages_count[h] == 0 <==> pds[h].map_pages_last == 0) &&
      (pds[h].map_pages_last != 0 ==>
          map_pages_on[pds[h].map_pages_last] == h &&
          map_pages_pos[pds[h].map_pages_last] == map_pages_count[h] - 1);
  predicate inv_map_pages_pos{L} = \forall integer i; map_pages_in(i) ==>
      0 <= map_pages_pos[i] < map_pages_count[map_pages_on[i]];
  predicate inv_map_pages_once{L} = \forall integer i, j;
      map_pages_in(i) && map_pages_in(j) && map_pages_on[i] == map_pages_on[j] &&
      map_pages_pos[i] == map_pages_pos[j] ==> i == j;
  predicate inv_map_pages_next{L} = \forall integer i; map_pages_in(i) ==>
      (pages[i].map_pages_next == 0 ==>
          map_pages_pos[i] == map_pages_count[map_pages_on[i]] - 1) &&
      (pages[i].map_pages_next != 0 ==>
          map_pages_on[pages[i].map_pages_next] == map_pages_on[i] &&
          map_pages_pos[pages[i].map_pages_next] == map_pages_pos[i] + 1);
  predicate inv_map_pages_prev{L} = \forall integer i; map_pages_in(i) ==>
      (pages[i].map_pages_prev == 0 ==> map_pages_pos[i] == 0) &&
      (pages[i].map_pages_prev != 0 ==>
          map_pages_on[pages[i].map_pages_prev] == map_pages_on[i] &&
          map_pages_pos[pages[i].map_pages_prev] == map_pages_pos[i] - 1);
  predicate inv_map_pages{L} = inv_map_pages_range && inv_map_pages_first &&
      inv_map_pages_last && inv_map_pages_pos && inv_map_pages_once && inv_map_pages_next &&
      inv_map_pages_prev;
*/

/** Puts `i` at the end of the queue of `h`. */
/*@ requires pd_present(h) && page_present(i);
    requires map_pages_on[i] == 0 && map_pages_count[h] < PAGES;
    requires inv_map_pages;
    assigns pds[h].map_pages_first, pds[h].map_pages_last;
    assigns pages[i].map_pages_next, pages[i].map_pages_prev;
    assigns pages[pds[h].map_pages_last].map_pages_next;
    assigns map_pages_on[i], map_pages_pos[i], map_pages_count[h];
    ensures inv_map_pages_range;
    ensures inv_map_pages_first;
    ensures inv_map_pages_last;
    ensures inv_map_pages_pos;
    ensures inv_map_pages_once;
    ensures inv_map_pages_next;
    ensures inv_map_pages_prev;
    ensures map_pages_on[i] == h && map_pages_pos[i] == \old(map_pages_count[h]);
    ensures map_pages_count[h] == \old(map_pages_count[h]) + 1;
*/
void map_pages_push(pd_id_t h, page_id_t i);

/** Takes `i` out of the queue of `h`, wherever it stands. */
/*@ requires pd_present(h) && page_present(i);
    requires map_pages_on[i] == h;
    requires inv_map_pages;
    assigns pds[h].map_pages_first, pds[h].map_pages_last;
    assigns pages[pages[i].map_pages_prev].map_pages_next;
    assigns pages[pages[i].map_pages_next].map_pages_prev;
    assigns map_pages_on[i], map_pages_count[h], map_pages_pos[1 .. PAGES - 1];
    ensures inv_map_pages_range;
    ensures inv_map_pages_first;
    ensures inv_map_pages_last;
    ensures inv_map_pages_pos;
    ensures inv_map_pages_once;
    ensures inv_map_pages_next;
    ensures inv_map_pages_prev;
    ensures map_pages_on[i] == 0;
    ensures map_pages_count[h] == \old(map_pages_count[h]) - 1;
    ensures order: \forall integer j; page_present(j) && j != i ==>
        map_pages_pos[j] == (map_pages_on[j] == h &&
            \old(map_pages_pos[j]) > \old(map_pages_pos[i]) ?
            \old(map_pages_pos[j]) - 1 : \old(map_pages_pos[j]));
*/
void map_pages_remove(pd_id_t h, page_id_t i);
