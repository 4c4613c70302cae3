/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * map_node: the free nodes of maps of a protection domain, kept as cap_slot.h
 * says of slots; a free node keeps its link in its first entry.
 */

#pragma once

#include <stdbool.h>

#include "slots.h"

/** A node has so many entries. */
enum { MAP_ENTRIES = 32 };

/** Page `p` for map nodes is donated on behalf of its domain. */
/*@ requires MAP_FIRST_PAGE <= p < MAP_FIRST_PAGE + MAP_PAGES;
    requires pd_present(pages[p].pd) && pages[p].used == 0;
    assigns pages[0 .. PAGES - 1], pds[pages[p].pd];
    ensures pages[p].used == 0;
*/
void map_page_add(page_id_t p);

/** Page `p` for map nodes, which has no node in use, is taken back. */
/*@ requires MAP_FIRST_PAGE <= p < MAP_FIRST_PAGE + MAP_PAGES;
    requires pd_present(pages[p].pd);
    assigns pages[0 .. PAGES - 1], pds[pages[p].pd];
*/
void map_page_remove(page_id_t p);

/** So many nodes of page `p` are free. */
/*@ requires MAP_FIRST_PAGE <= p < MAP_FIRST_PAGE + MAP_PAGES;
    requires pages[p].used + (p == MAP_FIRST_PAGE ? 1 : 0) <=
        MAPS / MAP_PAGES;
    assigns \nothing;
    ensures \result == MAPS / MAP_PAGES -
        (p == MAP_FIRST_PAGE ? 1 : 0) - pages[p].used;
*/
uint32_t map_page_spare(page_id_t p);

/** Takes a free node of `pd`, which has one; its entries are 0. */
/*@ requires pd_present(pd) && pds[pd].maps_free > 0;
    assigns maps[1 .. MAPS - 1].entry[0], pages[0 .. PAGES - 1], pds[pd];
    ensures map_present(\result);
    ensures \forall integer e; 0 <= e < MAP_ENTRIES ==>
        maps[\result].entry[e] == 0;
    ensures pds[pd].maps_free == \old(pds[pd].maps_free) - 1;
*/
map_id_t map_node_take(pd_id_t pd);

/** Node `n`, whose entries are 0, is free again. */
/*@ requires map_present(n);
    requires pd_present(pages[MAP_FIRST_PAGE + n / (MAPS / MAP_PAGES)].pd);
    assigns maps[n].entry[0], pages[0 .. PAGES - 1];
    assigns pds[pages[MAP_FIRST_PAGE + n / (MAPS / MAP_PAGES)].pd];
*/
void map_node_give(map_id_t n);

/** Tells whether all entries of node `n` are 0. */
/*@ requires n < MAPS;
    assigns \nothing;
    ensures \result == true <==> \forall integer e; 0 <= e < MAP_ENTRIES ==>
        maps[n].entry[e] == 0;
*/
bool map_node_empty(map_id_t n);
