/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * remote: a request to another CPU.
 *
 * Generated from spec/remote.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"
#include "thread.h"

enum remote_state {
    /** The thread has no request at another CPU. */
    REMOTE_IDLE,
    /**
     * The thread's request is in the mailbox of another CPU, and the thread
     * waits until it is done.
     */
    REMOTE_POSTED,
    REMOTE_STATES
};

enum remote_event {
    /** The thread asks for a change of a thread that another CPU runs. */
    REMOTE_ON_POST,
    /** The other CPU has done what the thread asked for. */
    REMOTE_ON_DONE,
    /** Core ends whatever the thread waits for. */
    REMOTE_ON_CANCEL,
    /** Core destroys the thread. */
    REMOTE_ON_DESTROY,
    REMOTE_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum remote_chain {
    /** The event cannot happen in the state. */
    REMOTE_ILLEGAL,
    REMOTE_DO_NOTHING,
    REMOTE_DO_LINK_BLOCK,
    REMOTE_DO_UNLINK_WAKE,
    REMOTE_DO_UNLINK,
    REMOTE_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct remote_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct remote_edge remote_edges[REMOTE_STATES][REMOTE_EVENTS];
extern const char *const remote_state_names[REMOTE_STATES];
extern const char *const remote_event_names[REMOTE_EVENTS];
extern const char *const remote_chain_names[REMOTE_CHAINS];

/*@ predicate remote_is_state(integer s) = 0 <= s < REMOTE_STATES;
    predicate remote_is_event(integer e) = 0 <= e < REMOTE_EVENTS;
    predicate remote_legal(integer s, integer e) =
       (s == REMOTE_IDLE && (e == REMOTE_ON_POST || e == REMOTE_ON_CANCEL || e == REMOTE_ON_DESTROY)) ||
       (s == REMOTE_POSTED && (e == REMOTE_ON_DONE || e == REMOTE_ON_CANCEL || e == REMOTE_ON_DESTROY));
    logic integer remote_to(integer s, integer e) =
      ((s == REMOTE_IDLE && e == REMOTE_ON_POST)) ? REMOTE_POSTED :
      ((s == REMOTE_IDLE && (e == REMOTE_ON_CANCEL || e == REMOTE_ON_DESTROY)) ||
       (s == REMOTE_POSTED && (e == REMOTE_ON_DONE || e == REMOTE_ON_CANCEL || e == REMOTE_ON_DESTROY))) ? REMOTE_IDLE : s;
    logic integer remote_chain(integer s, integer e) =
      ((s == REMOTE_IDLE && e == REMOTE_ON_POST)) ? REMOTE_DO_LINK_BLOCK :
      ((s == REMOTE_IDLE && (e == REMOTE_ON_CANCEL || e == REMOTE_ON_DESTROY))) ? REMOTE_DO_NOTHING :
      ((s == REMOTE_POSTED && e == REMOTE_ON_DONE)) ? REMOTE_DO_UNLINK_WAKE :
      ((s == REMOTE_POSTED && (e == REMOTE_ON_CANCEL || e == REMOTE_ON_DESTROY))) ? REMOTE_DO_UNLINK : REMOTE_ILLEGAL;
    lemma remote_closed: \forall integer s, e; remote_legal(s, e) ==> remote_is_state(remote_to(s, e));
    predicate remote_may{L}(integer t, integer e) =
       remote_legal(threads[t].waits.remote, e) &&
       (remote_chain(threads[t].waits.remote, e) == REMOTE_DO_LINK_BLOCK ==>
        thread_may(t, THREAD_ON_REMOTE)) &&
       (remote_chain(threads[t].waits.remote, e) == REMOTE_DO_UNLINK_WAKE ==>
        thread_may(t, THREAD_ON_REMOTE_DONE));
*/

/** Puts the request into the mailbox of the other CPU. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void remote_link(thread_id_t t);

/** Takes the request out of the mailbox of the other CPU. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void remote_unlink(thread_id_t t);

/** Takes `event` in the machine of `t`. */
/*@ requires thread_present(t);
    requires remote_is_event(event);
    requires remote_may(t, event);
    assigns threads[t].waits.remote;
    assigns threads[t].life.thread;
    assigns threads[t].share;
    ensures threads[t].waits.remote == remote_to(\old(threads[t].waits.remote), \old(event));
    ensures \old(remote_chain(threads[t].waits.remote, event) == REMOTE_DO_LINK_BLOCK) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_REMOTE);
    ensures \old(remote_chain(threads[t].waits.remote, event) == REMOTE_DO_UNLINK_WAKE) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_REMOTE_DONE);
*/
void remote_step(thread_id_t t, enum remote_event event);
