/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * table_inv: pages, frames and what domains own, counted, for tests.
 */

#include "cpu.h"
#include "decode.h"
#include "page.h"
#include "table.h"
#include "windows.h"

/** Tells whether a slot that stands for an object is taken. */
/*@ requires table_slot(table, slot);
    assigns \nothing;
*/
static bool taken(word_t table, uint32_t slot)
{
    if (slot == 0)
        return false;
    switch (table) {
    case TABLE_THREAD:
        return thread_used((thread_id_t)slot);
    case TABLE_PD:
        return pd_used((pd_id_t)slot);
    case TABLE_IDENTITY:
        return identity_live((identity_id_t)slot);
    case TABLE_RECEIVER:
        return receiver_used((receiver_id_t)slot);
    case TABLE_CONTEXT:
        return context_live((context_id_t)slot);
    case TABLE_IRQ:
        return irq_live((irq_id_t)slot);
    case TABLE_VM:
        return vm_live((vm_id_t)slot);
    case TABLE_FPU:
        return fpus[slot].thread != 0;
    case TABLE_CAP:
        return caps[slot].state != 0;
    default:
        return false;
    }
}

/** Tells whether `used` of page `p` is the number of its slots that serve. */
/*@ requires page_present(p);
    assigns \nothing;
*/
static bool count_good(page_id_t p)
{
    const word_t table = table_of(p);
    const uint32_t first = table_first_slot(p);
    unsigned used = 0;

    if (table == TABLE_UTCB)
        return pages[p].used <= 1;
    if (table == TABLE_MAP || table == TABLE_RECORD)
        return pages[p].used <= table_slots(table);
    /*@ loop invariant 0 <= i <= table_width(table) && used <= i;
        loop assigns i, used;
        loop variant table_width(table) - i;
    */
    for (uint32_t i = 0; i < table_slots(table); i++)
        used += taken(table, first + i);
    return used == pages[p].used;
}

/** Tells whether what is known about page `p` fits together. */
/*@ requires page_present(p);
    assigns \nothing;
*/
static bool page_good(page_id_t p)
{
    const unsigned f = board_frame(pages[p].frame);

    if (pages[p].state == PAGE_ABSENT)
        return pages[p].frame == 0 && pages[p].pd == 0 && pages[p].used == 0 &&
               count_good(p);
    return f != 0 && 0 < pages[p].pd && pages[p].pd < PDS &&
           (frames[f / 32] >> (f % 32) & 1) != 0 && pd_used(pages[p].pd) &&
           table_of(p) != 0 &&
           (pages[p].state == PAGE_USED) == (pages[p].used != 0) &&
           count_good(p);
}

/** Tells whether the counts of `pd` are those of its pages. */
/*@ requires pd_present(pd);
    assigns \nothing;
*/
static bool pd_good(pd_id_t pd)
{
    uint32_t count = 0;
    uint32_t objects = 0;

    /*@ loop invariant 1 <= p <= PAGES && count < p;
        loop invariant objects <= p * UINT16_MAX;
        loop assigns p, count, objects;
        loop variant PAGES - p;
    */
    for (page_id_t p = 1; p < PAGES; p++) {
        if (pages[p].pd != pd)
            continue;
        count++;
        if (table_of(p) != TABLE_CAP && table_of(p) != TABLE_MAP)
            objects += pages[p].used;
    }
    return pds[pd].pages == count && pds[pd].objects == objects;
}

/** Tells whether as many frames are donated as pages have one. */
/*@ assigns \nothing; */
static bool frames_good(void)
{
    unsigned donated = 0;
    unsigned present = 0;

    /*@ loop invariant 0 <= f <= FRAMES + 1 && donated <= f;
        loop assigns f, donated;
        loop variant FRAMES + 1 - f;
    */
    for (unsigned f = 0; f <= FRAMES; f++)
        donated += frames[f / 32] >> (f % 32) & 1;
    /*@ loop invariant 1 <= p <= PAGES && present < p;
        loop assigns p, present;
        loop variant PAGES - p;
    */
    for (page_id_t p = 1; p < PAGES; p++)
        present += pages[p].state != PAGE_ABSENT;
    return donated == present;
}

bool table_inv(void)
{
    /*@ loop invariant 1 <= p <= PAGES;
        loop assigns p;
        loop variant PAGES - p;
    */
    for (page_id_t p = 1; p < PAGES; p++) {
        if (!page_good(p))
            return false;
    }
    /*@ loop invariant 1 <= pd <= PDS;
        loop assigns pd;
        loop variant PDS - pd;
    */
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        if (!pd_good(pd))
            return false;
    }
    return frames_good();
}
