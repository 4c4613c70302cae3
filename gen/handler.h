/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * handler: the half of a thread that waits for signals.
 *
 * Generated from spec/handler.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"
#include "thread.h"

enum handler_state {
    /** The thread does not wait for a signal at a receiver. */
    HANDLER_IDLE,
    /**
     * The thread waits at a receiver for a signal, as the receiver's handler.
     */
    HANDLER_WAITING,
    HANDLER_STATES
};

enum handler_event {
    /** The thread asks a receiver for a signal, and none is there yet. */
    HANDLER_ON_AWAIT,
    /** The receiver hands a signal to the thread. */
    HANDLER_ON_SIGNAL,
    /** The receiver is destroyed. */
    HANDLER_ON_GONE,
    /** Core ends whatever the thread waits for. */
    HANDLER_ON_CANCEL,
    /** Core destroys the thread. */
    HANDLER_ON_DESTROY,
    HANDLER_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum handler_chain {
    /** The event cannot happen in the state. */
    HANDLER_ILLEGAL,
    HANDLER_DO_NOTHING,
    HANDLER_DO_BLOCK,
    HANDLER_DO_WAKE,
    HANDLER_DO_FAIL,
    HANDLER_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct handler_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct handler_edge handler_edges[HANDLER_STATES][HANDLER_EVENTS];
extern const char *const handler_state_names[HANDLER_STATES];
extern const char *const handler_event_names[HANDLER_EVENTS];
extern const char *const handler_chain_names[HANDLER_CHAINS];

/*@ predicate handler_is_state(integer s) = 0 <= s < HANDLER_STATES;
    predicate handler_is_event(integer e) = 0 <= e < HANDLER_EVENTS;
    predicate handler_legal(integer s, integer e) =
       (s == HANDLER_IDLE && (e == HANDLER_ON_AWAIT || e == HANDLER_ON_CANCEL || e == HANDLER_ON_DESTROY)) ||
       (s == HANDLER_WAITING && (e == HANDLER_ON_SIGNAL || e == HANDLER_ON_GONE || e == HANDLER_ON_CANCEL || e == HANDLER_ON_DESTROY));
    logic integer handler_to(integer s, integer e) =
      ((s == HANDLER_IDLE && e == HANDLER_ON_AWAIT)) ? HANDLER_WAITING :
      ((s == HANDLER_IDLE && (e == HANDLER_ON_CANCEL || e == HANDLER_ON_DESTROY)) ||
       (s == HANDLER_WAITING && (e == HANDLER_ON_SIGNAL || e == HANDLER_ON_GONE || e == HANDLER_ON_CANCEL || e == HANDLER_ON_DESTROY))) ? HANDLER_IDLE : s;
    logic integer handler_chain(integer s, integer e) =
      ((s == HANDLER_IDLE && e == HANDLER_ON_AWAIT)) ? HANDLER_DO_BLOCK :
      (((s == HANDLER_IDLE || s == HANDLER_WAITING) && (e == HANDLER_ON_CANCEL || e == HANDLER_ON_DESTROY))) ? HANDLER_DO_NOTHING :
      ((s == HANDLER_WAITING && e == HANDLER_ON_SIGNAL)) ? HANDLER_DO_WAKE :
      ((s == HANDLER_WAITING && e == HANDLER_ON_GONE)) ? HANDLER_DO_FAIL : HANDLER_ILLEGAL;
    lemma handler_closed: \forall integer s, e; handler_legal(s, e) ==> handler_is_state(handler_to(s, e));
    predicate handler_may{L}(integer t, integer e) =
       handler_legal(threads[t].waits.handler, e) &&
       (handler_chain(threads[t].waits.handler, e) == HANDLER_DO_BLOCK ==>
        thread_may(t, THREAD_ON_AWAIT_SIGNAL)) &&
       (handler_chain(threads[t].waits.handler, e) == HANDLER_DO_WAKE ==>
        thread_may(t, THREAD_ON_SIGNALLED)) &&
       (handler_chain(threads[t].waits.handler, e) == HANDLER_DO_FAIL ==>
        thread_may(t, THREAD_ON_FAILED));
*/

/** Takes `event` in the machine of `t`. */
/*@ requires thread_present(t);
    requires handler_is_event(event);
    requires handler_may(t, event);
    assigns threads[t].waits.handler;
    assigns threads[t].life.thread;
    assigns threads[t].share;
    ensures threads[t].waits.handler == handler_to(\old(threads[t].waits.handler), \old(event));
    ensures \old(handler_chain(threads[t].waits.handler, event) == HANDLER_DO_BLOCK) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_AWAIT_SIGNAL);
    ensures \old(handler_chain(threads[t].waits.handler, event) == HANDLER_DO_WAKE) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_SIGNALLED);
    ensures \old(handler_chain(threads[t].waits.handler, event) == HANDLER_DO_FAIL) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_FAILED);
*/
void handler_step(thread_id_t t, enum handler_event event);
