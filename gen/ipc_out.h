/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_out: the calling half of a thread.
 *
 * Generated from spec/ipc_out.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"
#include "thread.h"

enum ipc_out_state {
    /** The thread has no request under way. */
    IPC_OUT_READY,
    /** The thread sent a request and waits for its answer. */
    IPC_OUT_SENDING,
    /**
     * The thread faulted, and the kernel sent a request to its pager, the
     * thread that mends its faults.
     */
    IPC_OUT_FAULTING,
    IPC_OUT_STATES
};

enum ipc_out_event {
    /** The thread sends a request to another thread. */
    IPC_OUT_ON_SEND,
    /**
     * The thread faults, and the kernel sends a request to its pager on its
     * behalf.
     */
    IPC_OUT_ON_FAULT,
    /** The called thread answers. */
    IPC_OUT_ON_ANSWER,
    /** The called thread answers and gives the CPU to the caller at once. */
    IPC_OUT_ON_ANSWER_HANDOVER,
    /** The pager answers that the faulted thread is to stay stopped. */
    IPC_OUT_ON_LEAVE,
    /** The called thread is destroyed. */
    IPC_OUT_ON_GONE,
    /** Core ends whatever the thread waits for. */
    IPC_OUT_ON_CANCEL,
    /** Core destroys the thread. */
    IPC_OUT_ON_DESTROY,
    IPC_OUT_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum ipc_out_chain {
    /** The event cannot happen in the state. */
    IPC_OUT_ILLEGAL,
    IPC_OUT_DO_NOTHING,
    IPC_OUT_DO_BLOCK,
    IPC_OUT_DO_UNLINK_RESUME,
    IPC_OUT_DO_UNLINK_RESUME_HANDOVER,
    IPC_OUT_DO_UNLINK_FAIL,
    IPC_OUT_DO_UNLINK,
    IPC_OUT_DO_UNLINK_LEAVE_FAULTED,
    IPC_OUT_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct ipc_out_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct ipc_out_edge ipc_out_edges[IPC_OUT_STATES][IPC_OUT_EVENTS];
extern const char *const ipc_out_state_names[IPC_OUT_STATES];
extern const char *const ipc_out_event_names[IPC_OUT_EVENTS];
extern const char *const ipc_out_chain_names[IPC_OUT_CHAINS];

/*@ predicate ipc_out_is_state(integer s) = 0 <= s < IPC_OUT_STATES;
    predicate ipc_out_is_event(integer e) = 0 <= e < IPC_OUT_EVENTS;
    predicate ipc_out_legal(integer s, integer e) =
       (s == IPC_OUT_READY && (e == IPC_OUT_ON_SEND || e == IPC_OUT_ON_FAULT || e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY)) ||
       (s == IPC_OUT_SENDING && (e == IPC_OUT_ON_ANSWER || e == IPC_OUT_ON_ANSWER_HANDOVER || e == IPC_OUT_ON_GONE || e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY)) ||
       (s == IPC_OUT_FAULTING && (e == IPC_OUT_ON_ANSWER || e == IPC_OUT_ON_ANSWER_HANDOVER || e == IPC_OUT_ON_LEAVE || e == IPC_OUT_ON_GONE || e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY));
    logic integer ipc_out_to(integer s, integer e) =
      ((s == IPC_OUT_READY && e == IPC_OUT_ON_SEND)) ? IPC_OUT_SENDING :
      ((s == IPC_OUT_READY && e == IPC_OUT_ON_FAULT)) ? IPC_OUT_FAULTING :
      ((s == IPC_OUT_READY && (e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY)) ||
       (s == IPC_OUT_SENDING && (e == IPC_OUT_ON_ANSWER || e == IPC_OUT_ON_ANSWER_HANDOVER || e == IPC_OUT_ON_GONE || e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY)) ||
       (s == IPC_OUT_FAULTING && (e == IPC_OUT_ON_ANSWER || e == IPC_OUT_ON_ANSWER_HANDOVER || e == IPC_OUT_ON_LEAVE || e == IPC_OUT_ON_GONE || e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY))) ? IPC_OUT_READY : s;
    logic integer ipc_out_chain(integer s, integer e) =
      ((s == IPC_OUT_READY && (e == IPC_OUT_ON_SEND || e == IPC_OUT_ON_FAULT))) ? IPC_OUT_DO_BLOCK :
      ((s == IPC_OUT_READY && (e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY))) ? IPC_OUT_DO_NOTHING :
      (((s == IPC_OUT_SENDING || s == IPC_OUT_FAULTING) && e == IPC_OUT_ON_ANSWER)) ? IPC_OUT_DO_UNLINK_RESUME :
      (((s == IPC_OUT_SENDING || s == IPC_OUT_FAULTING) && e == IPC_OUT_ON_ANSWER_HANDOVER)) ? IPC_OUT_DO_UNLINK_RESUME_HANDOVER :
      ((s == IPC_OUT_SENDING && e == IPC_OUT_ON_GONE)) ? IPC_OUT_DO_UNLINK_FAIL :
      (((s == IPC_OUT_SENDING || s == IPC_OUT_FAULTING) && (e == IPC_OUT_ON_CANCEL || e == IPC_OUT_ON_DESTROY))) ? IPC_OUT_DO_UNLINK :
      ((s == IPC_OUT_FAULTING && (e == IPC_OUT_ON_LEAVE || e == IPC_OUT_ON_GONE))) ? IPC_OUT_DO_UNLINK_LEAVE_FAULTED : IPC_OUT_ILLEGAL;
    lemma ipc_out_closed: \forall integer s, e; ipc_out_legal(s, e) ==> ipc_out_is_state(ipc_out_to(s, e));
    predicate ipc_out_may{L}(integer t, integer e) =
       ipc_out_legal(threads[t].life.ipc_out, e) &&
       (ipc_out_chain(threads[t].life.ipc_out, e) == IPC_OUT_DO_BLOCK ==>
        thread_may(t, THREAD_ON_SEND)) &&
       (ipc_out_chain(threads[t].life.ipc_out, e) == IPC_OUT_DO_UNLINK_RESUME ==>
        thread_may(t, THREAD_ON_ANSWERED)) &&
       (ipc_out_chain(threads[t].life.ipc_out, e) == IPC_OUT_DO_UNLINK_RESUME_HANDOVER ==>
        thread_may(t, THREAD_ON_ANSWERED_HANDOVER)) &&
       (ipc_out_chain(threads[t].life.ipc_out, e) == IPC_OUT_DO_UNLINK_FAIL ==>
        thread_may(t, THREAD_ON_FAILED)) &&
       (ipc_out_chain(threads[t].life.ipc_out, e) == IPC_OUT_DO_UNLINK_LEAVE_FAULTED ==>
        thread_may(t, THREAD_ON_FAULT));
*/

/** Takes the request out of the queue of the called thread. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
void ipc_out_unlink(thread_id_t t);

/** Takes `event` in the machine of `t`. */
/*@ requires thread_present(t);
    requires ipc_out_is_event(event);
    requires ipc_out_may(t, event);
    assigns threads[t].life.ipc_out;
    assigns threads[t].life.thread;
    assigns threads[t].share;
    ensures threads[t].life.ipc_out == ipc_out_to(\old(threads[t].life.ipc_out), \old(event));
    ensures \old(ipc_out_chain(threads[t].life.ipc_out, event) == IPC_OUT_DO_BLOCK) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_SEND);
    ensures \old(ipc_out_chain(threads[t].life.ipc_out, event) == IPC_OUT_DO_UNLINK_RESUME) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_ANSWERED);
    ensures \old(ipc_out_chain(threads[t].life.ipc_out, event) == IPC_OUT_DO_UNLINK_RESUME_HANDOVER) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_ANSWERED_HANDOVER);
    ensures \old(ipc_out_chain(threads[t].life.ipc_out, event) == IPC_OUT_DO_UNLINK_FAIL) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_FAILED);
    ensures \old(ipc_out_chain(threads[t].life.ipc_out, event) == IPC_OUT_DO_UNLINK_LEAVE_FAULTED) ==>
        threads[t].life.thread == thread_to(\old(threads[t].life.thread), THREAD_ON_FAULT);
*/
void ipc_out_step(thread_id_t t, enum ipc_out_event event);
