/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * room: slots that are kept free for the capabilities that messages bring.
 *
 * Room is a number, not a set of slots: `reserved` of a domain is the sum of
 * the rooms of its threads, and the domain always has so many free slots, and
 * map nodes for them. Who waits for a message says how many capabilities it
 * takes; the room stays with the thread until it says another number, and each
 * new capability uses one up.
 *
 * Owns `room` of threads[] and `reserved` of pds[]. Invariant: inv_room.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "map.h"
#include "slots.h"
#include "status.h"
#include "table.h"

/*@
  // Domain pd has so many slots and nodes beyond what its threads reserved.
  predicate room_beyond{L}(integer pd, integer slots, integer nodes) =
      pds[pd].reserved + slots <= pds[pd].caps_free &&
      MAP_NODES * pds[pd].reserved +
          (pds[pd].root == 0 && pds[pd].reserved != 0 ? 1 : 0) + nodes <=
          pds[pd].maps_free;
  predicate inv_room_thread{L}(integer t) =
      threads[t].pd < PDS && threads[t].room <= MESSAGE_CAPS &&
      (threads[t].pd != PD_CORE ==>
          threads[t].room <= pds[threads[t].pd].reserved);
  predicate inv_room{L} =
      (\forall integer t; thread_present(t) ==> inv_room_thread(t)) &&
      (\forall integer pd; 0 <= pd < PDS ==> room_beyond(pd, 0, 0) &&
          pds[pd].reserved <= MESSAGE_CAPS * THREADS);
*/

/** Tells whether inv_room holds; for tests and for panics. */
/*@ assigns \nothing; */
bool room_inv(void);

/** Tells whether `pd` has what its threads have reserved. */
/*@ requires pd < PDS && pds[pd].reserved <= MESSAGE_CAPS * THREADS;
    assigns \nothing;
    ensures \result == true <==> room_beyond(pd, 0, 0);
*/
bool room_kept(pd_id_t pd);

/** Tells whether its domain can do without the free slots of page `p`. */
/*@ requires page_present(p) && pages[p].pd < PDS;
    requires pds[pages[p].pd].reserved <= MESSAGE_CAPS * THREADS;
    requires CAP_FIRST_PAGE <= p < CAP_FIRST_PAGE + CAP_PAGES ==>
        pages[p].used + (p == CAP_FIRST_PAGE ? 1 : 0) <= CAPS / CAP_PAGES;
    requires MAP_FIRST_PAGE <= p < MAP_FIRST_PAGE + MAP_PAGES ==>
        pages[p].used + (p == MAP_FIRST_PAGE ? 1 : 0) <= MAPS / MAP_PAGES;
    assigns \nothing;
*/
bool room_spares(page_id_t p);

/** Tells whether thread `t` can have room for `count` capabilities. */
/*@ requires thread_present(t) && count <= MESSAGE_CAPS && inv_room;
    assigns \nothing;
    ensures \result == true <==>
        threads[t].pd == PD_CORE || count <= threads[t].room ||
        room_beyond(threads[t].pd, count - threads[t].room,
            MAP_NODES * (count - threads[t].room) +
            (pds[threads[t].pd].root == 0 &&
             pds[threads[t].pd].reserved == 0 ? 1 : 0));
*/
bool room_fits(thread_id_t t, uint8_t count);

/** Gives thread `t` room for `count`, or for fewer: room_fits(). */
/*@ requires thread_present(t) && count <= MESSAGE_CAPS;
    requires pd_present(threads[t].pd) && inv_room_thread(t);
    requires pds[threads[t].pd].reserved <= MESSAGE_CAPS * THREADS;
    assigns threads[t].room, pds[threads[t].pd].reserved;
    ensures threads[t].room == count;
    ensures pds[threads[t].pd].reserved ==
        \old(pds[threads[t].pd].reserved) +
        (threads[t].pd == PD_CORE ? 0 : count - \old(threads[t].room));
*/
void room_set(thread_id_t t, uint8_t count);

/** Thread `t`, which has room, uses one up for a new capability. */
/*@ requires thread_present(t) && pd_present(threads[t].pd);
    requires threads[t].pd != PD_CORE && threads[t].room > 0;
    requires inv_room_thread(t);
    assigns threads[t].room, pds[threads[t].pd].reserved;
    ensures threads[t].room == \old(threads[t].room) - 1;
    ensures pds[threads[t].pd].reserved ==
        \old(pds[threads[t].pd].reserved) - 1;
*/
void room_use(thread_id_t t);
