/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * map: where a protection domain finds its capability for an identity.
 *
 * Three levels of nodes with 32 entries, five bits of the identity each. A
 * node that is empty is given back. Owns maps[] and `root` of pds[].
 * Invariant: inv_map.
 */

#pragma once

#include <stdbool.h>

#include "map_node.h"
#include "slots.h"

/** Entering a capability takes at most so many nodes beside the root. */
enum { MAP_NODES = 2 };

/*@
  logic integer map_branch{L}(integer pd, integer i) =
      maps[pds[pd].root].entry[i / (MAP_ENTRIES * MAP_ENTRIES)];
  logic integer map_leaf{L}(integer pd, integer i) =
      maps[map_branch(pd, i)].entry[i / MAP_ENTRIES % MAP_ENTRIES];
  logic integer map_cap{L}(integer pd, integer i) =
      maps[map_leaf(pd, i)].entry[i % MAP_ENTRIES];

  predicate map_identity(integer i) = 0 <= i < IDENTITIES;
  predicate inv_map_zero{L} = \forall integer e; 0 <= e < MAP_ENTRIES ==>
      maps[0].entry[e] == 0;
  predicate inv_map_range{L} = \forall integer pd, i;
      pd_present(pd) && map_identity(i) ==>
      pds[pd].root < MAPS && map_branch(pd, i) < MAPS &&
      map_leaf(pd, i) < MAPS && map_cap(pd, i) < CAPS;
  predicate inv_map{L} = inv_map_zero && inv_map_range;
*/

/** Tells whether inv_map holds; for tests and for panics. */
/*@ assigns \nothing; */
bool map_inv(void);

/** The capability of `pd` for identity `i`, be it stale; 0 if none. */
/*@ requires pd_present(pd) && map_identity(i) && inv_map;
    assigns \nothing;
    ensures \result == map_cap(pd, i) && \result < CAPS;
*/
cap_id_t map_find(pd_id_t pd, identity_id_t i);

/** Enters `c` as the capability of `pd` for `i`, which had none. The nodes
 * that it takes are free: room.h. */
/*@ requires pd_present(pd) && map_identity(i) && cap_present(c) && inv_map;
    requires map_cap(pd, i) == 0;
    requires MAP_NODES + (pds[pd].root == 0 ? 1 : 0) <= pds[pd].maps_free;
    assigns maps[1 .. MAPS - 1], pages[0 .. PAGES - 1], pds[pd];
    ensures inv_map;
    ensures map_cap(pd, i) == c;
    ensures others: \forall integer p, j; pd_present(p) && map_identity(j) &&
        (p != pd || j != i) ==> map_cap(p, j) == \old(map_cap(p, j));
    ensures \old(pds[pd].maps_free) - pds[pd].maps_free <=
        MAP_NODES + (\old(pds[pd].root) == 0 ? 1 : 0);
*/
void map_insert(pd_id_t pd, identity_id_t i, cap_id_t c);

/** Domain `pd`, which had one, has no capability for `i` any more. */
/*@ requires pd_present(pd) && map_identity(i) && inv_map;
    requires map_cap(pd, i) != 0;
    assigns maps[1 .. MAPS - 1], pages[0 .. PAGES - 1], pds[pd];
    ensures inv_map;
    ensures map_cap(pd, i) == 0;
    ensures others: \forall integer p, j; pd_present(p) && map_identity(j) &&
        (p != pd || j != i) ==> map_cap(p, j) == \old(map_cap(p, j));
    ensures pds[pd].maps_free >= \old(pds[pd].maps_free);
*/
void map_remove(pd_id_t pd, identity_id_t i);
