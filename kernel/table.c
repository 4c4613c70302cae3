/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * table: the pages behind the tables, and who pays for them.
 *
 * The windows of the tables lie one behind the other, so a page has one number
 * among all of them.
 */

#include "table.h"

#include "cap_slot.h"
#include "cpu.h"
#include "map_node.h"
#include "page.h"
#include "pd.h"
#include "room.h"
#include "windows.h"

struct page pages[PAGES];
uint32_t frames[FRAMES / 32 + 1];

word_t table_of(page_id_t p)
{
    /*@ loop invariant TABLE_THREAD <= table <= TABLE_RECORD + 1;
        loop invariant p == 0 || table == TABLE_THREAD ||
            p >= table_begin(table - 1) + table_extent(table - 1);
        loop assigns table;
        loop variant TABLE_RECORD - table;
    */
    for (word_t table = TABLE_THREAD; table <= TABLE_RECORD; table++) {
        if (p >= table_first_page(table) &&
            p < table_first_page(table) + table_pages(table))
            return table;
    }
    return 0;
}

uint32_t table_first_slot(page_id_t p)
{
    const word_t table = table_of(p);

    return (p - table_first_page(table)) * table_slots(table);
}

pd_id_t table_owner(word_t table, uint32_t slot)
{
    return pages[table_page(table, slot)].pd;
}

/** Tells whether slots of `table` are what domains hold, not objects. */
/*@ assigns \nothing;
    ensures \result == true <==> table_weight(table) == 0;
*/
static bool is_metadata(word_t table)
{
    return table == TABLE_CAP || table == TABLE_MAP;
}

void table_take_in(page_id_t p, word_t table)
{
    (void)page_step(p, PAGE_ON_TAKE);
    pages[p].used++;
    if (!is_metadata(table))
        pds[pd_slot(pages[p].pd)].objects++;
}

void table_give_in(page_id_t p, word_t table)
{
    pages[p].used--;
    (void)page_step(p, pages[p].used == 0 ? PAGE_ON_GIVE_LAST : PAGE_ON_GIVE);
    if (!is_metadata(table))
        pds[pd_slot(pages[p].pd)].objects--;
}

/** Tells whether frame number `f` is donated. */
/*@ requires f <= FRAMES;
    assigns \nothing;
*/
static bool frame_donated(unsigned f)
{
    return (frames[f / 32] >> (f % 32) & 1) != 0;
}

void page_map(page_id_t p)
{
    cpu_page_map(p, pages[p].frame);
}

void page_unmap(page_id_t p)
{
    cpu_page_unmap(p);
}

status_t table_donate(page_id_t p, pd_id_t pd, word_t address)
{
    const unsigned f = board_frame(address);
    const word_t table = table_of(p);

    if (f == 0)
        return STATUS_BAD_ADDRESS;
    if (pages[p].state != PAGE_ABSENT || frame_donated(f))
        return STATUS_IN_USE;
    frames[f / 32] |= 1u << (f % 32);
    pages[page_slot(p)].frame = address;
    pages[page_slot(p)].pd = pd;
    (void)page_step(p, PAGE_ON_DONATE);
    pds[pd_slot(pd)].pages++;
    if (table == TABLE_CAP)
        cap_page_add(p);
    if (table == TABLE_MAP)
        map_page_add(p);
    return STATUS_OK;
}

/** Page `p` is to go: what its domain knows about it goes first. */
/*@ requires page_present(p);
    assigns pages[1 .. PAGES - 1], pds[1 .. PDS - 1], frames[0 .. FRAMES / 32];
*/
static void forget(page_id_t p)
{
    const unsigned f = board_frame(pages[p].frame);
    const word_t table = table_of(p);

    if (table == TABLE_CAP)
        cap_page_remove(p);
    if (table == TABLE_MAP)
        map_page_remove(p);
    frames[f / 32] &= ~(1u << (f % 32));
    pds[pd_slot(pages[p].pd)].pages--;
}

status_t table_reclaim(page_id_t p, word_t *address)
{
    const bool whole =
        is_metadata(table_of(p)) && pds[pages[p].pd].state == PD_DOOMED;

    if (!whole && (pages[p].state != PAGE_EMPTY || !room_spares(p)))
        return STATUS_BUSY;
    *address = pages[p].frame;
    forget(p);
    (void)page_step(p, whole ? PAGE_ON_RECLAIM_WHOLE : PAGE_ON_RECLAIM);
    pages[page_slot(p)].frame = 0;
    pages[page_slot(p)].pd = 0;
    pages[page_slot(p)].used = 0;
    return STATUS_OK;
}
