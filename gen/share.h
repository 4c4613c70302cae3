/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * share: the place of a CPU share.
 *
 * Generated from spec/share.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum share_state {
    /**
     * The thread was not started yet, or is destroyed: its share, the thread's
     * claim on CPU time, is in no list.
     */
    SHARE_ABSENT,
    /**
     * The share is parked at the thread where its owner's chain of calls ends,
     * or is on its way back to the scheduler.
     */
    SHARE_LISTED,
    /** The share is in the scheduler's queue and competes for the CPU. */
    SHARE_QUEUED,
    SHARE_STATES
};

enum share_event {
    /** The owner of the share is started. */
    SHARE_ON_INSERT,
    /** The owner of the share is destroyed. */
    SHARE_ON_REMOVE,
    /** The owner of the share can run again. */
    SHARE_ON_WAKE,
    /**
     * Dispatch, which chooses what a CPU runs next, brings the share back to
     * the scheduler.
     */
    SHARE_ON_READY,
    /**
     * Dispatch finds that the owner's chain of calls ends at a thread that
     * cannot run, and parks the share there.
     */
    SHARE_ON_PARK,
    SHARE_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum share_chain {
    /** The event cannot happen in the state. */
    SHARE_ILLEGAL,
    SHARE_DO_NOTHING,
    SHARE_DO_LIST_LAST_ASK_DISPATCH,
    SHARE_DO_UNLIST_ASK_DISPATCH,
    SHARE_DO_UNLIST_LIST_FIRST_ASK_DISPATCH,
    SHARE_DO_UNLIST_ENQUEUE,
    SHARE_DO_DEQUEUE_ASK_DISPATCH,
    SHARE_DO_ASK_DISPATCH,
    SHARE_DO_DEQUEUE,
    SHARE_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct share_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct share_edge share_edges[SHARE_STATES][SHARE_EVENTS];
extern const char *const share_state_names[SHARE_STATES];
extern const char *const share_event_names[SHARE_EVENTS];
extern const char *const share_chain_names[SHARE_CHAINS];

/*@ predicate share_is_state(integer s) = 0 <= s < SHARE_STATES;
    predicate share_is_event(integer e) = 0 <= e < SHARE_EVENTS;
    predicate share_legal(integer s, integer e) =
       (s == SHARE_ABSENT && e == SHARE_ON_INSERT) ||
       (s == SHARE_LISTED && (e == SHARE_ON_REMOVE || e == SHARE_ON_WAKE || e == SHARE_ON_READY)) ||
       (s == SHARE_QUEUED && (e == SHARE_ON_REMOVE || e == SHARE_ON_WAKE || e == SHARE_ON_PARK));
    logic integer share_to(integer s, integer e) =
      ((s == SHARE_ABSENT && e == SHARE_ON_INSERT) ||
       (s == SHARE_LISTED && e == SHARE_ON_WAKE) ||
       (s == SHARE_QUEUED && e == SHARE_ON_PARK)) ? SHARE_LISTED :
      (((s == SHARE_LISTED || s == SHARE_QUEUED) && e == SHARE_ON_REMOVE)) ? SHARE_ABSENT :
      ((s == SHARE_LISTED && e == SHARE_ON_READY) ||
       (s == SHARE_QUEUED && e == SHARE_ON_WAKE)) ? SHARE_QUEUED : s;
    logic integer share_chain(integer s, integer e) =
      ((s == SHARE_ABSENT && e == SHARE_ON_INSERT)) ? SHARE_DO_LIST_LAST_ASK_DISPATCH :
      ((s == SHARE_LISTED && e == SHARE_ON_REMOVE)) ? SHARE_DO_UNLIST_ASK_DISPATCH :
      ((s == SHARE_LISTED && e == SHARE_ON_WAKE)) ? SHARE_DO_UNLIST_LIST_FIRST_ASK_DISPATCH :
      ((s == SHARE_LISTED && e == SHARE_ON_READY)) ? SHARE_DO_UNLIST_ENQUEUE :
      ((s == SHARE_QUEUED && e == SHARE_ON_REMOVE)) ? SHARE_DO_DEQUEUE_ASK_DISPATCH :
      ((s == SHARE_QUEUED && e == SHARE_ON_WAKE)) ? SHARE_DO_ASK_DISPATCH :
      ((s == SHARE_QUEUED && e == SHARE_ON_PARK)) ? SHARE_DO_DEQUEUE : SHARE_ILLEGAL;
    lemma share_closed: \forall integer s, e; share_legal(s, e) ==> share_is_state(share_to(s, e));
    predicate share_may{L}(integer t, integer e) =
       share_legal(threads[t].share, e);
*/

/**
 * Puts the share at the end of the ring of shares that are on their way back
 * to the scheduler.
 */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void share_list_last(thread_id_t t);

/**
 * Puts the share at the front of the ring of shares that are on their way back
 * to the scheduler.
 */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void share_list_first(thread_id_t t);

/** Takes the share out of the ring that it is in. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void share_unlist(thread_id_t t);

/** Puts the share into the scheduler's queue. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void share_enqueue(thread_id_t t);

/** Takes the share out of the scheduler's queue. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void share_dequeue(thread_id_t t);

/** Makes the CPU choose again what it runs. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void share_ask_dispatch(thread_id_t t);

/** Takes `event` in the machine of `t`. */
/*@ requires thread_present(t);
    requires share_is_event(event);
    requires share_may(t, event);
    assigns threads[t].share;
    ensures threads[t].share == share_to(\old(threads[t].share), \old(event));
*/
void share_step(thread_id_t t, enum share_event event);
