/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * receiver: the life of a signal receiver.
 *
 * Generated from spec/receiver.rl by tools/gen; do not edit.
 */

#pragma once

#include "handler.h"
#include "ipc_in.h"
#include "slots.h"
#include "status.h"

enum receiver_state {
    /** The slot holds no receiver. */
    RECEIVER_FREE,
    /**
     * No thread waits only for signals at the receiver; a thread bound to it
     * may wait for requests and signals alike.
     */
    RECEIVER_IDLE,
    /**
     * A thread, the receiver's handler, waits here for a signal and for
     * nothing else.
     */
    RECEIVER_AWAITED,
    /**
     * The receiver is destroyed: nobody can name it, and its slot is free when
     * no signal context queues there any more.
     */
    RECEIVER_DOOMED,
    RECEIVER_STATES
};

enum receiver_event {
    /** Core makes a receiver in a free slot. */
    RECEIVER_ON_NEW,
    /**
     * A thread asks for a signal while no signal context queues at the
     * receiver.
     */
    RECEIVER_ON_AWAIT,
    /** Core destroys the receiver. */
    RECEIVER_ON_DESTROY,
    /** No signal context queues at the doomed receiver any more. */
    RECEIVER_ON_FREE,
    /** A signal context delivers to the handler that waits here. */
    RECEIVER_ON_DELIVER,
    /**
     * A signal context delivers to the thread that the receiver is bound to.
     */
    RECEIVER_ON_DELIVER_BOUND,
    /** The handler does not wait any more: it was cancelled or destroyed. */
    RECEIVER_ON_HANDLER_GONE,
    RECEIVER_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum receiver_chain {
    /** The event cannot happen in the state. */
    RECEIVER_ILLEGAL,
    RECEIVER_DO_NOTHING,
    RECEIVER_DO_BLOCK_HANDLER,
    RECEIVER_DO_HAND_TO_BOUND,
    RECEIVER_DO_REFUSE,
    RECEIVER_DO_FAIL_HANDLER,
    RECEIVER_DO_HAND_OVER,
    RECEIVER_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct receiver_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct receiver_edge receiver_edges[RECEIVER_STATES]
                                                [RECEIVER_EVENTS];
extern const char *const receiver_state_names[RECEIVER_STATES];
extern const char *const receiver_event_names[RECEIVER_EVENTS];
extern const char *const receiver_chain_names[RECEIVER_CHAINS];

/*@ predicate receiver_is_state(integer s) = 0 <= s < RECEIVER_STATES;
    predicate receiver_is_event(integer e) = 0 <= e < RECEIVER_EVENTS;
    predicate receiver_legal(integer s, integer e) =
       (s == RECEIVER_FREE && e == RECEIVER_ON_NEW) ||
       (s == RECEIVER_IDLE && (e == RECEIVER_ON_AWAIT || e == RECEIVER_ON_DESTROY || e == RECEIVER_ON_DELIVER_BOUND)) ||
       (s == RECEIVER_AWAITED && (e == RECEIVER_ON_AWAIT || e == RECEIVER_ON_DESTROY || e == RECEIVER_ON_DELIVER || e == RECEIVER_ON_HANDLER_GONE)) ||
       (s == RECEIVER_DOOMED && (e == RECEIVER_ON_AWAIT || e == RECEIVER_ON_DESTROY || e == RECEIVER_ON_FREE));
    logic integer receiver_to(integer s, integer e) =
      ((s == RECEIVER_FREE && e == RECEIVER_ON_NEW) ||
       (s == RECEIVER_IDLE && e == RECEIVER_ON_DELIVER_BOUND) ||
       (s == RECEIVER_AWAITED && (e == RECEIVER_ON_DELIVER || e == RECEIVER_ON_HANDLER_GONE))) ? RECEIVER_IDLE :
      (((s == RECEIVER_IDLE || s == RECEIVER_AWAITED) && e == RECEIVER_ON_AWAIT)) ? RECEIVER_AWAITED :
      (((s == RECEIVER_IDLE || s == RECEIVER_AWAITED) && e == RECEIVER_ON_DESTROY) ||
       (s == RECEIVER_DOOMED && (e == RECEIVER_ON_AWAIT || e == RECEIVER_ON_DESTROY))) ? RECEIVER_DOOMED :
      ((s == RECEIVER_DOOMED && e == RECEIVER_ON_FREE)) ? RECEIVER_FREE : s;
    logic integer receiver_chain(integer s, integer e) =
      ((s == RECEIVER_FREE && e == RECEIVER_ON_NEW) ||
       (s == RECEIVER_IDLE && e == RECEIVER_ON_DESTROY) ||
       (s == RECEIVER_AWAITED && e == RECEIVER_ON_HANDLER_GONE) ||
       (s == RECEIVER_DOOMED && (e == RECEIVER_ON_DESTROY || e == RECEIVER_ON_FREE))) ? RECEIVER_DO_NOTHING :
      ((s == RECEIVER_IDLE && e == RECEIVER_ON_AWAIT)) ? RECEIVER_DO_BLOCK_HANDLER :
      ((s == RECEIVER_IDLE && e == RECEIVER_ON_DELIVER_BOUND)) ? RECEIVER_DO_HAND_TO_BOUND :
      (((s == RECEIVER_AWAITED || s == RECEIVER_DOOMED) && e == RECEIVER_ON_AWAIT)) ? RECEIVER_DO_REFUSE :
      ((s == RECEIVER_AWAITED && e == RECEIVER_ON_DESTROY)) ? RECEIVER_DO_FAIL_HANDLER :
      ((s == RECEIVER_AWAITED && e == RECEIVER_ON_DELIVER)) ? RECEIVER_DO_HAND_OVER : RECEIVER_ILLEGAL;
    lemma receiver_closed: \forall integer s, e; receiver_legal(s, e) ==> receiver_is_state(receiver_to(s, e));
    predicate receiver_may{L}(integer r, integer e) =
       receiver_legal(receivers[r].state, e) &&
       (receiver_chain(receivers[r].state, e) == RECEIVER_DO_BLOCK_HANDLER ==>
        thread_present(receivers[r].handler) && handler_may(receivers[r].handler, HANDLER_ON_AWAIT)) &&
       (receiver_chain(receivers[r].state, e) == RECEIVER_DO_HAND_TO_BOUND ==>
        thread_present(receivers[r].bound) && ipc_in_may(receivers[r].bound, IPC_IN_ON_SIGNAL)) &&
       (receiver_chain(receivers[r].state, e) == RECEIVER_DO_FAIL_HANDLER ==>
        thread_present(receivers[r].handler) && handler_may(receivers[r].handler, HANDLER_ON_GONE)) &&
       (receiver_chain(receivers[r].state, e) == RECEIVER_DO_HAND_OVER ==>
        thread_present(receivers[r].handler) && handler_may(receivers[r].handler, HANDLER_ON_SIGNAL));
*/

/**
 * Takes `event` in the machine of `r`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires receiver_present(r);
    requires receiver_is_event(event);
    requires receiver_may(r, event);
    assigns receivers[r].state;
    assigns threads[receivers[r].handler].waits.handler;
    assigns threads[receivers[r].handler].life.thread;
    assigns threads[receivers[r].handler].share;
    assigns threads[receivers[r].bound].life.ipc_in;
    assigns threads[receivers[r].bound].life.thread;
    assigns threads[receivers[r].bound].share;
    assigns threads[threads[receivers[r].bound].callers_first].life.ipc_out;
    assigns threads[threads[receivers[r].bound].callers_first].life.thread;
    assigns threads[threads[receivers[r].bound].callers_first].share;
    ensures receivers[r].state == receiver_to(\old(receivers[r].state), \old(event));
    ensures \result == (receiver_chain(\old(receivers[r].state), \old(event)) == RECEIVER_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
    ensures \old(receiver_chain(receivers[r].state, event) == RECEIVER_DO_BLOCK_HANDLER) ==>
        threads[\old(receivers[r].handler)].waits.handler == handler_to(\old(threads[receivers[r].handler].waits.handler), HANDLER_ON_AWAIT);
    ensures \old(receiver_chain(receivers[r].state, event) == RECEIVER_DO_HAND_TO_BOUND) ==>
        threads[\old(receivers[r].bound)].life.ipc_in == ipc_in_to(\old(threads[receivers[r].bound].life.ipc_in), IPC_IN_ON_SIGNAL);
    ensures \old(receiver_chain(receivers[r].state, event) == RECEIVER_DO_FAIL_HANDLER) ==>
        threads[\old(receivers[r].handler)].waits.handler == handler_to(\old(threads[receivers[r].handler].waits.handler), HANDLER_ON_GONE);
    ensures \old(receiver_chain(receivers[r].state, event) == RECEIVER_DO_HAND_OVER) ==>
        threads[\old(receivers[r].handler)].waits.handler == handler_to(\old(threads[receivers[r].handler].waits.handler), HANDLER_ON_SIGNAL);
*/
status_t receiver_step(receiver_id_t r, enum receiver_event event);
