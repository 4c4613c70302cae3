/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cap_slot: the free slots for capabilities of a protection domain.
 *
 * A page is in its domain's queue exactly while it has a free slot.
 */

#include "cap_slot.h"

#include "table.h"

/** The first slot of page `p` that was never taken; slot 0 names nothing. */
/*@ assigns \nothing;
    ensures \result == cap_first(p - CAP_FIRST_PAGE);
*/
static uint16_t first_fresh(page_id_t p)
{
    return p == CAP_FIRST_PAGE ? 1 : 0;
}

uint32_t cap_page_spare(page_id_t p)
{
    return (uint32_t)CAP_PAGE_SLOTS - first_fresh(p) - pages[p].used;
}

/*@ ghost
  /@ requires cap_page(q);
     assigns cap_depth[q][0 .. CAP_PAGE_SLOTS - 1];
     ensures \forall integer w; 0 <= w < CAP_PAGE_SLOTS ==>
         cap_depth[q][w] == 0;
  @/
  void cap_depth_clear(int q)
  {
      /@ loop invariant 0 <= w <= CAP_PAGE_SLOTS;
         loop invariant \forall integer v; 0 <= v < w ==>
             cap_depth[q][v] == 0;
         loop assigns w, cap_depth[q][0 .. CAP_PAGE_SLOTS - 1];
         loop variant CAP_PAGE_SLOTS - w;
      @/
      for (int w = 0; w < CAP_PAGE_SLOTS; w++)
          cap_depth[q][w] = 0;
  }
*/

void cap_page_add(page_id_t p)
{
    const pd_id_t pd = pages[p].pd;

    pages[page_slot(p)].fresh = first_fresh(p);
    pages[page_slot(p)].free = 0;
    /*@ ghost cap_depth_clear(p - CAP_FIRST_PAGE); */
    /*@ ghost cap_page_known[p - CAP_FIRST_PAGE] = 1; */
    /*@ assert \forall integer h; pd_present(h) ==>
            cap_spares(h, CAP_PAGES) == \at(cap_spares(h, CAP_PAGES), Pre) +
            (h == pd ? cap_spare(p - CAP_FIRST_PAGE) : 0); */
    pds[pd_slot(pd)].caps_free += cap_page_spare(p);
    cap_pages_push(pd, p);
}

void cap_page_remove(page_id_t p)
{
    const pd_id_t pd = pages[p].pd;

    if (cap_page_spare(p) != 0)
        cap_pages_remove(pd, p);
    pds[pd_slot(pd)].caps_free -= cap_page_spare(p);
    /*@ ghost cap_page_known[p - CAP_FIRST_PAGE] = 0; */
    pages[page_slot(p)].fresh = 0;
    pages[page_slot(p)].free = 0;
}

