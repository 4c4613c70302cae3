/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pd: the life of a protection domain.
 *
 * Generated from spec/pd.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum pd_state {
    /** The slot holds no protection domain. */
    PD_FREE,
    /**
     * The protection domain exists: threads run in its address space and use
     * its capabilities.
     */
    PD_LIVE,
    /**
     * The protection domain is destroyed; its slot is free again when core has
     * taken back the memory that was donated for it.
     */
    PD_DOOMED,
    PD_STATES
};

enum pd_event {
    /** Core makes a protection domain in a free slot. */
    PD_ON_NEW,
    /** Core destroys the protection domain. */
    PD_ON_DESTROY,
    /**
     * Core declares that all memory of the domain is taken back and frees its
     * slot.
     */
    PD_ON_FREE,
    PD_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum pd_chain {
    /** The event cannot happen in the state. */
    PD_ILLEGAL,
    PD_DO_NOTHING,
    PD_DO_UNLOAD,
    PD_DO_REFUSE,
    PD_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct pd_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct pd_edge pd_edges[PD_STATES][PD_EVENTS];
extern const char *const pd_state_names[PD_STATES];
extern const char *const pd_event_names[PD_EVENTS];
extern const char *const pd_chain_names[PD_CHAINS];

/*@ predicate pd_is_state(integer s) = 0 <= s < PD_STATES;
    predicate pd_is_event(integer e) = 0 <= e < PD_EVENTS;
    predicate pd_legal(integer s, integer e) =
       (s == PD_FREE && e == PD_ON_NEW) ||
       ((s == PD_LIVE || s == PD_DOOMED) && (e == PD_ON_DESTROY || e == PD_ON_FREE));
    logic integer pd_to(integer s, integer e) =
      ((s == PD_FREE && e == PD_ON_NEW) ||
       (s == PD_LIVE && e == PD_ON_FREE)) ? PD_LIVE :
      (((s == PD_LIVE || s == PD_DOOMED) && e == PD_ON_DESTROY)) ? PD_DOOMED :
      ((s == PD_DOOMED && e == PD_ON_FREE)) ? PD_FREE : s;
    logic integer pd_chain(integer s, integer e) =
      ((s == PD_FREE && e == PD_ON_NEW) ||
       (s == PD_DOOMED && (e == PD_ON_DESTROY || e == PD_ON_FREE))) ? PD_DO_NOTHING :
      ((s == PD_LIVE && e == PD_ON_DESTROY)) ? PD_DO_UNLOAD :
      ((s == PD_LIVE && e == PD_ON_FREE)) ? PD_DO_REFUSE : PD_ILLEGAL;
    lemma pd_closed: \forall integer s, e; pd_legal(s, e) ==> pd_is_state(pd_to(s, e));
    predicate pd_may{L}(integer p, integer e) =
       pd_legal(pds[p].state, e);
*/

/**
 * Takes the domain's address space off the CPUs, so that none uses it any
 * more.
 */
/*@ requires pd_present(p);
    assigns \nothing;
*/
void pd_unload(pd_id_t p);

/**
 * Takes `event` in the machine of `p`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires pd_present(p);
    requires pd_is_event(event);
    requires pd_may(p, event);
    assigns pds[p].state;
    ensures pds[p].state == pd_to(\old(pds[p].state), \old(event));
    ensures \result == (pd_chain(\old(pds[p].state), \old(event)) == PD_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
*/
status_t pd_step(pd_id_t p, enum pd_event event);
