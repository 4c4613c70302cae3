/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cap_slot: the free slots for capabilities of a protection domain.
 *
 * A page begins fresh: its slots are taken in the order of their numbers. What
 * is given back is linked within the page and taken first. A domain has a
 * queue of its pages that have free slots. So a page is donated and taken back
 * without a visit to its slots.
 *
 * Owns fresh, free and caps_free, as far as they are about capabilities, and
 * link of caps[]. Invariant: inv_cap_slot.
 */

#pragma once

#include "page.h"
#include "queue_cap_pages.h"
#include "slots.h"

/** A page has so many slots. */
enum { CAP_PAGE_SLOTS = CAPS / CAP_PAGES };

_Static_assert(CAPS % CAP_PAGES == 0 &&
                   CAP_PAGE_SLOTS * CAP_SLOT_BYTES <= PAGE_BYTES,
               "the pages are alike");

/*@ ghost
  // The page was added, and not removed since.
  int cap_page_known[CAP_PAGES];
  // The place of a slot that was given back, from the oldest, 1; 0 if none.
  int cap_depth[CAP_PAGES][CAP_PAGE_SLOTS];
*/

/*@
  // Pages are counted from the first for capabilities; slots within the page.
  predicate cap_page(integer q) = 0 <= q < CAP_PAGES;
  predicate cap_page_of{L}(integer q, integer pd) =
      cap_page_known[q] != 0 && pages[CAP_FIRST_PAGE + q].pd == pd;

  // Slot 0 names nothing.
  logic integer cap_first(integer q) = q == 0 ? 1 : 0;
  logic integer cap_spare{L}(integer q) =
      CAP_PAGE_SLOTS - cap_first(q) - pages[CAP_FIRST_PAGE + q].used;
  logic integer cap_listed{L}(integer q) =
      pages[CAP_FIRST_PAGE + q].fresh - cap_first(q) -
      pages[CAP_FIRST_PAGE + q].used;
  predicate cap_slot_free{L}(integer c) =
      cap_page_known[c / CAP_PAGE_SLOTS] != 0 && c != 0 &&
      (cap_depth[c / CAP_PAGE_SLOTS][c % CAP_PAGE_SLOTS] != 0 ||
       c % CAP_PAGE_SLOTS >=
           pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].fresh);

  // What page q adds to the free slots of a domain.
  logic integer cap_part{L}(integer q, integer pd) =
      cap_page_known[q] != 0 && pages[CAP_FIRST_PAGE + q].pd == pd ?
      cap_spare{L}(q) : 0;
  // The free slots of a domain in the first n pages.
  logic integer cap_spares{L}(integer pd, integer n) =
      n <= 0 ? 0 : cap_spares{L}(pd, n - 1) + cap_part{L}(n - 1, pd);
  // So many of the first n pages are in the queue of a domain.
  logic integer cap_queued{L}(integer pd, integer n) =
      n <= 0 ? 0 : cap_queued{L}(pd, n - 1) +
          (cap_pages_on[n - 1] == pd ? 1 : 0);

  predicate inv_cap_slot_pages{L} = \forall integer q;
      cap_page(q) && cap_page_known[q] != 0 ==>
      pd_present(pages[CAP_FIRST_PAGE + q].pd) &&
      pages[CAP_FIRST_PAGE + q].state ==
          (pages[CAP_FIRST_PAGE + q].used == 0 ? PAGE_EMPTY : PAGE_USED) &&
      pages[CAP_FIRST_PAGE + q].fresh <= CAP_PAGE_SLOTS &&
      pages[CAP_FIRST_PAGE + q].free <= CAP_PAGE_SLOTS &&
      0 <= cap_listed(q);
  predicate inv_cap_slot_list{L} = \forall integer q;
      cap_page(q) && cap_page_known[q] != 0 ==>
      (pages[CAP_FIRST_PAGE + q].free == 0 <==> cap_listed(q) == 0) &&
      (pages[CAP_FIRST_PAGE + q].free != 0 ==>
          cap_depth[q][pages[CAP_FIRST_PAGE + q].free - 1] == cap_listed(q));
  predicate inv_cap_slot_depth{L} = \forall integer q, w;
      cap_page(q) && cap_page_known[q] != 0 && 0 <= w < CAP_PAGE_SLOTS &&
      cap_depth[q][w] != 0 ==>
      1 <= cap_depth[q][w] <= cap_listed(q) &&
      cap_first(q) <= w < pages[CAP_FIRST_PAGE + q].fresh;
  predicate inv_cap_slot_link{L} = \forall integer q, w;
      cap_page(q) && cap_page_known[q] != 0 && 0 <= w < CAP_PAGE_SLOTS &&
      cap_depth[q][w] != 0 ==>
      caps[q * CAP_PAGE_SLOTS + w].link <= CAP_PAGE_SLOTS &&
      (caps[q * CAP_PAGE_SLOTS + w].link == 0 <==> cap_depth[q][w] == 1) &&
      (caps[q * CAP_PAGE_SLOTS + w].link != 0 ==>
          cap_depth[q][caps[q * CAP_PAGE_SLOTS + w].link - 1] ==
              cap_depth[q][w] - 1);
  predicate inv_cap_slot_once{L} = \forall integer q, v, w;
      cap_page(q) && cap_page_known[q] != 0 &&
      0 <= v < CAP_PAGE_SLOTS && 0 <= w < CAP_PAGE_SLOTS &&
      cap_depth[q][v] != 0 && cap_depth[q][v] == cap_depth[q][w] ==> v == w;
  predicate inv_cap_slot_queue{L} =
      (\forall integer q; cap_page(q) ==>
          cap_pages_on[CAP_FIRST_PAGE + q] ==
              (cap_page_known[q] != 0 && cap_spare(q) > 0 ?
               pages[CAP_FIRST_PAGE + q].pd : 0)) &&
      (\forall integer p; 0 <= p < PAGES && !cap_page(p - CAP_FIRST_PAGE) ==>
          cap_pages_on[p] == 0);
  predicate inv_cap_slot_free{L} = \forall integer pd; pd_present(pd) ==>
      pds[pd].caps_free == cap_spares(pd, CAP_PAGES);
  predicate inv_cap_slot_count{L} = \forall integer pd; pd_present(pd) ==>
      cap_pages_count[pd] == cap_queued(pd, PAGES);
  predicate inv_cap_slot{L} = inv_cap_slot_pages && inv_cap_slot_list &&
      inv_cap_slot_depth && inv_cap_slot_link && inv_cap_slot_once &&
      inv_cap_slot_queue && inv_cap_slot_free && inv_cap_slot_count;

  lemma cap_spares_frame{L1, L2}: \forall integer pd, n; 0 <= n ==>
      (\forall integer q; 0 <= q < n ==>
          cap_part{L1}(q, pd) == cap_part{L2}(q, pd)) ==>
      cap_spares{L2}(pd, n) == cap_spares{L1}(pd, n);
  lemma cap_spares_update{L1, L2}: \forall integer pd, n, c; 0 <= c < n ==>
      (\forall integer q; 0 <= q < n && q != c ==>
          cap_part{L1}(q, pd) == cap_part{L2}(q, pd)) ==>
      cap_spares{L2}(pd, n) == cap_spares{L1}(pd, n)
          - cap_part{L1}(c, pd) + cap_part{L2}(c, pd);
  lemma cap_spares_none{L}: \forall integer pd, n; 0 <= n ==>
      (\forall integer q; 0 <= q < n && cap_page_of(q, pd) ==>
          cap_spare(q) <= 0) ==>
      cap_spares(pd, n) <= 0;
  lemma cap_spares_bound{L}: \forall integer pd, n; 0 <= n ==>
      cap_spares(pd, n) <= n * CAP_PAGE_SLOTS;
  lemma cap_spares_positive{L}: \forall integer pd, n; 0 <= n ==>
      (\forall integer q; 0 <= q < n && cap_page_of(q, pd) ==>
          0 <= cap_spare(q)) ==>
      0 <= cap_spares(pd, n);
  lemma cap_spares_member{L}: \forall integer pd, n, c; 0 <= c < n ==>
      (\forall integer q; 0 <= q < n && cap_page_of(q, pd) ==>
          0 <= cap_spare(q)) ==>
      cap_page_of(c, pd) ==> cap_spare(c) <= cap_spares(pd, n);
  lemma cap_queued_frame{L1, L2}: \forall integer pd, n; 0 <= n ==>
      (\forall integer p; 0 <= p < n ==>
          \at(cap_pages_on[p], L1) == \at(cap_pages_on[p], L2)) ==>
      cap_queued{L2}(pd, n) == cap_queued{L1}(pd, n);
  lemma cap_queued_update{L1, L2}: \forall integer pd, n, c; 0 <= c < n ==>
      (\forall integer p; 0 <= p < n && p != c ==>
          \at(cap_pages_on[p], L1) == \at(cap_pages_on[p], L2)) ==>
      cap_queued{L2}(pd, n) == cap_queued{L1}(pd, n)
          - (\at(cap_pages_on[c], L1) == pd ? 1 : 0)
          + (\at(cap_pages_on[c], L2) == pd ? 1 : 0);
  lemma cap_queued_most{L}: \forall integer pd, n; 0 <= n ==>
      cap_queued(pd, n) <= n;
  lemma cap_queued_below{L}: \forall integer pd, n, c; 0 <= c < n ==>
      cap_pages_on[c] != pd ==> cap_queued(pd, n) < n;
*/