/** Takes a slot off page `p`, of which one is free. */
/*@ requires cap_page(p - CAP_FIRST_PAGE);
    requires cap_page_known[p - CAP_FIRST_PAGE] != 0;
    requires cap_spare(p - CAP_FIRST_PAGE) > 0;
    requires inv_cap_slot_pages && inv_cap_slot_list && inv_cap_slot_depth;
    requires inv_cap_slot_link && inv_cap_slot_once;
    assigns pages[p].fresh, pages[p].free, pages[p].used, pages[p].state;
    assigns caps[1 .. CAPS - 1].link, pds[pages[p].pd].objects;
    assigns cap_depth[p - CAP_FIRST_PAGE][0 .. CAP_PAGE_SLOTS - 1];
    ensures inv_cap_slot_pages;
    ensures inv_cap_slot_list;
    ensures inv_cap_slot_depth;
    ensures inv_cap_slot_link;
    ensures inv_cap_slot_once;
    ensures slot: cap_present(\result);
    ensures place: \result / CAP_PAGE_SLOTS == p - CAP_FIRST_PAGE;
    ensures was_free: \old(cap_slot_free(\at(\result, Post)));
    ensures is_taken: !cap_slot_free(\result);
    ensures others: \forall integer c; cap_present(c) && c != \result ==>
        (cap_slot_free(c) <==> \old(cap_slot_free(c)));
    ensures pages[p].used == \old(pages[p].used) + 1;
    ensures pds[pages[p].pd].objects == \old(pds[pages[p].pd].objects);
*/
static cap_id_t take(page_id_t p)
{
    const cap_id_t first = (cap_id_t)(p - CAP_FIRST_PAGE) * CAP_PAGE_SLOTS;
    cap_id_t c;

    if (pages[p].free != 0) {
        c = first + pages[p].free - 1;
        /*@ assert c / CAP_PAGE_SLOTS == p - CAP_FIRST_PAGE; */
        /*@ assert c % CAP_PAGE_SLOTS == pages[p].free - 1; */
        /*@ assert newest: \forall integer w; 0 <= w < CAP_PAGE_SLOTS &&
                cap_depth[p - CAP_FIRST_PAGE][w] != 0 ==>
                caps[first + w].link != pages[p].free; */
        /*@ ghost cap_depth[p - CAP_FIRST_PAGE][pages[p].free - 1] = 0; */
        pages[page_slot(p)].free = caps[c].link;
        /*@ assert 0 < c < CAPS; */
        caps[cap_slot(c)].link = 0;
        /*@ assert kept: \forall integer q, w; cap_page(q) &&
                0 <= w < CAP_PAGE_SLOTS && cap_depth[q][w] != 0 ==>
                caps[q * CAP_PAGE_SLOTS + w].link ==
                    \at(caps[q * CAP_PAGE_SLOTS + w].link, Pre) &&
                cap_depth[q][w] == \at(cap_depth[q][w], Pre); */
        /*@ assert others: \forall integer q, w; cap_page(q) &&
                0 <= w < CAP_PAGE_SLOTS && q * CAP_PAGE_SLOTS + w != c ==>
                cap_depth[q][w] == \at(cap_depth[q][w], Pre); */
        /*@ assert links: \forall integer q, w; cap_page(q) &&
                cap_page_known[q] != 0 &&
                0 <= w < CAP_PAGE_SLOTS && cap_depth[q][w] != 0 &&
                caps[q * CAP_PAGE_SLOTS + w].link != 0 ==>
                cap_depth[q][caps[q * CAP_PAGE_SLOTS + w].link - 1] ==
                    cap_depth[q][w] - 1; */
    } else {
        c = first + pages[p].fresh;
        /*@ assert c / CAP_PAGE_SLOTS == p - CAP_FIRST_PAGE; */
        /*@ assert c % CAP_PAGE_SLOTS == pages[p].fresh; */
        pages[page_slot(p)].fresh++;
    }
    /*@ assert table_place(TABLE_CAP, c) == p; */
    table_take(TABLE_CAP, c);
    return c;
}

cap_id_t cap_slot_take(pd_id_t pd)
{
    const page_id_t p = pds[pd].cap_pages_first;
    const cap_id_t c = take(p);

    pds[pd_slot(pd)].caps_free--;
    if (cap_page_spare(p) == 0)
        cap_pages_remove(pd, p);
    return c;
}

void cap_slot_give(cap_id_t c)
{
    const page_id_t p = (page_id_t)(CAP_FIRST_PAGE + c / CAP_PAGE_SLOTS);
    const pd_id_t pd = pages[p].pd;

    if (cap_page_spare(p) == 0)
        cap_pages_push(pd, p);
    table_give(TABLE_CAP, c);
    /*@ ghost cap_depth[c / CAP_PAGE_SLOTS][c % CAP_PAGE_SLOTS] =
            pages[p].fresh - (p == CAP_FIRST_PAGE ? 1 : 0) - pages[p].used; */
    caps[cap_slot(c)].link = pages[p].free;
    pages[page_slot(p)].free = (uint16_t)(c % CAP_PAGE_SLOTS + 1);
    pds[pd_slot(pd)].caps_free++;
}
