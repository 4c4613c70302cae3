/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * map: where a protection domain finds its capability for an identity.
 *
 * The identity's upper five bits choose in the root, the middle five in a
 * branch, the lowest five in a leaf. Node 0 is read as one without entries, so
 * a search needs no test on its way.
 */

#include "map.h"

#include "map_node.h"

_Static_assert(IDENTITIES <= MAP_ENTRIES * MAP_ENTRIES * MAP_ENTRIES,
               "three levels decode every identity");

/** The entry of `i` in the root. */
/*@ requires map_identity(i);
    assigns \nothing;
    ensures \result == i / (MAP_ENTRIES * MAP_ENTRIES);
    ensures \result < MAP_ENTRIES;
*/
static unsigned at_root(identity_id_t i)
{
    return i / (MAP_ENTRIES * MAP_ENTRIES);
}

/** The entry of `i` in a branch. */
/*@ requires map_identity(i);
    assigns \nothing;
    ensures \result == i / MAP_ENTRIES % MAP_ENTRIES;
    ensures \result < MAP_ENTRIES;
*/
static unsigned at_branch(identity_id_t i)
{
    return i / MAP_ENTRIES % MAP_ENTRIES;
}

/** The entry of `i` in a leaf. */
/*@ requires map_identity(i);
    assigns \nothing;
    ensures \result == i % MAP_ENTRIES;
    ensures \result < MAP_ENTRIES;
*/
static unsigned at_leaf(identity_id_t i)
{
    return i % MAP_ENTRIES;
}

/** The branch of `pd` for `i`; 0 if none. */
/*@ requires pd_present(pd) && map_identity(i) && pds[pd].root < MAPS;
    requires map_branch(pd, i) < MAPS;
    assigns \nothing;
    ensures \result == map_branch(pd, i);
*/
static map_id_t branch_of(pd_id_t pd, identity_id_t i)
{
    return (map_id_t)maps[pds[pd].root].entry[at_root(i)];
}

/** The leaf of `pd` for `i`; 0 if none. */
/*@ requires pd_present(pd) && map_identity(i) && pds[pd].root < MAPS;
    requires map_branch(pd, i) < MAPS && map_leaf(pd, i) < MAPS;
    assigns \nothing;
    ensures \result == map_leaf(pd, i);
*/
static map_id_t leaf_of(pd_id_t pd, identity_id_t i)
{
    return (map_id_t)maps[branch_of(pd, i)].entry[at_branch(i)];
}

cap_id_t map_find(pd_id_t pd, identity_id_t i)
{
    return maps[leaf_of(pd, i)].entry[at_leaf(i)];
}

void map_insert(pd_id_t pd, identity_id_t i, cap_id_t c)
{
    if (pds[pd].root == 0)
        pds[pd_slot(pd)].root = map_node_take(pd);
    if (branch_of(pd, i) == 0)
        maps[map_slot(pds[pd].root)].entry[at_root(i)] = map_node_take(pd);
    if (leaf_of(pd, i) == 0)
        maps[map_slot(branch_of(pd, i))].entry[at_branch(i)] =
            map_node_take(pd);
    maps[map_slot(leaf_of(pd, i))].entry[at_leaf(i)] = c;
}

void map_remove(pd_id_t pd, identity_id_t i)
{
    const map_id_t root = pds[pd].root;
    const map_id_t branch = branch_of(pd, i);
    const map_id_t leaf = leaf_of(pd, i);

    maps[map_slot(leaf)].entry[at_leaf(i)] = 0;
    if (!map_node_empty(leaf))
        return;
    map_node_give(leaf);
    maps[map_slot(branch)].entry[at_branch(i)] = 0;
    if (!map_node_empty(branch))
        return;
    map_node_give(branch);
    maps[map_slot(root)].entry[at_root(i)] = 0;
    if (!map_node_empty(root))
        return;
    map_node_give(root);
    pds[pd_slot(pd)].root = 0;
}
