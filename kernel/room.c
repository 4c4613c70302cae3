/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * room: slots that are kept free for the capabilities that messages bring.
 */

#include "room.h"

#include "cap_slot.h"
#include "map.h"
#include "map_node.h"
#include "table.h"

/** Tells whether `pd` has so many slots and nodes beyond its room. */
/*@ requires pd < PDS && pds[pd].reserved <= MESSAGE_CAPS * THREADS;
    requires caps_beyond <= CAPS && maps_beyond <= MAPS;
    assigns \nothing;
    ensures \result == true <==> room_beyond(pd, caps_beyond, maps_beyond);
*/
static bool exceeds(pd_id_t pd, uint32_t caps_beyond, uint32_t maps_beyond)
{
    const uint32_t reserved = pds[pd].reserved;
    const uint32_t root = pds[pd].root == 0 && reserved != 0 ? 1 : 0;

    return reserved + caps_beyond <= pds[pd].caps_free &&
           MAP_NODES * reserved + root + maps_beyond <= pds[pd].maps_free;
}

bool room_kept(pd_id_t pd)
{
    return exceeds(pd, 0, 0);
}

/* The root is counted even if nothing is reserved yet: then it will be. */
bool room_fits(thread_id_t t, uint8_t count)
{
    const pd_id_t pd = threads[t].pd;
    const uint32_t root = pds[pd].root == 0 && pds[pd].reserved == 0 ? 1 : 0;
    uint32_t more;

    if (pd == PD_CORE || count <= threads[t].room)
        return true;
    more = (uint32_t)count - threads[t].room;
    return exceeds(pd, more, MAP_NODES * more + root);
}

bool room_spares(page_id_t p)
{
    switch (table_of(p)) {
    case TABLE_CAP:
        return exceeds(pages[p].pd, cap_page_spare(p), 0);
    case TABLE_MAP:
        return exceeds(pages[p].pd, 0, map_page_spare(p));
    default:
        return true;
    }
}

void room_set(thread_id_t t, uint8_t count)
{
    const pd_id_t pd = threads[t].pd;

    if (pd != PD_CORE)
        pds[pd_slot(pd)].reserved = pds[pd].reserved - threads[t].room + count;
    threads[thread_slot(t)].room = count;
}

void room_use(thread_id_t t)
{
    pds[pd_slot(threads[t].pd)].reserved--;
    threads[thread_slot(t)].room--;
}
