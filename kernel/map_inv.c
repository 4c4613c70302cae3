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
static bool node_good(pd_id_t pd, map_id_t n)
{
    return n < MAPS && table_owner(TABLE_MAP, n) == pd && !map_node_empty(n);
}

/** Tells whether `c`, found by `i` in the map of `pd`, belongs there. */
static bool entry_good(pd_id_t pd, identity_id_t i, cap_id_t c)
{
    return c < CAPS && caps[c].pd == pd && caps[c].identity == i &&
           (caps[c].state == REFERENCE_HELD ||
            caps[c].state == REFERENCE_UNACKED);
}

/** Tells whether what `leaf` holds is good. */
static bool leaf_good(pd_id_t pd, map_id_t leaf, identity_id_t base)
{
    if (!node_good(pd, leaf))
        return false;
    for (unsigned i = 0; i < MAP_ENTRIES; i++) {
        const cap_id_t c = maps[leaf].entry[i];

        if (c != 0 && !entry_good(pd, (identity_id_t)(base + i), c))
            return false;
    }
    return true;
}

/** Tells whether what `branch` holds is good; counts its nodes. */
static bool branch_good(pd_id_t pd, map_id_t branch, unsigned base,
                        unsigned *count)
{
    if (!node_good(pd, branch))
        return false;
    for (unsigned i = 0; i < MAP_ENTRIES; i++) {
        const map_id_t leaf = (map_id_t)maps[branch].entry[i];

        if (leaf == 0)
            continue;
        if (!leaf_good(pd, leaf, (identity_id_t)(base + i * MAP_ENTRIES)))
            return false;
        ++*count;
    }
    ++*count;
    return true;
}

/** Tells whether the map of `pd` is good; counts its nodes. */
static bool map_good(pd_id_t pd, unsigned *count)
{
    const map_id_t root = pds[pd].root;

    if (root == 0)
        return true;
    if (!node_good(pd, root))
        return false;
    for (unsigned i = 0; i < MAP_ENTRIES; i++) {
        const map_id_t branch = (map_id_t)maps[root].entry[i];

        if (branch != 0 &&
            !branch_good(pd, branch, i * MAP_ENTRIES * MAP_ENTRIES, count))
            return false;
    }
    ++*count;
    return true;
}

/** So many nodes are taken in the pages of `pd`; `spare` are not. */
static unsigned taken(pd_id_t pd, unsigned *spare)
{
    unsigned used = 0;

    *spare = 0;
    for (page_id_t p = MAP_FIRST_PAGE; p < MAP_FIRST_PAGE + MAP_PAGES; p++) {
        if (pages[p].pd != pd)
            continue;
        used += pages[p].used;
        *spare += map_page_spare(p);
    }
    return used;
}

/** Tells whether the queue of `pd` is its pages that have a free node. */
static bool queue_good(pd_id_t pd)
{
    page_id_t queued = pds[pd].map_pages_first;
    unsigned open = 0;

    for (page_id_t p = MAP_FIRST_PAGE; p < MAP_FIRST_PAGE + MAP_PAGES; p++)
        open += pages[p].pd == pd && map_page_spare(p) != 0;
    for (; queued != 0 && open != 0; open--) {
        if (pages[queued].pd != pd || map_page_spare(queued) == 0)
            return false;
        queued = pages[queued].map_pages_next;
    }
    return queued == 0 && open == 0;
}

/* The map of a doomed domain goes with its pages, one by one. */
bool map_inv(void)
{
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        unsigned count = 0;
        unsigned spare;
        const unsigned used = taken(pd, &spare);

        if (pds[pd].state != PD_LIVE)
            continue;
        if (!map_good(pd, &count) || count != used ||
            spare != pds[pd].maps_free || !queue_good(pd))
            return false;
    }
    return map_node_empty(0);
}