/** Page `p` for capabilities is donated on behalf of its domain. */
/*@ requires cap_page(p - CAP_FIRST_PAGE) && pd_present(pages[p].pd);
    requires cap_page_known[p - CAP_FIRST_PAGE] == 0;
    requires pages[p].state == PAGE_EMPTY && pages[p].used == 0;
    requires inv_cap_pages && inv_cap_slot;
    assigns pages[p].fresh, pages[p].free, pds[pages[p].pd].caps_free;
    assigns cap_page_known[p - CAP_FIRST_PAGE];
    assigns cap_depth[p - CAP_FIRST_PAGE][0 .. CAP_PAGE_SLOTS - 1];
    assigns pds[pages[p].pd].cap_pages_first, pds[pages[p].pd].cap_pages_last;
    assigns pages[0 .. PAGES - 1].cap_pages_next;
    assigns pages[0 .. PAGES - 1].cap_pages_prev;
    assigns cap_pages_on[0 .. PAGES - 1], cap_pages_pos[0 .. PAGES - 1];
    assigns cap_pages_count[pages[p].pd];
    ensures inv_cap_pages_range;
    ensures inv_cap_pages_first;
    ensures inv_cap_pages_last;
    ensures inv_cap_pages_pos;
    ensures inv_cap_pages_once;
    ensures inv_cap_pages_next;
    ensures inv_cap_pages_prev;
    ensures inv_cap_slot_pages;
    ensures inv_cap_slot_list;
    ensures inv_cap_slot_depth;
    ensures inv_cap_slot_link;
    ensures inv_cap_slot_once;
    ensures inv_cap_slot_queue;
    ensures inv_cap_slot_free;
    ensures inv_cap_slot_count;
    ensures cap_page_of(p - CAP_FIRST_PAGE, pages[p].pd);
*/
void cap_page_add(page_id_t p);

