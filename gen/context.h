/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * context: the life of a signal context.
 *
 * Generated from spec/context.rl by tools/gen; do not edit.
 */

#pragma once

#include "killer.h"
#include "receiver.h"
#include "slots.h"
#include "status.h"

enum context_state {
    /** The slot holds no signal context. */
    CONTEXT_FREE,
    /** No signal is to be delivered, and the last delivery is acknowledged. */
    CONTEXT_IDLE,
    /**
     * Signals were submitted, and the context queues at its receiver, unless
     * that is gone, until a thread gets their number.
     */
    CONTEXT_PENDING,
    /** A thread got the number of signals and has not acknowledged it yet. */
    CONTEXT_DELIVERED,
    /**
     * The last delivery is not acknowledged yet, and more signals were
     * submitted since.
     */
    CONTEXT_DELIVERED_PENDING,
    /**
     * The context was killed and no delivery is outstanding: it never delivers
     * again.
     */
    CONTEXT_KILLED,
    /**
     * The context was killed, and its killer waits until the last delivery is
     * acknowledged.
     */
    CONTEXT_KILL_WAIT,
    /**
     * The context was killed, its last delivery is not acknowledged yet, and
     * nobody waits for that.
     */
    CONTEXT_KILL_ORPHAN,
    CONTEXT_STATES
};

