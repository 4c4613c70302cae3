/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * thread: the life of a thread.
 *
 * Generated from spec/thread.rl by tools/gen; do not edit.
 */

#pragma once

#include "share.h"
#include "slots.h"
#include "status.h"

enum thread_state {
    /** The slot holds no thread. */
    THREAD_FREE,
    /**
     * The thread has a slot and a protection domain, and was not started yet.
     */
    THREAD_CREATED,
    /**
     * The thread can run: unless it is paused, it gets the CPU when a share
     * reaches it.
     */
    THREAD_ACTIVE,
    /** The thread waits for the answer to its request, or for its pager. */
    THREAD_SENDING,
    /**
     * The thread waits for a request, and for a signal at the receiver bound
     * to it.
     */
    THREAD_WAITING,
    /** The thread waits for a signal at a receiver. */
    THREAD_AWAITS_SIGNAL,
    /**
     * The thread waits until a signal context that it killed is acknowledged.
     */
    THREAD_AWAITS_KILL,
    /**
     * The thread stopped itself until a thread of its protection domain
     * restarts it.
     */
    THREAD_STOPPED,
    /** The thread raised a fault that nobody mended; its crash is recorded. */
    THREAD_FAULTED,
    /** The thread waits until another CPU has done what it asked for. */
    THREAD_REMOTE_WAIT,
    /**
     * The thread is destroyed; its slot is free again when nobody waits for it
     * any more.
     */
    THREAD_DOOMED,
    THREAD_STATES
};

