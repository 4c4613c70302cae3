/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * map_node: the free nodes of maps of a protection domain.
 *
 * A page is in its domain's queue exactly while it has a free node.
 */

#include "map_node.h"

#include "abi/abi.h"
#include "queue_map_pages.h"
#include "table.h"

/** A page has so many. */
enum { NODES = MAPS / MAP_PAGES };

_Static_assert(MAPS % MAP_PAGES == 0 && NODES * MAP_SLOT_BYTES <= PAGE_BYTES,
               "the pages are alike");

/** The number of node `n` within its page. */
/*@ assigns \nothing;
    ensures \result == n % NODES;
*/
static unsigned within(map_id_t n)
{
    return n % NODES;
}

/** The first node of page `p` that was never taken; node 0 names nothing. */
/*@ assigns \nothing;
    ensures \result == (p == MAP_FIRST_PAGE ? 1 : 0);
*/
static uint16_t first_fresh(page_id_t p)
{
    return p == MAP_FIRST_PAGE ? 1 : 0;
}

uint32_t map_page_spare(page_id_t p)
{
    return (uint32_t)NODES - first_fresh(p) - pages[p].used;
}

void map_page_add(page_id_t p)
{
    const pd_id_t pd = pages[p].pd;

    pages[page_slot(p)].fresh = first_fresh(p);
    pages[page_slot(p)].free = 0;
    pds[pd_slot(pd)].maps_free += map_page_spare(p);
    map_pages_push(pd, p);
}

void map_page_remove(page_id_t p)
{
    const pd_id_t pd = pages[p].pd;

    if (map_page_spare(p) != 0)
        map_pages_remove(pd, p);
    pds[pd_slot(pd)].maps_free -= map_page_spare(p);
    pages[page_slot(p)].fresh = 0;
    pages[page_slot(p)].free = 0;
}

map_id_t map_node_take(pd_id_t pd)
{
    const page_id_t p = pds[pd].map_pages_first;
    const uint32_t first = table_first_slot(p);
    map_id_t n;

    if (pages[p].free != 0) {
        n = (map_id_t)(first + pages[p].free - 1);
        pages[page_slot(p)].free = (uint16_t)maps[n].entry[0];
        maps[map_slot(n)].entry[0] = 0;
    } else {
        n = (map_id_t)(first + pages[p].fresh);
        pages[page_slot(p)].fresh++;
    }
    table_take(TABLE_MAP, n);
    pds[pd_slot(pd)].maps_free--;
    if (map_page_spare(p) == 0)
        map_pages_remove(pd, p);
    return n;
}

void map_node_give(map_id_t n)
{
    const page_id_t p = table_page(TABLE_MAP, n);
    const pd_id_t pd = pages[p].pd;

    if (map_page_spare(p) == 0)
        map_pages_push(pd, p);
    table_give(TABLE_MAP, n);
    maps[map_slot(n)].entry[0] = pages[p].free;
    pages[page_slot(p)].free = (uint16_t)(within(n) + 1);
    pds[pd_slot(pd)].maps_free++;
}

bool map_node_empty(map_id_t n)
{
    /*@ loop invariant 0 <= i <= MAP_ENTRIES;
        loop invariant \forall integer j; 0 <= j < i ==>
            maps[n].entry[j] == 0;
        loop assigns i;
        loop variant MAP_ENTRIES - i;
    */
    for (unsigned i = 0; i < MAP_ENTRIES; i++) {
        if (maps[n].entry[i] != 0)
            return false;
    }
    return true;
}