enum context_event {
    /** Core makes a signal context in a free slot. */
    CONTEXT_ON_NEW,
    /** A thread submits signals, which the context counts. */
    CONTEXT_ON_SUBMIT,
    /** A thread acknowledges the last delivery of the context. */
    CONTEXT_ON_ACK,
    /**
     * A thread demands that the context never delivers again, and becomes its
     * killer.
     */
    CONTEXT_ON_KILL,
    /** Core destroys the context. */
    CONTEXT_ON_DESTROY,
    /**
     * A thread asks the receiver for a signal and gets this context's at once,
     * without waiting.
     */
    CONTEXT_ON_TAKE,
    /**
     * The context is the first in its receiver's queue, and the receiver's
     * handler waits for a signal.
     */
    CONTEXT_ON_DELIVER,
    /**
     * The context is the first in its receiver's queue, and the thread that
     * the receiver is bound to waits.
     */
    CONTEXT_ON_DELIVER_BOUND,
    /** The killer does not wait any more: it was cancelled or destroyed. */
    CONTEXT_ON_KILLER_GONE,
    CONTEXT_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum context_chain {
    /** The event cannot happen in the state. */
    CONTEXT_ILLEGAL,
    CONTEXT_DO_NOTHING,
    CONTEXT_DO_ENQUEUE,
    CONTEXT_DO_DEQUEUE,
    CONTEXT_DO_DEQUEUE_HAND_TO_HANDLER,
    CONTEXT_DO_DEQUEUE_HAND_TO_BOUND,
    CONTEXT_DO_BLOCK_KILLER,
    CONTEXT_DO_REFUSE,
    CONTEXT_DO_KILLER_DONE,
    CONTEXT_DO_KILLER_FAILED,
    CONTEXT_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct context_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct context_edge context_edges[CONTEXT_STATES][CONTEXT_EVENTS];
extern const char *const context_state_names[CONTEXT_STATES];
extern const char *const context_event_names[CONTEXT_EVENTS];
extern const char *const context_chain_names[CONTEXT_CHAINS];

/*@ predicate context_is_state(integer s) = 0 <= s < CONTEXT_STATES;
    predicate context_is_event(integer e) = 0 <= e < CONTEXT_EVENTS;
    predicate context_legal(integer s, integer e) =
       (s == CONTEXT_FREE && e == CONTEXT_ON_NEW) ||
       ((s == CONTEXT_IDLE || s == CONTEXT_KILLED || s == CONTEXT_DELIVERED || s == CONTEXT_DELIVERED_PENDING || s == CONTEXT_KILL_ORPHAN) && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_ACK || e == CONTEXT_ON_KILL || e == CONTEXT_ON_DESTROY)) ||
       (s == CONTEXT_PENDING && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_ACK || e == CONTEXT_ON_KILL || e == CONTEXT_ON_DESTROY || e == CONTEXT_ON_TAKE || e == CONTEXT_ON_DELIVER || e == CONTEXT_ON_DELIVER_BOUND)) ||
       (s == CONTEXT_KILL_WAIT && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_ACK || e == CONTEXT_ON_KILL || e == CONTEXT_ON_DESTROY || e == CONTEXT_ON_KILLER_GONE));
    logic integer context_to(integer s, integer e) =
      ((s == CONTEXT_FREE && e == CONTEXT_ON_NEW) ||
       ((s == CONTEXT_IDLE || s == CONTEXT_DELIVERED) && e == CONTEXT_ON_ACK)) ? CONTEXT_IDLE :
      ((s == CONTEXT_IDLE && e == CONTEXT_ON_SUBMIT) ||
       (s == CONTEXT_PENDING && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_ACK)) ||
       (s == CONTEXT_DELIVERED_PENDING && e == CONTEXT_ON_ACK)) ? CONTEXT_PENDING :
      (((s == CONTEXT_IDLE || s == CONTEXT_PENDING) && e == CONTEXT_ON_KILL) ||
       (s == CONTEXT_KILLED && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_ACK || e == CONTEXT_ON_KILL)) ||
       ((s == CONTEXT_KILL_WAIT || s == CONTEXT_KILL_ORPHAN) && e == CONTEXT_ON_ACK)) ? CONTEXT_KILLED :
      (((s == CONTEXT_IDLE || s == CONTEXT_PENDING || s == CONTEXT_KILLED || s == CONTEXT_DELIVERED || s == CONTEXT_DELIVERED_PENDING || s == CONTEXT_KILL_WAIT || s == CONTEXT_KILL_ORPHAN) && e == CONTEXT_ON_DESTROY)) ? CONTEXT_FREE :
      ((s == CONTEXT_PENDING && (e == CONTEXT_ON_TAKE || e == CONTEXT_ON_DELIVER || e == CONTEXT_ON_DELIVER_BOUND))) ? CONTEXT_DELIVERED :
      (((s == CONTEXT_DELIVERED || s == CONTEXT_DELIVERED_PENDING) && e == CONTEXT_ON_SUBMIT)) ? CONTEXT_DELIVERED_PENDING :
      (((s == CONTEXT_DELIVERED || s == CONTEXT_DELIVERED_PENDING || s == CONTEXT_KILL_ORPHAN) && e == CONTEXT_ON_KILL) ||
       (s == CONTEXT_KILL_WAIT && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_KILL))) ? CONTEXT_KILL_WAIT :
      ((s == CONTEXT_KILL_WAIT && e == CONTEXT_ON_KILLER_GONE) ||
       (s == CONTEXT_KILL_ORPHAN && e == CONTEXT_ON_SUBMIT)) ? CONTEXT_KILL_ORPHAN : s;
    logic integer context_chain(integer s, integer e) =
      ((s == CONTEXT_FREE && e == CONTEXT_ON_NEW) ||
       ((s == CONTEXT_IDLE || s == CONTEXT_KILLED) && (e == CONTEXT_ON_ACK || e == CONTEXT_ON_KILL || e == CONTEXT_ON_DESTROY)) ||
       (s == CONTEXT_PENDING && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_ACK)) ||
       (s == CONTEXT_DELIVERED && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_ACK || e == CONTEXT_ON_DESTROY)) ||
       (s == CONTEXT_DELIVERED_PENDING && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_DESTROY)) ||
       (s == CONTEXT_KILL_WAIT && e == CONTEXT_ON_KILLER_GONE) ||
       (s == CONTEXT_KILL_ORPHAN && (e == CONTEXT_ON_ACK || e == CONTEXT_ON_DESTROY))) ? CONTEXT_DO_NOTHING :
      ((s == CONTEXT_IDLE && e == CONTEXT_ON_SUBMIT) ||
       (s == CONTEXT_DELIVERED_PENDING && e == CONTEXT_ON_ACK)) ? CONTEXT_DO_ENQUEUE :
      ((s == CONTEXT_PENDING && (e == CONTEXT_ON_KILL || e == CONTEXT_ON_DESTROY || e == CONTEXT_ON_TAKE))) ? CONTEXT_DO_DEQUEUE :
      ((s == CONTEXT_PENDING && e == CONTEXT_ON_DELIVER)) ? CONTEXT_DO_DEQUEUE_HAND_TO_HANDLER :
      ((s == CONTEXT_PENDING && e == CONTEXT_ON_DELIVER_BOUND)) ? CONTEXT_DO_DEQUEUE_HAND_TO_BOUND :
      (((s == CONTEXT_KILLED || s == CONTEXT_KILL_ORPHAN) && e == CONTEXT_ON_SUBMIT) ||
       (s == CONTEXT_KILL_WAIT && (e == CONTEXT_ON_SUBMIT || e == CONTEXT_ON_KILL))) ? CONTEXT_DO_REFUSE :
      (((s == CONTEXT_DELIVERED || s == CONTEXT_DELIVERED_PENDING || s == CONTEXT_KILL_ORPHAN) && e == CONTEXT_ON_KILL)) ? CONTEXT_DO_BLOCK_KILLER :
      ((s == CONTEXT_KILL_WAIT && e == CONTEXT_ON_ACK)) ? CONTEXT_DO_KILLER_DONE :
      ((s == CONTEXT_KILL_WAIT && e == CONTEXT_ON_DESTROY)) ? CONTEXT_DO_KILLER_FAILED : CONTEXT_ILLEGAL;
    lemma context_closed: \forall integer s, e; context_legal(s, e) ==> context_is_state(context_to(s, e));
    predicate context_may{L}(integer c, integer e) =
       context_legal(contexts[c].state, e) &&
       (context_chain(contexts[c].state, e) == CONTEXT_DO_DEQUEUE_HAND_TO_HANDLER ==>
        receiver_present(contexts[c].receiver) && receiver_may(contexts[c].receiver, RECEIVER_ON_DELIVER)) &&
       (context_chain(contexts[c].state, e) == CONTEXT_DO_DEQUEUE_HAND_TO_BOUND ==>
        receiver_present(contexts[c].receiver) && receiver_may(contexts[c].receiver, RECEIVER_ON_DELIVER_BOUND)) &&
       (context_chain(contexts[c].state, e) == CONTEXT_DO_BLOCK_KILLER ==>
        thread_present(contexts[c].killer) && killer_may(contexts[c].killer, KILLER_ON_AWAIT)) &&
       (context_chain(contexts[c].state, e) == CONTEXT_DO_KILLER_DONE ==>
        thread_present(contexts[c].killer) && killer_may(contexts[c].killer, KILLER_ON_DONE)) &&
       (context_chain(contexts[c].state, e) == CONTEXT_DO_KILLER_FAILED ==>
        thread_present(contexts[c].killer) && killer_may(contexts[c].killer, KILLER_ON_GONE));
*/

/** Puts the context at the end of its receiver's queue. */
/*@ requires context_present(c);
    assigns \nothing;
*/
void context_enqueue(context_id_t c);

/** Takes the context out of its receiver's queue. */
/*@ requires context_present(c);
    assigns \nothing;
*/
void context_dequeue(context_id_t c);

/**
 * Takes `event` in the machine of `c`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires context_present(c);
    requires context_is_event(event);
    requires context_may(c, event);
    assigns contexts[c].state;
    assigns receivers[contexts[c].receiver].state;
    assigns threads[receivers[contexts[c].receiver].handler].waits.handler;
    assigns threads[receivers[contexts[c].receiver].handler].life.thread;
    assigns threads[receivers[contexts[c].receiver].handler].share;
    assigns threads[receivers[contexts[c].receiver].bound].life.ipc_in;
    assigns threads[receivers[contexts[c].receiver].bound].life.thread;
    assigns threads[receivers[contexts[c].receiver].bound].share;
    assigns threads[threads[receivers[contexts[c].receiver].bound].callers_first].life.ipc_out;
    assigns threads[threads[receivers[contexts[c].receiver].bound].callers_first].life.thread;
    assigns threads[threads[receivers[contexts[c].receiver].bound].callers_first].share;
    assigns threads[contexts[c].killer].waits.killer;
    assigns threads[contexts[c].killer].life.thread;
    assigns threads[contexts[c].killer].share;
    ensures contexts[c].state == context_to(\old(contexts[c].state), \old(event));
    ensures \result == (context_chain(\old(contexts[c].state), \old(event)) == CONTEXT_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
    ensures \old(context_chain(contexts[c].state, event) == CONTEXT_DO_DEQUEUE_HAND_TO_HANDLER) ==>
        receivers[\old(contexts[c].receiver)].state == receiver_to(\old(receivers[contexts[c].receiver].state), RECEIVER_ON_DELIVER);
    ensures \old(context_chain(contexts[c].state, event) == CONTEXT_DO_DEQUEUE_HAND_TO_BOUND) ==>
        receivers[\old(contexts[c].receiver)].state == receiver_to(\old(receivers[contexts[c].receiver].state), RECEIVER_ON_DELIVER_BOUND);
    ensures \old(context_chain(contexts[c].state, event) == CONTEXT_DO_BLOCK_KILLER) ==>
        threads[\old(contexts[c].killer)].waits.killer == killer_to(\old(threads[contexts[c].killer].waits.killer), KILLER_ON_AWAIT);
    ensures \old(context_chain(contexts[c].state, event) == CONTEXT_DO_KILLER_DONE) ==>
        threads[\old(contexts[c].killer)].waits.killer == killer_to(\old(threads[contexts[c].killer].waits.killer), KILLER_ON_DONE);
    ensures \old(context_chain(contexts[c].state, event) == CONTEXT_DO_KILLER_FAILED) ==>
        threads[\old(contexts[c].killer)].waits.killer == killer_to(\old(threads[contexts[c].killer].waits.killer), KILLER_ON_GONE);
*/
status_t context_step(context_id_t c, enum context_event event);
