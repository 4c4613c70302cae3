/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * map_inv: what the maps of domains hold, for tests.
 */

#include "decode.h"
#include "map.h"
#include "map_node.h"
#include "pd.h"
#include "reference.h"
#include "table.h"
#include "windows.h"

/** Tells whether node `n` is one of `pd` and serves. */
/*@ requires pd_present(pd);
    assigns \nothing;
    ensures \result == true ==> n < MAPS;
*/
static bool node_good(pd_id_t pd, uint32_t n)
{
    return n < MAPS && table_owner(TABLE_MAP, n) == pd &&
           !map_node_empty((map_id_t)n);
}

/** Tells whether `c`, found by `i` in the map of `pd`, belongs there. */
/*@ assigns \nothing; */
static bool entry_good(pd_id_t pd, identity_id_t i, cap_id_t c)
{
    return c < CAPS && caps[c].pd == pd && caps[c].identity == i &&
           (caps[c].state == REFERENCE_HELD ||
            caps[c].state == REFERENCE_UNACKED);
}

/** Tells whether `leaf` and what it holds are good. */
/*@ requires pd_present(pd) && base + MAP_ENTRIES <= UINT16_MAX + 1;
    assigns \nothing;
*/
static bool leaf_good(pd_id_t pd, uint32_t leaf, identity_id_t base)
{
    if (!node_good(pd, leaf))
        return false;
    /*@ loop invariant 0 <= i <= MAP_ENTRIES;
        loop assigns i;
        loop variant MAP_ENTRIES - i;
    */
    for (unsigned i = 0; i < MAP_ENTRIES; i++) {
        const cap_id_t c = maps[leaf].entry[i];

        if (c != 0 && !entry_good(pd, (identity_id_t)(base + i), c))
            return false;
    }
    return true;
}

/** So many nodes are in `branch`, with itself; 0 if something is wrong. */
/*@ requires pd_present(pd);
    requires base + MAP_ENTRIES * MAP_ENTRIES <= UINT16_MAX + 1;
    assigns \nothing;
    ensures \result <= MAP_ENTRIES + 1;
*/
static unsigned branch_nodes(pd_id_t pd, uint32_t branch, unsigned base)
{
    unsigned count = 1;

    if (!node_good(pd, branch))
        return 0;
    /*@ loop invariant 0 <= i <= MAP_ENTRIES && 1 <= count <= i + 1;
        loop assigns i, count;
        loop variant MAP_ENTRIES - i;
    */
    for (unsigned i = 0; i < MAP_ENTRIES; i++) {
        const uint32_t leaf = maps[branch].entry[i];

        if (leaf == 0)
            continue;
        if (!leaf_good(pd, leaf, (identity_id_t)(base + i * MAP_ENTRIES)))
            return 0;
        count++;
    }
    return count;
}

/** So many nodes are in the map of `pd`; MAPS if something is wrong. */
/*@ requires pd_present(pd);
    assigns \nothing;
*/
static unsigned map_nodes(pd_id_t pd)
{
    const map_id_t root = pds[pd].root;
    unsigned count = 1;

    if (root == 0)
        return 0;
    if (!node_good(pd, root))
        return MAPS;
    /*@ loop invariant 0 <= i <= MAP_ENTRIES;
        loop invariant 1 <= count <= 1 + i * (MAP_ENTRIES + 1);
        loop assigns i, count;
        loop variant MAP_ENTRIES - i;
    */
    for (unsigned i = 0; i < MAP_ENTRIES; i++) {
        const uint32_t branch = maps[root].entry[i];
        unsigned nodes;

        if (branch == 0)
            continue;
        nodes = branch_nodes(pd, branch, i * MAP_ENTRIES * MAP_ENTRIES);
        if (nodes == 0)
            return MAPS;
        count += nodes;
    }
    return count;
}

/** Tells whether `nodes` are taken in the pages of `pd`, and as many are free
 * as it knows. */
/*@ requires pd_present(pd);
    assigns \nothing;
*/
static bool counts_good(pd_id_t pd, unsigned nodes)
{
    unsigned used = 0;
    unsigned spare = 0;

    /*@ loop invariant MAP_FIRST_PAGE <= p <= MAP_FIRST_PAGE + MAP_PAGES;
        loop invariant 0 <= used <= (p - MAP_FIRST_PAGE) * UINT16_MAX;
        loop invariant 0 <= spare <= (p - MAP_FIRST_PAGE) * (MAPS / MAP_PAGES);
        loop assigns p, used, spare;
        loop variant MAP_FIRST_PAGE + MAP_PAGES - p;
    */
    for (page_id_t p = MAP_FIRST_PAGE; p < MAP_FIRST_PAGE + MAP_PAGES; p++) {
        if (pages[p].pd != pd)
            continue;
        if (pages[p].used + (p == MAP_FIRST_PAGE ? 1u : 0u) > MAPS / MAP_PAGES)
            return false;
        used += pages[p].used;
        spare += map_page_spare(p);
    }
    return used == nodes && spare == pds[pd].maps_free;
}

/** Tells whether `p` is a page of `pd` that has a free node. */
/*@ assigns \nothing;
    ensures \result == true ==> p < PAGES;
*/
static bool is_open(pd_id_t pd, page_id_t p)
{
    return p >= MAP_FIRST_PAGE && p < MAP_FIRST_PAGE + MAP_PAGES &&
           pages[p].pd == pd &&
           pages[p].used + (p == MAP_FIRST_PAGE ? 1u : 0u) < MAPS / MAP_PAGES;
}

/** Tells whether the queue of `pd` is its pages that have a free node. */
/*@ requires pd_present(pd);
    assigns \nothing;
*/
static bool queue_good(pd_id_t pd)
{
    page_id_t queued = pds[pd].map_pages_first;
    unsigned open = 0;

    /*@ loop invariant MAP_FIRST_PAGE <= p <= MAP_FIRST_PAGE + MAP_PAGES;
        loop invariant 0 <= open <= p - MAP_FIRST_PAGE;
        loop assigns p, open;
        loop variant MAP_FIRST_PAGE + MAP_PAGES - p;
    */
    for (page_id_t p = MAP_FIRST_PAGE; p < MAP_FIRST_PAGE + MAP_PAGES; p++) {
        if (is_open(pd, p))
            open++;
    }
    /*@ loop assigns queued, open;
        loop variant open;
    */
    for (; queued != 0 && open != 0; open--) {
        if (!is_open(pd, queued))
            return false;
        queued = pages[queued].map_pages_next;
    }
    return queued == 0 && open == 0;
}

/* The map of a doomed domain goes with its pages, one by one. */
bool map_inv(void)
{
    /*@ loop invariant 1 <= pd <= PDS;
        loop assigns pd;
        loop variant PDS - pd;
    */
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        if (pds[pd].state == PD_LIVE &&
            (!counts_good(pd, map_nodes(pd)) || !queue_good(pd)))
            return false;
    }
    return map_node_empty(0);
}
