/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * page: the life of a page of a kernel table.
 *
 * Generated from spec/page.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum page_state {
    /**
     * No memory is donated for the page: reading it gives zeros, and it can
     * hold no object.
     */
    PAGE_ABSENT,
    /** Memory is donated for the page, and none of its slots is in use. */
    PAGE_EMPTY,
    /**
     * Memory is donated for the page, and objects of one protection domain
     * live in its slots.
     */
    PAGE_USED,
    PAGE_STATES
};

enum page_event {
    /** Core donates memory for the page on behalf of a protection domain. */
    PAGE_ON_DONATE,
    /** Core takes the memory of a page without objects back. */
    PAGE_ON_RECLAIM,
    /**
     * Core takes the memory of a page back with all capabilities in it, as
     * their protection domain is destroyed.
     */
    PAGE_ON_RECLAIM_WHOLE,
    /** An object is made in a slot of the page. */
    PAGE_ON_TAKE,
    /** An object of the page ends, and others remain. */
    PAGE_ON_GIVE,
    /** The last object of the page ends. */
    PAGE_ON_GIVE_LAST,
    PAGE_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum page_chain {
    /** The event cannot happen in the state. */
    PAGE_ILLEGAL,
    PAGE_DO_NOTHING,
    PAGE_DO_MAP,
    PAGE_DO_REFUSE,
    PAGE_DO_UNMAP,
    PAGE_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct page_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct page_edge page_edges[PAGE_STATES][PAGE_EVENTS];
extern const char *const page_state_names[PAGE_STATES];
extern const char *const page_event_names[PAGE_EVENTS];
extern const char *const page_chain_names[PAGE_CHAINS];

/*@ predicate page_is_state(integer s) = 0 <= s < PAGE_STATES;
    predicate page_is_event(integer e) = 0 <= e < PAGE_EVENTS;
    predicate page_legal(integer s, integer e) =
       (s == PAGE_ABSENT && (e == PAGE_ON_DONATE || e == PAGE_ON_RECLAIM || e == PAGE_ON_RECLAIM_WHOLE)) ||
       (s == PAGE_EMPTY && (e == PAGE_ON_DONATE || e == PAGE_ON_RECLAIM || e == PAGE_ON_RECLAIM_WHOLE || e == PAGE_ON_TAKE)) ||
       (s == PAGE_USED && (e == PAGE_ON_DONATE || e == PAGE_ON_RECLAIM || e == PAGE_ON_RECLAIM_WHOLE || e == PAGE_ON_TAKE || e == PAGE_ON_GIVE || e == PAGE_ON_GIVE_LAST));
    logic integer page_to(integer s, integer e) =
      (((s == PAGE_ABSENT || s == PAGE_EMPTY) && e == PAGE_ON_DONATE) ||
       (s == PAGE_USED && e == PAGE_ON_GIVE_LAST)) ? PAGE_EMPTY :
      (((s == PAGE_ABSENT || s == PAGE_EMPTY) && (e == PAGE_ON_RECLAIM || e == PAGE_ON_RECLAIM_WHOLE)) ||
       (s == PAGE_USED && e == PAGE_ON_RECLAIM_WHOLE)) ? PAGE_ABSENT :
      ((s == PAGE_EMPTY && e == PAGE_ON_TAKE) ||
       (s == PAGE_USED && (e == PAGE_ON_DONATE || e == PAGE_ON_RECLAIM || e == PAGE_ON_TAKE || e == PAGE_ON_GIVE))) ? PAGE_USED : s;
    logic integer page_chain(integer s, integer e) =
      ((s == PAGE_ABSENT && e == PAGE_ON_DONATE)) ? PAGE_DO_MAP :
      ((s == PAGE_ABSENT && (e == PAGE_ON_RECLAIM || e == PAGE_ON_RECLAIM_WHOLE)) ||
       (s == PAGE_EMPTY && e == PAGE_ON_DONATE) ||
       (s == PAGE_USED && (e == PAGE_ON_DONATE || e == PAGE_ON_RECLAIM))) ? PAGE_DO_REFUSE :
      ((s == PAGE_EMPTY && (e == PAGE_ON_RECLAIM || e == PAGE_ON_RECLAIM_WHOLE)) ||
       (s == PAGE_USED && e == PAGE_ON_RECLAIM_WHOLE)) ? PAGE_DO_UNMAP :
      ((s == PAGE_EMPTY && e == PAGE_ON_TAKE) ||
       (s == PAGE_USED && (e == PAGE_ON_TAKE || e == PAGE_ON_GIVE || e == PAGE_ON_GIVE_LAST))) ? PAGE_DO_NOTHING : PAGE_ILLEGAL;
    lemma page_closed: \forall integer s, e; page_legal(s, e) ==> page_is_state(page_to(s, e));
    predicate page_may{L}(integer p, integer e) =
       page_legal(pages[p].state, e);
*/

/** Maps the donated memory, filled with zeros, in the place of the page. */
/*@ requires page_present(p);
    assigns \nothing;
*/
void page_map(page_id_t p);

/** Takes the donated memory out of the table and gives it back to core. */
/*@ requires page_present(p);
    assigns \nothing;
*/
void page_unmap(page_id_t p);

/**
 * Takes `event` in the machine of `p`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires page_present(p);
    requires page_is_event(event);
    requires page_may(p, event);
    assigns pages[p].state;
    ensures pages[p].state == page_to(\old(pages[p].state), \old(event));
    ensures \result == (page_chain(\old(pages[p].state), \old(event)) == PAGE_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
*/
status_t page_step(page_id_t p, enum page_event event);
