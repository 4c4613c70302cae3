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
static bool is_mapped(cap_id_t c)
{
    return caps[c].state == REFERENCE_HELD ||
           caps[c].state == REFERENCE_UNACKED;
}

/** Tells whether `c` owes acknowledgements. */
static bool is_unacked(cap_id_t c)
{
    return caps[c].state == REFERENCE_UNACKED ||
           caps[c].state == REFERENCE_DISPLACED_UNACKED;
}

/** Tells whether slot `c` is good. */
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

/** So many slots can be taken one after the other from page `p`. */
static unsigned reachable(page_id_t p)
{
    const unsigned slots = table_slots(TABLE_CAP);
    const cap_id_t first = table_first_slot(p);
    unsigned count = slots - pages[p].fresh;
    unsigned next = pages[p].free;

    for (unsigned i = 0; i < slots && next != 0; i++) {
        if (next > slots || caps[first + next - 1].state != REFERENCE_FREE)
            return slots + 1;
        next = caps[first + next - 1].link;
        count++;
    }
    return count;
}

/** Tells whether the free slots of `pd` are those of its pages. */
static bool free_good(pd_id_t pd)
{
    unsigned spare = 0;

    for (page_id_t p = CAP_FIRST_PAGE; p < CAP_FIRST_PAGE + CAP_PAGES; p++) {
        if (pages[p].pd != pd)
            continue;
        if (reachable(p) != cap_page_spare(p))
            return false;
        spare += cap_page_spare(p);
    }
    return spare == pds[pd].caps_free;
}

/** Tells whether the queue of `pd` is its pages that have a free slot. */
static bool queue_good(pd_id_t pd)
{
    page_id_t queued = pds[pd].cap_pages_first;
    unsigned open = 0;

    for (page_id_t p = CAP_FIRST_PAGE; p < CAP_FIRST_PAGE + CAP_PAGES; p++)
        open += pages[p].pd == pd && cap_page_spare(p) != 0;
    for (; queued != 0 && open != 0; open--) {
        if (pages[queued].pd != pd || cap_page_spare(queued) == 0)
            return false;
        queued = pages[queued].cap_pages_next;
    }
    return queued == 0 && open == 0;
}

bool cap_inv(void)
{
    for (cap_id_t c = 1; c < CAPS; c++) {
        if (!slot_good(c))
            return false;
    }
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        if (!free_good(pd) || !queue_good(pd))
            return false;
    }
    return true;
}

bool room_inv(void)
{
    uint32_t reserved[PDS] = { 0 };

    for (thread_id_t t = 1; t < THREADS; t++)
        reserved[threads[t].pd] += threads[t].room;
    for (pd_id_t pd = PD_CORE + 1; pd < PDS; pd++) {
        if (pds[pd].reserved != reserved[pd] || !room_kept(pd))
            return false;
    }
    return pds[PD_CORE].reserved == 0;
}
