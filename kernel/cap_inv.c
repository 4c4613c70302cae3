/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cap_inv: capabilities and their free slots, for tests.
 */

#include "cap.h"
#include "cap_slot.h"
#include "map.h"
#include "pd.h"
#include "reference.h"
#include "room.h"
#include "table.h"

/** Tells whether `c` is in the map of its domain. */
/*@ requires c < CAPS;
    assigns \nothing;
*/
static bool is_mapped(cap_id_t c)
{
    return caps[c].state == REFERENCE_HELD ||
           caps[c].state == REFERENCE_UNACKED;
}

/** Tells whether `c` owes acknowledgements. */
/*@ requires c < CAPS;
    assigns \nothing;
*/
static bool is_unacked(cap_id_t c)
{
    return caps[c].state == REFERENCE_UNACKED ||
           caps[c].state == REFERENCE_DISPLACED_UNACKED;
}

/** Tells whether slot `c` is good. */
/*@ requires cap_present(c);
    assigns \nothing;
*/
static bool slot_good(cap_id_t c)
{
    const pd_id_t pd = table_owner(TABLE_CAP, c);

    if (caps[c].state == REFERENCE_FREE)
        return caps[c].serial == 0 && caps[c].unacked == 0;
    if (pds[pd].state != PD_LIVE)
        return true;
    return caps[c].pd == pd && caps[c].serial != 0 && caps[c].link == 0 &&
           is_unacked(c) == (caps[c].unacked != 0) &&
           (map_find(pd, caps[c].identity) == c) == is_mapped(c);
}

/** So many slots can be taken one after the other from page `p`; more than it
 * has if something is wrong. */
/*@ requires cap_page(p - CAP_FIRST_PAGE);
    assigns \nothing;
*/
static unsigned reachable(page_id_t p)
{
    const unsigned slots = table_slots(TABLE_CAP);
    const cap_id_t first = table_first_slot(p);
    unsigned count;
    unsigned next = pages[p].free;

    if (pages[p].fresh > slots)
        return slots + 1;
    count = slots - pages[p].fresh;
    /*@ loop invariant 0 <= i <= slots && count <= slots + i;
        loop assigns i, next, count;
        loop variant slots - i;
    */
    for (unsigned i = 0; i < slots && next != 0; i++) {
        if (next > slots || caps[first + next - 1].state != REFERENCE_FREE)
            return slots + 1;
        next = caps[first + next - 1].link;
        count++;
    }
    return count;
}

/** Tells whether the free slots of `pd` are those of its pages. */
/*@ requires pd_present(pd);
    assigns \nothing;
*/
static bool free_good(pd_id_t pd)
{
    unsigned spare = 0;

    /*@ loop invariant CAP_FIRST_PAGE <= p <= CAP_FIRST_PAGE + CAP_PAGES;
        loop invariant spare <= (p - CAP_FIRST_PAGE) * CAP_PAGE_SLOTS;
        loop assigns p, spare;
        loop variant CAP_FIRST_PAGE + CAP_PAGES - p;
    */
    for (page_id_t p = CAP_FIRST_PAGE; p < CAP_FIRST_PAGE + CAP_PAGES; p++) {
        if (pages[p].pd != pd)
            continue;
        if (pages[p].used + (p == CAP_FIRST_PAGE ? 1u : 0u) > CAP_PAGE_SLOTS ||
            reachable(p) != cap_page_spare(p))
            return false;
        spare += cap_page_spare(p);
    }
    return spare == pds[pd].caps_free;
}

/** Tells whether `p` is a page of `pd` that has a free slot. */
/*@ assigns \nothing;
    ensures \result == true ==> p < PAGES;
*/
static bool is_open(pd_id_t pd, page_id_t p)
{
    return p >= CAP_FIRST_PAGE && p < CAP_FIRST_PAGE + CAP_PAGES &&
           pages[p].pd == pd &&
           pages[p].used + (p == CAP_FIRST_PAGE ? 1u : 0u) < CAP_PAGE_SLOTS;
}

/** Tells whether the queue of `pd` is its pages that have a free slot. */
/*@ requires pd_present(pd);
    assigns \nothing;
*/
static bool queue_good(pd_id_t pd)
{
    page_id_t queued = pds[pd].cap_pages_first;
    unsigned open = 0;

    /*@ loop invariant CAP_FIRST_PAGE <= p <= CAP_FIRST_PAGE + CAP_PAGES;
        loop invariant 0 <= open <= p - CAP_FIRST_PAGE;
        loop assigns p, open;
        loop variant CAP_FIRST_PAGE + CAP_PAGES - p;
    */
    for (page_id_t p = CAP_FIRST_PAGE; p < CAP_FIRST_PAGE + CAP_PAGES; p++) {
        if (is_open(pd, p))
            open++;
    }
    /*@ loop assigns queued, open;
        loop variant open;
    */
    for (; queued != 0 && open != 0; open--) {
        if (!is_open(pd, queued))
            return false;
        queued = pages[queued].cap_pages_next;
    }
    return queued == 0 && open == 0;
}

bool cap_inv(void)
{
    /*@ loop invariant 1 <= c <= CAPS;
        loop assigns c;
        loop variant CAPS - c;
    */
    for (cap_id_t c = 1; c < CAPS; c++) {
        if (!slot_good(c))
            return false;
    }
    /*@ loop invariant 1 <= pd <= PDS;
        loop assigns pd;
        loop variant PDS - pd;
    */
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        if (!free_good(pd) || !queue_good(pd))
            return false;
    }
    return true;
}

bool room_inv(void)
{
    uint32_t reserved[PDS] = { 0 };

    /*@ loop invariant 1 <= t <= THREADS;
        loop invariant \forall integer p; 0 <= p < PDS ==>
            reserved[p] <= t * UINT8_MAX;
        loop assigns t, reserved[0 .. PDS - 1];
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (threads[t].pd >= PDS || threads[t].room > MESSAGE_CAPS)
            return false;
        reserved[threads[t].pd] += threads[t].room;
    }
    /*@ loop invariant PD_CORE < pd <= PDS;
        loop assigns pd;
        loop variant PDS - pd;
    */
    for (pd_id_t pd = PD_CORE + 1; pd < PDS; pd++) {
        if (pds[pd].reserved != reserved[pd] ||
            pds[pd].reserved > MESSAGE_CAPS * THREADS || !room_kept(pd))
            return false;
    }
    return pds[PD_CORE].reserved == 0;
}
