/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_in: the serving half of a thread.
 *
 * Generated from spec/ipc_in.rl by tools/gen; do not edit.
 */

#pragma once

#include "ipc_out.h"
#include "slots.h"
#include "status.h"
#include "thread.h"

enum ipc_in_state {
    /**
     * The thread neither serves a request nor waits for one; requests to it
     * queue up.
     */
    IPC_IN_READY,
    /**
     * The thread waits for a request, or for a signal at the receiver bound to
     * it.
     */
    IPC_IN_WAITING,
    /**
     * The thread has taken a request and owes its client, the thread that sent
     * it, an answer.
     */
    IPC_IN_REPLYING,
    /**
     * The thread has taken a request, but its client is gone: the answer will
     * go nowhere.
     */
    IPC_IN_UNANSWERED,
    IPC_IN_STATES
};

enum ipc_in_event {
    /** The thread asks for a request while none is queued. */
    IPC_IN_ON_AWAIT,
    /** The thread asks for a request and takes the oldest one in its queue. */
    IPC_IN_ON_AWAIT_QUEUED,
    /** The thread answers its client. */
    IPC_IN_ON_REPLY,
    /** The thread answers its client and gives the CPU to it at once. */
    IPC_IN_ON_REPLY_HANDOVER,
    /**
     * The thread, as the pager of its client, answers that the faulted client
     * is to stay stopped.
     */
    IPC_IN_ON_REPLY_LEAVE,
    /** A request arrives at the thread. */
    IPC_IN_ON_REQUEST,
    /**
     * A request arrives at the thread, and its sender gives the CPU to the
     * thread at once.
     */
    IPC_IN_ON_REQUEST_HANDOVER,
    /** A signal arrives at the receiver that is bound to the thread. */
    IPC_IN_ON_SIGNAL,
    /** The client is cancelled or destroyed before it is answered. */
    IPC_IN_ON_CLIENT_GONE,
    /** Core ends whatever the thread waits for. */
    IPC_IN_ON_CANCEL,
    /** Core destroys the thread. */
    IPC_IN_ON_DESTROY,
    IPC_IN_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum ipc_in_chain {
    /** The event cannot happen in the state. */
    IPC_IN_ILLEGAL,
    IPC_IN_DO_NOTHING,
    IPC_IN_DO_BLOCK,
    IPC_IN_DO_WAKE,
    IPC_IN_DO_WAKE_HANDOVER,
    IPC_IN_DO_WAKE_SIGNALLED,
    IPC_IN_DO_REFUSE,
    IPC_IN_DO_ANSWER,
    IPC_IN_DO_ANSWER_HANDOVER,
    IPC_IN_DO_ANSWER_LEAVE,
    IPC_IN_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct ipc_in_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct ipc_in_edge ipc_in_edges[IPC_IN_STATES][IPC_IN_EVENTS];
extern const char *const ipc_in_state_names[IPC_IN_STATES];
extern const char *const ipc_in_event_names[IPC_IN_EVENTS];
extern const char *const ipc_in_chain_names[IPC_IN_CHAINS];

/*@ predicate ipc_in_is_state(integer s) = 0 <= s < IPC_IN_STATES;
    predicate ipc_in_is_event(integer e) = 0 <= e < IPC_IN_EVENTS;
    predicate ipc_in_legal(integer s, integer e) =
       ((s == IPC_IN_READY || s == IPC_IN_UNANSWERED) && (e == IPC_IN_ON_AWAIT || e == IPC_IN_ON_AWAIT_QUEUED || e == IPC_IN_ON_REPLY || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_WAITING && (e == IPC_IN_ON_REQUEST || e == IPC_IN_ON_REQUEST_HANDOVER || e == IPC_IN_ON_SIGNAL || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_REPLYING && (e == IPC_IN_ON_AWAIT || e == IPC_IN_ON_AWAIT_QUEUED || e == IPC_IN_ON_REPLY || e == IPC_IN_ON_REPLY_HANDOVER || e == IPC_IN_ON_REPLY_LEAVE || e == IPC_IN_ON_CLIENT_GONE || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY));
    logic integer ipc_in_to(integer s, integer e) =
      ((s == IPC_IN_READY && e == IPC_IN_ON_AWAIT)) ? IPC_IN_WAITING :
      ((s == IPC_IN_READY && e == IPC_IN_ON_AWAIT_QUEUED) ||
       (s == IPC_IN_WAITING && (e == IPC_IN_ON_REQUEST || e == IPC_IN_ON_REQUEST_HANDOVER)) ||
       (s == IPC_IN_REPLYING && (e == IPC_IN_ON_AWAIT || e == IPC_IN_ON_AWAIT_QUEUED || e == IPC_IN_ON_CANCEL))) ? IPC_IN_REPLYING :
      ((s == IPC_IN_READY && (e == IPC_IN_ON_REPLY || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_WAITING && (e == IPC_IN_ON_SIGNAL || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_REPLYING && (e == IPC_IN_ON_REPLY || e == IPC_IN_ON_REPLY_HANDOVER || e == IPC_IN_ON_REPLY_LEAVE || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_UNANSWERED && (e == IPC_IN_ON_REPLY || e == IPC_IN_ON_DESTROY))) ? IPC_IN_READY :
      ((s == IPC_IN_REPLYING && e == IPC_IN_ON_CLIENT_GONE) ||
       (s == IPC_IN_UNANSWERED && (e == IPC_IN_ON_AWAIT || e == IPC_IN_ON_AWAIT_QUEUED || e == IPC_IN_ON_CANCEL))) ? IPC_IN_UNANSWERED : s;
    logic integer ipc_in_chain(integer s, integer e) =
      ((s == IPC_IN_READY && e == IPC_IN_ON_AWAIT)) ? IPC_IN_DO_BLOCK :
      ((s == IPC_IN_READY && (e == IPC_IN_ON_AWAIT_QUEUED || e == IPC_IN_ON_REPLY || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_WAITING && (e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_REPLYING && (e == IPC_IN_ON_CLIENT_GONE || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY)) ||
       (s == IPC_IN_UNANSWERED && (e == IPC_IN_ON_REPLY || e == IPC_IN_ON_CANCEL || e == IPC_IN_ON_DESTROY))) ? IPC_IN_DO_NOTHING :
      ((s == IPC_IN_WAITING && e == IPC_IN_ON_REQUEST)) ? IPC_IN_DO_WAKE :
      ((s == IPC_IN_WAITING && e == IPC_IN_ON_REQUEST_HANDOVER)) ? IPC_IN_DO_WAKE_HANDOVER :
      ((s == IPC_IN_WAITING && e == IPC_IN_ON_SIGNAL)) ? IPC_IN_DO_WAKE_SIGNALLED :
      (((s == IPC_IN_REPLYING || s == IPC_IN_UNANSWERED) && (e == IPC_IN_ON_AWAIT || e == IPC_IN_ON_AWAIT_QUEUED))) ? IPC_IN_DO_REFUSE :
      ((s == IPC_IN_REPLYING && e == IPC_IN_ON_REPLY)) ? IPC_IN_DO_ANSWER :
      ((s == IPC_IN_REPLYING && e == IPC_IN_ON_REPLY_HANDOVER)) ? IPC_IN_DO_ANSWER_HANDOVER :
      ((s == IPC_IN_REPLYING && e == IPC_IN_ON_REPLY_LEAVE)) ? IPC_IN_DO_ANSWER_LEAVE : IPC_IN_ILLEGAL;
    lemma ipc_in_closed: \forall integer s, e; ipc_in_legal(s, e) ==> ipc_in_is_state(ipc_in_to(s, e));
    predicate ipc_in_may{L}(integer t, integer e) =
       ipc_in_legal(threads[t].life.ipc_in, e) &&
       (ipc_in_chain(threads[t].life.ipc_in, e) == IPC_IN_DO_BLOCK ==>
        thread_may(t, THREAD_ON_WAIT)) &&
       (ipc_in_chain(threads[t].life.ipc_in, e) == IPC_IN_DO_WAKE ==>
        thread_may(t, THREAD_ON_REQUESTED)) &&
       (ipc_in_chain(threads[t].life.ipc_in, e) == IPC_IN_DO_WAKE_HANDOVER ==>
        thread_may(t, THREAD_ON_REQUESTED_HANDOVER)) &&
       (ipc_in_chain(threads[t].life.ipc_in, e) == IPC_IN_DO_WAKE_SIGNALLED ==>
        thread_may(t, THREAD_ON_SIGNALLED)) &&
       (ipc_in_chain(threads[t].life.ipc_in, e) == IPC_IN_DO_ANSWER ==>
        thread_present(threads[t].callers_first) && ipc_out_may(threads[t].callers_first, IPC_OUT_ON_ANSWER)) &&
       (ipc_in_chain(threads[t].life.ipc_in, e) == IPC_IN_DO_ANSWER_HANDOVER ==>
        thread_present(threads[t].callers_first) && ipc_out_may(threads[t].callers_first, IPC_OUT_ON_ANSWER_HANDOVER)) &&
       (ipc_in_chain(threads[t].life.ipc_in, e) == IPC_IN_DO_ANSWER_LEAVE ==>
        thread_present(threads[t].callers_first) && ipc_out_may(threads[t].callers_first, IPC_OUT_ON_LEAVE));
*/

/**
 * Takes `event` in the machine of `t`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires thread_present(t);
    requires ipc_in_is_event(event);
    requires ipc_in_may(t, event);
    assigns threads[t].life.ipc_in;
    assigns threads[t].life.thread;
    assigns threads[t].share;
    assigns threads[threads[t].callers_first].life.ipc_out;
    assigns threads[threads[t].callers_first].life.thread;
    assigns threads[threads[t].callers_first].share;
    ensures threads[t].life.ipc_in == ipc_in_to(\old(threads[t].life.ipc_in), \old(event));
    ensures \result == (ipc_in_chain(\old(threads[t].life.ipc_in), \old(event)) == IPC_IN_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
    ensures \old(ipc_in_chain(threads[t].life.ipc_in, event) == IPC_IN_DO_BLOCK) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_WAIT);
    ensures \old(ipc_in_chain(threads[t].life.ipc_in, event) == IPC_IN_DO_WAKE) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_REQUESTED);
    ensures \old(ipc_in_chain(threads[t].life.ipc_in, event) == IPC_IN_DO_WAKE_HANDOVER) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_REQUESTED_HANDOVER);
    ensures \old(ipc_in_chain(threads[t].life.ipc_in, event) == IPC_IN_DO_WAKE_SIGNALLED) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_SIGNALLED);
    ensures \old(ipc_in_chain(threads[t].life.ipc_in, event) == IPC_IN_DO_ANSWER) ==>
        threads[\old(threads[t].callers_first)].life.ipc_out == ipc_out_to(\old(threads[threads[t].callers_first].life.ipc_out), IPC_OUT_ON_ANSWER);
    ensures \old(ipc_in_chain(threads[t].life.ipc_in, event) == IPC_IN_DO_ANSWER_HANDOVER) ==>
        threads[\old(threads[t].callers_first)].life.ipc_out == ipc_out_to(\old(threads[threads[t].callers_first].life.ipc_out), IPC_OUT_ON_ANSWER_HANDOVER);
    ensures \old(ipc_in_chain(threads[t].life.ipc_in, event) == IPC_IN_DO_ANSWER_LEAVE) ==>
        threads[\old(threads[t].callers_first)].life.ipc_out == ipc_out_to(\old(threads[threads[t].callers_first].life.ipc_out), IPC_OUT_ON_LEAVE);
*/
status_t ipc_in_step(thread_id_t t, enum ipc_in_event event);
