/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * reference: the life of a capability.
 *
 * Generated from spec/reference.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum reference_state {
    /** The slot holds no capability. */
    REFERENCE_FREE,
    /**
     * The protection domain holds the capability, and has acknowledged every
     * message that delivered it.
     */
    REFERENCE_HELD,
    /**
     * The protection domain holds the capability, and at least one message
     * that delivered it is not acknowledged yet.
     */
    REFERENCE_UNACKED,
    /**
     * The capability names nothing any more, gave up its place in the domain's
     * map, and waits to be deleted.
     */
    REFERENCE_DISPLACED,
    /**
     * The capability gave up its place in the domain's map, and cannot be
     * deleted before all messages that delivered it are acknowledged.
     */
    REFERENCE_DISPLACED_UNACKED,
    REFERENCE_STATES
};

enum reference_event {
    /**
     * The protection domain acknowledges one of several messages that
     * delivered the capability.
     */
    REFERENCE_ON_ACK,
    /**
     * The protection domain acknowledges the last message that delivered the
     * capability.
     */
    REFERENCE_ON_ACK_LAST,
    /** The protection domain deletes the capability. */
    REFERENCE_ON_DELETE,
    /**
     * A message delivers something that the protection domain holds no
     * capability for yet.
     */
    REFERENCE_ON_NEW,
    /** Another message delivers the capability to the protection domain. */
    REFERENCE_ON_DELIVER,
    /**
     * The capability names nothing any more, and its place in the domain's map
     * is needed for a new one.
     */
    REFERENCE_ON_DISPLACE,
    REFERENCE_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum reference_chain {
    /** The event cannot happen in the state. */
    REFERENCE_ILLEGAL,
    REFERENCE_DO_NOTHING,
    REFERENCE_DO_MAP,
    REFERENCE_DO_REFUSE,
    REFERENCE_DO_UNMAP_GIVE_BACK,
    REFERENCE_DO_UNMAP,
    REFERENCE_DO_GIVE_BACK,
    REFERENCE_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct reference_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct reference_edge reference_edges[REFERENCE_STATES]
                                                  [REFERENCE_EVENTS];
extern const char *const reference_state_names[REFERENCE_STATES];
extern const char *const reference_event_names[REFERENCE_EVENTS];
extern const char *const reference_chain_names[REFERENCE_CHAINS];

/*@ predicate reference_is_state(integer s) = 0 <= s < REFERENCE_STATES;
    predicate reference_is_event(integer e) = 0 <= e < REFERENCE_EVENTS;
    predicate reference_legal(integer s, integer e) =
       (s == REFERENCE_FREE && e == REFERENCE_ON_NEW) ||
       ((s == REFERENCE_UNACKED || s == REFERENCE_HELD) && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_ACK_LAST || e == REFERENCE_ON_DELETE || e == REFERENCE_ON_DELIVER || e == REFERENCE_ON_DISPLACE)) ||
       ((s == REFERENCE_DISPLACED || s == REFERENCE_DISPLACED_UNACKED) && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_ACK_LAST || e == REFERENCE_ON_DELETE));
    logic integer reference_to(integer s, integer e) =
      ((s == REFERENCE_FREE && e == REFERENCE_ON_NEW) ||
       (s == REFERENCE_UNACKED && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_DELETE || e == REFERENCE_ON_DELIVER)) ||
       (s == REFERENCE_HELD && e == REFERENCE_ON_DELIVER)) ? REFERENCE_UNACKED :
      ((s == REFERENCE_UNACKED && e == REFERENCE_ON_ACK_LAST) ||
       (s == REFERENCE_HELD && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_ACK_LAST))) ? REFERENCE_HELD :
      ((s == REFERENCE_UNACKED && e == REFERENCE_ON_DISPLACE) ||
       (s == REFERENCE_DISPLACED_UNACKED && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_DELETE))) ? REFERENCE_DISPLACED_UNACKED :
      (((s == REFERENCE_HELD || s == REFERENCE_DISPLACED) && e == REFERENCE_ON_DELETE)) ? REFERENCE_FREE :
      ((s == REFERENCE_HELD && e == REFERENCE_ON_DISPLACE) ||
       (s == REFERENCE_DISPLACED && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_ACK_LAST)) ||
       (s == REFERENCE_DISPLACED_UNACKED && e == REFERENCE_ON_ACK_LAST)) ? REFERENCE_DISPLACED : s;
    logic integer reference_chain(integer s, integer e) =
      ((s == REFERENCE_FREE && e == REFERENCE_ON_NEW)) ? REFERENCE_DO_MAP :
      ((s == REFERENCE_UNACKED && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_ACK_LAST || e == REFERENCE_ON_DELIVER)) ||
       (s == REFERENCE_HELD && e == REFERENCE_ON_DELIVER) ||
       (s == REFERENCE_DISPLACED_UNACKED && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_ACK_LAST))) ? REFERENCE_DO_NOTHING :
      (((s == REFERENCE_UNACKED || s == REFERENCE_DISPLACED_UNACKED) && e == REFERENCE_ON_DELETE) ||
       ((s == REFERENCE_HELD || s == REFERENCE_DISPLACED) && (e == REFERENCE_ON_ACK || e == REFERENCE_ON_ACK_LAST))) ? REFERENCE_DO_REFUSE :
      (((s == REFERENCE_UNACKED || s == REFERENCE_HELD) && e == REFERENCE_ON_DISPLACE)) ? REFERENCE_DO_UNMAP :
      ((s == REFERENCE_HELD && e == REFERENCE_ON_DELETE)) ? REFERENCE_DO_UNMAP_GIVE_BACK :
      ((s == REFERENCE_DISPLACED && e == REFERENCE_ON_DELETE)) ? REFERENCE_DO_GIVE_BACK : REFERENCE_ILLEGAL;
    lemma reference_closed: \forall integer s, e; reference_legal(s, e) ==> reference_is_state(reference_to(s, e));
    predicate reference_may{L}(integer c, integer e) =
       reference_legal(caps[c].state, e);
*/

/**
 * Enters the capability in the map in which the kernel finds the domain's
 * capabilities.
 */
/*@ requires cap_present(c);
    assigns \nothing;
*/
void reference_map(cap_id_t c);

/** Takes the capability out of the domain's map. */
/*@ requires cap_present(c);
    assigns \nothing;
*/
void reference_unmap(cap_id_t c);

/** Puts the slot into the protection domain's list of free slots. */
/*@ requires cap_present(c);
    assigns \nothing;
*/
void reference_give_back(cap_id_t c);

/**
 * Takes `event` in the machine of `c`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires cap_present(c);
    requires reference_is_event(event);
    requires reference_may(c, event);
    assigns caps[c].state;
    ensures caps[c].state == reference_to(\old(caps[c].state), \old(event));
    ensures \result == (reference_chain(\old(caps[c].state), \old(event)) == REFERENCE_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
*/
status_t reference_step(cap_id_t c, enum reference_event event);