/** Page `p` for capabilities is taken back, with whatever it holds. */
/*@ requires cap_page(p - CAP_FIRST_PAGE);
    requires cap_page_known[p - CAP_FIRST_PAGE] != 0;
    requires inv_cap_pages && inv_cap_slot;
    assigns pages[p].fresh, pages[p].free, pds[pages[p].pd].caps_free;
    assigns cap_page_known[p - CAP_FIRST_PAGE];
    assigns pds[pages[p].pd].cap_pages_first, pds[pages[p].pd].cap_pages_last;
    assigns pages[0 .. PAGES - 1].cap_pages_next;
    assigns pages[0 .. PAGES - 1].cap_pages_prev;
    assigns cap_pages_on[0 .. PAGES - 1], cap_pages_pos[0 .. PAGES - 1];
    assigns cap_pages_count[pages[p].pd];
    ensures inv_cap_pages_range;
    ensures inv_cap_pages_first;
    ensures inv_cap_pages_last;
    ensures inv_cap_pages_pos;
    ensures inv_cap_pages_once;
    ensures inv_cap_pages_next;
    ensures inv_cap_pages_prev;
    ensures inv_cap_slot_pages;
    ensures inv_cap_slot_list;
    ensures inv_cap_slot_depth;
    ensures inv_cap_slot_link;
    ensures inv_cap_slot_once;
    ensures inv_cap_slot_queue;
    ensures inv_cap_slot_free;
    ensures inv_cap_slot_count;
    ensures cap_page_known[p - CAP_FIRST_PAGE] == 0;
*/
void cap_page_remove(page_id_t p);

/** So many slots of page `p` are free. */
/*@ requires cap_page(p - CAP_FIRST_PAGE);
    requires 0 <= cap_spare(p - CAP_FIRST_PAGE);
    assigns \nothing;
    ensures \result == cap_spare(p - CAP_FIRST_PAGE);
*/
uint32_t cap_page_spare(page_id_t p);

