/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * timeout: the timeout of a thread.
 *
 * Generated from spec/timeout.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum timeout_state {
    /** No timeout of the thread is set. */
    TIMEOUT_IDLE,
    /** A timeout is set: when its time comes, a signal is submitted. */
    TIMEOUT_ARMED,
    TIMEOUT_STATES
};

enum timeout_event {
    /** The thread sets its timeout, or sets it to another time. */
    TIMEOUT_ON_ARM,
    /** The thread takes its timeout back. */
    TIMEOUT_ON_DISARM,
    /** The time of the timeout has come. */
    TIMEOUT_ON_FIRE,
    /** Core destroys the thread. */
    TIMEOUT_ON_DESTROY,
    TIMEOUT_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum timeout_chain {
    /** The event cannot happen in the state. */
    TIMEOUT_ILLEGAL,
    TIMEOUT_DO_NOTHING,
    TIMEOUT_DO_ENTER,
    TIMEOUT_DO_LEAVE,
    TIMEOUT_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct timeout_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct timeout_edge timeout_edges[TIMEOUT_STATES][TIMEOUT_EVENTS];
extern const char *const timeout_state_names[TIMEOUT_STATES];
extern const char *const timeout_event_names[TIMEOUT_EVENTS];
extern const char *const timeout_chain_names[TIMEOUT_CHAINS];

/*@ predicate timeout_is_state(integer s) = 0 <= s < TIMEOUT_STATES;
    predicate timeout_is_event(integer e) = 0 <= e < TIMEOUT_EVENTS;
    predicate timeout_legal(integer s, integer e) =
       (s == TIMEOUT_IDLE && (e == TIMEOUT_ON_ARM || e == TIMEOUT_ON_DISARM || e == TIMEOUT_ON_DESTROY)) ||
       (s == TIMEOUT_ARMED && (e == TIMEOUT_ON_ARM || e == TIMEOUT_ON_DISARM || e == TIMEOUT_ON_FIRE || e == TIMEOUT_ON_DESTROY));
    logic integer timeout_to(integer s, integer e) =
      (((s == TIMEOUT_IDLE || s == TIMEOUT_ARMED) && e == TIMEOUT_ON_ARM)) ? TIMEOUT_ARMED :
      ((s == TIMEOUT_IDLE && (e == TIMEOUT_ON_DISARM || e == TIMEOUT_ON_DESTROY)) ||
       (s == TIMEOUT_ARMED && (e == TIMEOUT_ON_DISARM || e == TIMEOUT_ON_FIRE || e == TIMEOUT_ON_DESTROY))) ? TIMEOUT_IDLE : s;
    logic integer timeout_chain(integer s, integer e) =
      (((s == TIMEOUT_IDLE || s == TIMEOUT_ARMED) && e == TIMEOUT_ON_ARM)) ? TIMEOUT_DO_ENTER :
      ((s == TIMEOUT_IDLE && (e == TIMEOUT_ON_DISARM || e == TIMEOUT_ON_DESTROY))) ? TIMEOUT_DO_NOTHING :
      ((s == TIMEOUT_ARMED && (e == TIMEOUT_ON_DISARM || e == TIMEOUT_ON_FIRE || e == TIMEOUT_ON_DESTROY))) ? TIMEOUT_DO_LEAVE : TIMEOUT_ILLEGAL;
    lemma timeout_closed: \forall integer s, e; timeout_legal(s, e) ==> timeout_is_state(timeout_to(s, e));
    predicate timeout_may{L}(integer t, integer e) =
       timeout_legal(threads[t].waits.timeout, e);
*/

/**
 * Enters the time of the timeout among the CPU's timeouts, in place of an
 * earlier one.
 */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void timeout_enter(thread_id_t t);

/** Takes the timeout out of the CPU's timeouts. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void timeout_leave(thread_id_t t);

/** Takes `event` in the machine of `t`. */
/*@ requires thread_present(t);
    requires timeout_is_event(event);
    requires timeout_may(t, event);
    assigns threads[t].waits.timeout;
    ensures threads[t].waits.timeout == timeout_to(\old(threads[t].waits.timeout), \old(event));
*/
void timeout_step(thread_id_t t, enum timeout_event event);
