/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * killer: the half of a thread that waits for the end of a signal context.
 *
 * Generated from spec/killer.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"
#include "thread.h"

enum killer_state {
    /** The thread does not wait for the end of a signal context. */
    KILLER_IDLE,
    /**
     * The thread killed a signal context and waits until its last delivery is
     * acknowledged.
     */
    KILLER_WAITING,
    KILLER_STATES
};

enum killer_event {
    /**
     * The thread kills a signal context whose last delivery is not
     * acknowledged yet.
     */
    KILLER_ON_AWAIT,
    /** The last delivery of the signal context is acknowledged. */
    KILLER_ON_DONE,
    /**
     * The signal context is destroyed before its last delivery is
     * acknowledged.
     */
    KILLER_ON_GONE,
    /** Core ends whatever the thread waits for. */
    KILLER_ON_CANCEL,
    /** Core destroys the thread. */
    KILLER_ON_DESTROY,
    KILLER_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum killer_chain {
    /** The event cannot happen in the state. */
    KILLER_ILLEGAL,
    KILLER_DO_NOTHING,
    KILLER_DO_BLOCK,
    KILLER_DO_WAKE,
    KILLER_DO_FAIL,
    KILLER_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct killer_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct killer_edge killer_edges[KILLER_STATES][KILLER_EVENTS];
extern const char *const killer_state_names[KILLER_STATES];
extern const char *const killer_event_names[KILLER_EVENTS];
extern const char *const killer_chain_names[KILLER_CHAINS];

/*@ predicate killer_is_state(integer s) = 0 <= s < KILLER_STATES;
    predicate killer_is_event(integer e) = 0 <= e < KILLER_EVENTS;
    predicate killer_legal(integer s, integer e) =
       (s == KILLER_IDLE && (e == KILLER_ON_AWAIT || e == KILLER_ON_CANCEL || e == KILLER_ON_DESTROY)) ||
       (s == KILLER_WAITING && (e == KILLER_ON_DONE || e == KILLER_ON_GONE || e == KILLER_ON_CANCEL || e == KILLER_ON_DESTROY));
    logic integer killer_to(integer s, integer e) =
      ((s == KILLER_IDLE && e == KILLER_ON_AWAIT)) ? KILLER_WAITING :
      ((s == KILLER_IDLE && (e == KILLER_ON_CANCEL || e == KILLER_ON_DESTROY)) ||
       (s == KILLER_WAITING && (e == KILLER_ON_DONE || e == KILLER_ON_GONE || e == KILLER_ON_CANCEL || e == KILLER_ON_DESTROY))) ? KILLER_IDLE : s;
    logic integer killer_chain(integer s, integer e) =
      ((s == KILLER_IDLE && e == KILLER_ON_AWAIT)) ? KILLER_DO_BLOCK :
      (((s == KILLER_IDLE || s == KILLER_WAITING) && (e == KILLER_ON_CANCEL || e == KILLER_ON_DESTROY))) ? KILLER_DO_NOTHING :
      ((s == KILLER_WAITING && e == KILLER_ON_DONE)) ? KILLER_DO_WAKE :
      ((s == KILLER_WAITING && e == KILLER_ON_GONE)) ? KILLER_DO_FAIL : KILLER_ILLEGAL;
    lemma killer_closed: \forall integer s, e; killer_legal(s, e) ==> killer_is_state(killer_to(s, e));
    predicate killer_may{L}(integer t, integer e) =
       killer_legal(threads[t].waits.killer, e) &&
       (killer_chain(threads[t].waits.killer, e) == KILLER_DO_BLOCK ==>
        thread_may(t, THREAD_ON_AWAIT_KILL)) &&
       (killer_chain(threads[t].waits.killer, e) == KILLER_DO_WAKE ==>
        thread_may(t, THREAD_ON_KILLED)) &&
       (killer_chain(threads[t].waits.killer, e) == KILLER_DO_FAIL ==>
        thread_may(t, THREAD_ON_FAILED));
*/

/** Takes `event` in the machine of `t`. */
/*@ requires thread_present(t);
    requires killer_is_event(event);
    requires killer_may(t, event);
    assigns threads[t].waits.killer;
    assigns threads[t].life.thread;
    assigns threads[t].share;
    ensures threads[t].waits.killer == killer_to(\old(threads[t].waits.killer), \old(event));
    ensures \old(killer_chain(threads[t].waits.killer, event) == KILLER_DO_BLOCK) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_AWAIT_KILL);
    ensures \old(killer_chain(threads[t].waits.killer, event) == KILLER_DO_WAKE) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_KILLED);
    ensures \old(killer_chain(threads[t].waits.killer, event) == KILLER_DO_FAIL) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_FAILED);
*/
void killer_step(thread_id_t t, enum killer_event event);