enum thread_event {
    /** Core makes a thread in a free slot. */
    THREAD_ON_NEW,
    /** Core lets the thread run for the first time, or again after a fault. */
    THREAD_ON_START,
    /** A thread of the same protection domain restarts it. */
    THREAD_ON_RESTART,
    /** Core ends whatever the thread waits for. */
    THREAD_ON_CANCEL,
    /** Core destroys the thread. */
    THREAD_ON_DESTROY,
    /** Nobody waits for the doomed thread any more. */
    THREAD_ON_FREE,
    /** The thread stops itself. */
    THREAD_ON_STOP,
    /** The thread sends a request, or faults and has a pager. */
    THREAD_ON_SEND,
    /** The thread waits for a request. */
    THREAD_ON_WAIT,
    /** The thread waits for a signal. */
    THREAD_ON_AWAIT_SIGNAL,
    /** The thread waits for the end of a signal context. */
    THREAD_ON_AWAIT_KILL,
    /** The thread faults and nobody is there to mend it. */
    THREAD_ON_FAULT,
    /** The thread asks another CPU for something. */
    THREAD_ON_REMOTE,
    /** The request of the thread is answered. */
    THREAD_ON_ANSWERED,
    /** The request is answered and the CPU goes to the thread at once. */
    THREAD_ON_ANSWERED_HANDOVER,
    /** A request arrives at the thread. */
    THREAD_ON_REQUESTED,
    /** A request arrives and the CPU goes to the thread at once. */
    THREAD_ON_REQUESTED_HANDOVER,
    /** A signal is delivered to the thread. */
    THREAD_ON_SIGNALLED,
    /** The signal context that the thread killed is acknowledged. */
    THREAD_ON_KILLED,
    /** The other CPU has done what the thread asked for. */
    THREAD_ON_REMOTE_DONE,
    /** What the thread waits for exists no more. */
    THREAD_ON_FAILED,
    THREAD_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum thread_chain {
    /** The event cannot happen in the state. */
    THREAD_ILLEGAL,
    THREAD_DO_NOTHING,
    THREAD_DO_INSERT_SHARE_RELEASE_LENDERS,
    THREAD_DO_REFUSE,
    THREAD_DO_REMOVE_SHARE,
    THREAD_DO_REPORT_CRASH,
    THREAD_DO_WAKE_RELEASE_LENDERS,
    THREAD_DO_RELEASE_LENDERS,
    THREAD_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct thread_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct thread_edge thread_edges[THREAD_STATES][THREAD_EVENTS];
extern const char *const thread_state_names[THREAD_STATES];
extern const char *const thread_event_names[THREAD_EVENTS];
extern const char *const thread_chain_names[THREAD_CHAINS];

/*@ predicate thread_is_state(integer s) = 0 <= s < THREAD_STATES;
    predicate thread_is_event(integer e) = 0 <= e < THREAD_EVENTS;
    predicate thread_legal(integer s, integer e) =
       (s == THREAD_FREE && e == THREAD_ON_NEW) ||
       ((s == THREAD_CREATED || s == THREAD_STOPPED || s == THREAD_FAULTED) && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY)) ||
       (s == THREAD_ACTIVE && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY || e == THREAD_ON_STOP || e == THREAD_ON_SEND || e == THREAD_ON_WAIT || e == THREAD_ON_AWAIT_SIGNAL || e == THREAD_ON_AWAIT_KILL || e == THREAD_ON_FAULT || e == THREAD_ON_REMOTE)) ||
       (s == THREAD_DOOMED && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY || e == THREAD_ON_FREE)) ||
       (s == THREAD_SENDING && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY || e == THREAD_ON_FAULT || e == THREAD_ON_ANSWERED || e == THREAD_ON_ANSWERED_HANDOVER || e == THREAD_ON_FAILED)) ||
       (s == THREAD_WAITING && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY || e == THREAD_ON_REQUESTED || e == THREAD_ON_REQUESTED_HANDOVER || e == THREAD_ON_SIGNALLED)) ||
       (s == THREAD_AWAITS_SIGNAL && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY || e == THREAD_ON_SIGNALLED || e == THREAD_ON_FAILED)) ||
       (s == THREAD_AWAITS_KILL && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY || e == THREAD_ON_KILLED || e == THREAD_ON_FAILED)) ||
       (s == THREAD_REMOTE_WAIT && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY || e == THREAD_ON_REMOTE_DONE));
    logic integer thread_to(integer s, integer e) =
      ((s == THREAD_FREE && e == THREAD_ON_NEW) ||
       (s == THREAD_CREATED && (e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL))) ? THREAD_CREATED :
      (((s == THREAD_CREATED || s == THREAD_FAULTED) && e == THREAD_ON_START) ||
       (s == THREAD_ACTIVE && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL)) ||
       (s == THREAD_STOPPED && (e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL)) ||
       (s == THREAD_SENDING && (e == THREAD_ON_CANCEL || e == THREAD_ON_ANSWERED || e == THREAD_ON_ANSWERED_HANDOVER || e == THREAD_ON_FAILED)) ||
       (s == THREAD_WAITING && (e == THREAD_ON_CANCEL || e == THREAD_ON_REQUESTED || e == THREAD_ON_REQUESTED_HANDOVER || e == THREAD_ON_SIGNALLED)) ||
       (s == THREAD_AWAITS_SIGNAL && (e == THREAD_ON_CANCEL || e == THREAD_ON_SIGNALLED || e == THREAD_ON_FAILED)) ||
       (s == THREAD_AWAITS_KILL && (e == THREAD_ON_CANCEL || e == THREAD_ON_KILLED || e == THREAD_ON_FAILED)) ||
       (s == THREAD_REMOTE_WAIT && (e == THREAD_ON_CANCEL || e == THREAD_ON_REMOTE_DONE))) ? THREAD_ACTIVE :
      (((s == THREAD_CREATED || s == THREAD_ACTIVE || s == THREAD_STOPPED || s == THREAD_SENDING || s == THREAD_FAULTED || s == THREAD_WAITING || s == THREAD_AWAITS_SIGNAL || s == THREAD_AWAITS_KILL || s == THREAD_REMOTE_WAIT) && e == THREAD_ON_DESTROY) ||
       (s == THREAD_DOOMED && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL || e == THREAD_ON_DESTROY))) ? THREAD_DOOMED :
      ((s == THREAD_ACTIVE && e == THREAD_ON_STOP) ||
       (s == THREAD_STOPPED && e == THREAD_ON_START)) ? THREAD_STOPPED :
      ((s == THREAD_ACTIVE && e == THREAD_ON_SEND) ||
       (s == THREAD_SENDING && (e == THREAD_ON_START || e == THREAD_ON_RESTART))) ? THREAD_SENDING :
      ((s == THREAD_ACTIVE && e == THREAD_ON_WAIT) ||
       (s == THREAD_WAITING && (e == THREAD_ON_START || e == THREAD_ON_RESTART))) ? THREAD_WAITING :
      ((s == THREAD_ACTIVE && e == THREAD_ON_AWAIT_SIGNAL) ||
       (s == THREAD_AWAITS_SIGNAL && (e == THREAD_ON_START || e == THREAD_ON_RESTART))) ? THREAD_AWAITS_SIGNAL :
      ((s == THREAD_ACTIVE && e == THREAD_ON_AWAIT_KILL) ||
       (s == THREAD_AWAITS_KILL && (e == THREAD_ON_START || e == THREAD_ON_RESTART))) ? THREAD_AWAITS_KILL :
      (((s == THREAD_ACTIVE || s == THREAD_SENDING) && e == THREAD_ON_FAULT) ||
       (s == THREAD_FAULTED && (e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL))) ? THREAD_FAULTED :
      ((s == THREAD_ACTIVE && e == THREAD_ON_REMOTE) ||
       (s == THREAD_REMOTE_WAIT && (e == THREAD_ON_START || e == THREAD_ON_RESTART))) ? THREAD_REMOTE_WAIT :
      ((s == THREAD_DOOMED && e == THREAD_ON_FREE)) ? THREAD_FREE : s;
    logic integer thread_chain(integer s, integer e) =
      ((s == THREAD_FREE && e == THREAD_ON_NEW) ||
       (s == THREAD_CREATED && e == THREAD_ON_DESTROY) ||
       (s == THREAD_ACTIVE && (e == THREAD_ON_STOP || e == THREAD_ON_SEND || e == THREAD_ON_WAIT || e == THREAD_ON_AWAIT_SIGNAL || e == THREAD_ON_AWAIT_KILL || e == THREAD_ON_REMOTE)) ||
       (s == THREAD_DOOMED && (e == THREAD_ON_DESTROY || e == THREAD_ON_FREE))) ? THREAD_DO_NOTHING :
      ((s == THREAD_CREATED && e == THREAD_ON_START)) ? THREAD_DO_INSERT_SHARE_RELEASE_LENDERS :
      (((s == THREAD_CREATED || s == THREAD_FAULTED) && (e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL)) ||
       ((s == THREAD_ACTIVE || s == THREAD_DOOMED) && (e == THREAD_ON_START || e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL)) ||
       (s == THREAD_STOPPED && e == THREAD_ON_START) ||
       ((s == THREAD_SENDING || s == THREAD_WAITING || s == THREAD_AWAITS_SIGNAL || s == THREAD_AWAITS_KILL || s == THREAD_REMOTE_WAIT) && (e == THREAD_ON_START || e == THREAD_ON_RESTART))) ? THREAD_DO_REFUSE :
      (((s == THREAD_ACTIVE || s == THREAD_STOPPED || s == THREAD_SENDING || s == THREAD_FAULTED || s == THREAD_WAITING || s == THREAD_AWAITS_SIGNAL || s == THREAD_AWAITS_KILL || s == THREAD_REMOTE_WAIT) && e == THREAD_ON_DESTROY)) ? THREAD_DO_REMOVE_SHARE :
      (((s == THREAD_ACTIVE || s == THREAD_SENDING) && e == THREAD_ON_FAULT)) ? THREAD_DO_REPORT_CRASH :
      ((s == THREAD_STOPPED && (e == THREAD_ON_RESTART || e == THREAD_ON_CANCEL)) ||
       (s == THREAD_SENDING && (e == THREAD_ON_CANCEL || e == THREAD_ON_ANSWERED || e == THREAD_ON_FAILED)) ||
       (s == THREAD_FAULTED && e == THREAD_ON_START) ||
       (s == THREAD_WAITING && (e == THREAD_ON_CANCEL || e == THREAD_ON_REQUESTED || e == THREAD_ON_SIGNALLED)) ||
       (s == THREAD_AWAITS_SIGNAL && (e == THREAD_ON_CANCEL || e == THREAD_ON_SIGNALLED || e == THREAD_ON_FAILED)) ||
       (s == THREAD_AWAITS_KILL && (e == THREAD_ON_CANCEL || e == THREAD_ON_KILLED || e == THREAD_ON_FAILED)) ||
       (s == THREAD_REMOTE_WAIT && (e == THREAD_ON_CANCEL || e == THREAD_ON_REMOTE_DONE))) ? THREAD_DO_WAKE_RELEASE_LENDERS :
      ((s == THREAD_SENDING && e == THREAD_ON_ANSWERED_HANDOVER) ||
       (s == THREAD_WAITING && e == THREAD_ON_REQUESTED_HANDOVER)) ? THREAD_DO_RELEASE_LENDERS : THREAD_ILLEGAL;
    lemma thread_closed: \forall integer s, e; thread_legal(s, e) ==> thread_is_state(thread_to(s, e));
    predicate thread_may{L}(integer t, integer e) =
       thread_legal(threads[t].life.thread, e) &&
       (thread_chain(threads[t].life.thread, e) == THREAD_DO_INSERT_SHARE_RELEASE_LENDERS ==>
        share_may(t, SHARE_ON_INSERT)) &&
       (thread_chain(threads[t].life.thread, e) == THREAD_DO_REMOVE_SHARE ==>
        share_may(t, SHARE_ON_REMOVE)) &&
       (thread_chain(threads[t].life.thread, e) == THREAD_DO_WAKE_RELEASE_LENDERS && threads[t].life.paused == 0 ==>
        share_may(t, SHARE_ON_WAKE));
*/

/**
 * Sends the shares that are parked at the thread back to the scheduler, unless
 * the thread is paused.
 */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void thread_release_lenders(thread_id_t t);

/** Records the crash of the thread. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void thread_report_crash(thread_id_t t);

/**
 * Takes `event` in the machine of `t`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires thread_present(t);
    requires thread_is_event(event);
    requires thread_may(t, event);
    assigns threads[t].life.thread;
    assigns threads[t].share;
    ensures threads[t].life.thread == thread_to(\old(threads[t].life.thread), \old(event));
    ensures \result == (thread_chain(\old(threads[t].life.thread), \old(event)) == THREAD_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
    ensures \old(thread_chain(threads[t].life.thread, event) == THREAD_DO_INSERT_SHARE_RELEASE_LENDERS) ==>
        threads[t].share == share_to(\old(threads[t].share), SHARE_ON_INSERT);
    ensures \old(thread_chain(threads[t].life.thread, event) == THREAD_DO_REMOVE_SHARE) ==>
        threads[t].share == share_to(\old(threads[t].share), SHARE_ON_REMOVE);
    ensures \old(thread_chain(threads[t].life.thread, event) == THREAD_DO_WAKE_RELEASE_LENDERS && threads[t].life.paused == 0) ==>
        threads[t].share == share_to(\old(threads[t].share), SHARE_ON_WAKE);
*/
status_t thread_step(thread_id_t t, enum thread_event event);
