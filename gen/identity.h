/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * identity: the life of an identity.
 *
 * Generated from spec/identity.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum identity_state {
    /**
     * The slot holds no identity, which is what the capabilities for an object
     * refer to.
     */
    IDENTITY_FREE,
    /** The identity exists, and capabilities can refer to it. */
    IDENTITY_LIVE,
    IDENTITY_STATES
};

enum identity_event {
    /** Core makes an identity of an object in a free slot. */
    IDENTITY_ON_NEW,
    /** Core destroys the identity. */
    IDENTITY_ON_DESTROY,
    IDENTITY_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum identity_chain {
    /** The event cannot happen in the state. */
    IDENTITY_ILLEGAL,
    IDENTITY_DO_NOTHING,
    IDENTITY_DO_RETIRE,
    IDENTITY_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct identity_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct identity_edge identity_edges[IDENTITY_STATES]
                                                [IDENTITY_EVENTS];
extern const char *const identity_state_names[IDENTITY_STATES];
extern const char *const identity_event_names[IDENTITY_EVENTS];
extern const char *const identity_chain_names[IDENTITY_CHAINS];

/*@ predicate identity_is_state(integer s) = 0 <= s < IDENTITY_STATES;
    predicate identity_is_event(integer e) = 0 <= e < IDENTITY_EVENTS;
    predicate identity_legal(integer s, integer e) =
       (s == IDENTITY_FREE && e == IDENTITY_ON_NEW) ||
       (s == IDENTITY_LIVE && e == IDENTITY_ON_DESTROY);
    logic integer identity_to(integer s, integer e) =
      ((s == IDENTITY_FREE && e == IDENTITY_ON_NEW)) ? IDENTITY_LIVE :
      ((s == IDENTITY_LIVE && e == IDENTITY_ON_DESTROY)) ? IDENTITY_FREE : s;
    logic integer identity_chain(integer s, integer e) =
      ((s == IDENTITY_FREE && e == IDENTITY_ON_NEW)) ? IDENTITY_DO_NOTHING :
      ((s == IDENTITY_LIVE && e == IDENTITY_ON_DESTROY)) ? IDENTITY_DO_RETIRE : IDENTITY_ILLEGAL;
    lemma identity_closed: \forall integer s, e; identity_legal(s, e) ==> identity_is_state(identity_to(s, e));
    predicate identity_may{L}(integer i, integer e) =
       identity_legal(identities[i].state, e);
*/

/**
 * Ends the serial number of the identity, so that every capability that refers
 * to it names nothing.
 */
/*@ requires identity_present(i);
    assigns identities[0 .. IDENTITIES - 1].serial;
*/
void identity_retire(identity_id_t i);

/** Takes `event` in the machine of `i`. */
/*@ requires identity_present(i);
    requires identity_is_event(event);
    requires identity_may(i, event);
    assigns identities[i].state;
    assigns identities[0 .. IDENTITIES - 1].serial;
    ensures identities[i].state == identity_to(\old(identities[i].state), \old(event));
*/
void identity_step(identity_id_t i, enum identity_event event);