/** Takes a free slot of `pd`, which has one. */
/*@ requires pd_present(pd) && pds[pd].caps_free > 0;
    requires inv_cap_pages && inv_cap_slot;
    assigns pds[pd].caps_free, pds[pd].objects;
    assigns pds[pd].cap_pages_first, pds[pd].cap_pages_last;
    assigns pages[0 .. PAGES - 1].cap_pages_next;
    assigns pages[0 .. PAGES - 1].cap_pages_prev;
    assigns pages[CAP_FIRST_PAGE .. CAP_FIRST_PAGE + CAP_PAGES - 1].state;
    assigns pages[CAP_FIRST_PAGE .. CAP_FIRST_PAGE + CAP_PAGES - 1].used;
    assigns pages[CAP_FIRST_PAGE .. CAP_FIRST_PAGE + CAP_PAGES - 1].fresh;
    assigns pages[CAP_FIRST_PAGE .. CAP_FIRST_PAGE + CAP_PAGES - 1].free;
    assigns caps[1 .. CAPS - 1].link;
    assigns cap_depth[pds[pd].cap_pages_first - CAP_FIRST_PAGE]
        [0 .. CAP_PAGE_SLOTS - 1];
    assigns cap_pages_on[0 .. PAGES - 1], cap_pages_pos[0 .. PAGES - 1];
    assigns cap_pages_count[pd];
    ensures inv_cap_pages_range;
    ensures inv_cap_pages_first;
    ensures inv_cap_pages_last;
    ensures inv_cap_pages_pos;
    ensures inv_cap_pages_once;
    ensures inv_cap_pages_next;
    ensures inv_cap_pages_prev;
    ensures inv_cap_slot_pages;
    ensures inv_cap_slot_list;
    ensures inv_cap_slot_depth;
    ensures inv_cap_slot_link;
    ensures inv_cap_slot_once;
    ensures inv_cap_slot_queue;
    ensures inv_cap_slot_free;
    ensures inv_cap_slot_count;
    ensures slot: cap_present(\result);
    ensures owner: cap_page_of(\result / CAP_PAGE_SLOTS, pd);
    ensures was_free: \old(cap_slot_free(\at(\result, Post)));
    ensures is_taken: !cap_slot_free(\result);
    ensures others: \forall integer c; cap_present(c) && c != \result ==>
        (cap_slot_free(c) <==> \old(cap_slot_free(c)));
    ensures fewer: pds[pd].caps_free == \old(pds[pd].caps_free) - 1;
    ensures pds[pd].objects == \old(pds[pd].objects);
*/
cap_id_t cap_slot_take(pd_id_t pd);

/** Slot `c` is free again. */
/*@ requires cap_present(c) && cap_page_known[c / CAP_PAGE_SLOTS] != 0;
    requires !cap_slot_free(c);
    requires inv_cap_pages && inv_cap_slot;
    assigns caps[c].link;
    assigns cap_depth[c / CAP_PAGE_SLOTS][c % CAP_PAGE_SLOTS];
    assigns pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].state;
    assigns pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].used;
    assigns pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].free;
    assigns pds[pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].pd].caps_free;
    assigns pds[pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].pd].objects;
    assigns pds[pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].pd].cap_pages_first;
    assigns pds[pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].pd].cap_pages_last;
    assigns pages[0 .. PAGES - 1].cap_pages_next;
    assigns pages[0 .. PAGES - 1].cap_pages_prev;
    assigns cap_pages_on[0 .. PAGES - 1], cap_pages_pos[0 .. PAGES - 1];
    assigns cap_pages_count[pages[CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS].pd];
    ensures inv_cap_pages_range;
    ensures inv_cap_pages_first;
    ensures inv_cap_pages_last;
    ensures inv_cap_pages_pos;
    ensures inv_cap_pages_once;
    ensures inv_cap_pages_next;
    ensures inv_cap_pages_prev;
    ensures inv_cap_slot_pages;
    ensures inv_cap_slot_list;
    ensures inv_cap_slot_depth;
    ensures inv_cap_slot_link;
    ensures inv_cap_slot_once;
    ensures inv_cap_slot_queue;
    ensures inv_cap_slot_free;
    ensures inv_cap_slot_count;
    ensures cap_slot_free(c);
    ensures others: \forall integer d; cap_present(d) && d != c ==>
        (cap_slot_free(d) <==> \old(cap_slot_free(d)));
*/
void cap_slot_give(cap_id_t c);
