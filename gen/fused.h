/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fused: sequences of steps that the fast path takes at once.
 *
 * Generated from spec/fused.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>

#include "ipc_in.h"
#include "ipc_out.h"
#include "thread.h"

/*@ lemma fused_call_is_steps:
       ipc_in_legal(IPC_IN_WAITING, IPC_IN_ON_REQUEST_HANDOVER) &&
       ipc_in_to(IPC_IN_WAITING, IPC_IN_ON_REQUEST_HANDOVER) == IPC_IN_REPLYING &&
       thread_legal(THREAD_WAITING, THREAD_ON_REQUESTED_HANDOVER) &&
       thread_to(THREAD_WAITING, THREAD_ON_REQUESTED_HANDOVER) == THREAD_ACTIVE &&
       ipc_out_legal(IPC_OUT_READY, IPC_OUT_ON_SEND) &&
       ipc_out_to(IPC_OUT_READY, IPC_OUT_ON_SEND) == IPC_OUT_SENDING &&
       thread_legal(THREAD_ACTIVE, THREAD_ON_SEND) &&
       thread_to(THREAD_ACTIVE, THREAD_ON_SEND) == THREAD_SENDING; */

/**
 * A thread calls another one that waits, and hands the CPU over. True if the
 * states allow it; otherwise nothing has changed. What the steps would also
 * have performed is left to the caller: thread.release_lenders of the callee.
 */
/*@ requires thread_present(caller);
    requires thread_present(callee);
    assigns threads[caller].life;
    assigns threads[callee].life;
    ensures \result == true <==>
        \old(threads[caller].life).thread == THREAD_ACTIVE &&
        \old(threads[caller].life).ipc_out == IPC_OUT_READY &&
        \old(threads[caller].life).paused == 0 &&
        \old(threads[callee].life).thread == THREAD_WAITING &&
        \old(threads[callee].life).ipc_in == IPC_IN_WAITING &&
        \old(threads[callee].life).ipc_out == IPC_OUT_READY &&
        \old(threads[callee].life).paused == 0;
    ensures \result == false ==> threads[caller].life == \old(threads[caller].life);
    ensures \result == true ==> threads[caller].life.thread == THREAD_SENDING;
    ensures \result == true ==> threads[caller].life.ipc_in == \old(threads[caller].life).ipc_in;
    ensures \result == true ==> threads[caller].life.ipc_out == IPC_OUT_SENDING;
    ensures \result == true ==> threads[caller].life.paused == 0;
    ensures \result == false ==> threads[callee].life == \old(threads[callee].life);
    ensures \result == true ==> threads[callee].life.thread == THREAD_ACTIVE;
    ensures \result == true ==> threads[callee].life.ipc_in == IPC_IN_REPLYING;
    ensures \result == true ==> threads[callee].life.ipc_out == IPC_OUT_READY;
    ensures \result == true ==> threads[callee].life.paused == 0;
*/
static inline bool fused_call(thread_id_t caller, thread_id_t callee)
{
    const struct life caller_is = threads[caller].life;
    const struct life callee_is = threads[callee].life;

    if (!(caller_is.thread == THREAD_ACTIVE &&
          caller_is.ipc_out == IPC_OUT_READY && caller_is.paused == 0 &&
          callee_is.thread == THREAD_WAITING &&
          callee_is.ipc_in == IPC_IN_WAITING &&
          callee_is.ipc_out == IPC_OUT_READY && callee_is.paused == 0))
        return false;
    threads[thread_slot(caller)].life.thread = THREAD_SENDING;
    threads[thread_slot(caller)].life.ipc_out = IPC_OUT_SENDING;
    threads[thread_slot(callee)].life =
        (struct life){ .thread = THREAD_ACTIVE,
                       .ipc_in = IPC_IN_REPLYING,
                       .ipc_out = IPC_OUT_READY,
                       .paused = 0 };
    return true;
}

/*@ lemma fused_reply_await_is_steps:
       ipc_in_legal(IPC_IN_REPLYING, IPC_IN_ON_REPLY_HANDOVER) &&
       ipc_in_to(IPC_IN_REPLYING, IPC_IN_ON_REPLY_HANDOVER) == IPC_IN_READY &&
       ipc_out_legal(IPC_OUT_SENDING, IPC_OUT_ON_ANSWER_HANDOVER) &&
       ipc_out_to(IPC_OUT_SENDING, IPC_OUT_ON_ANSWER_HANDOVER) == IPC_OUT_READY &&
       thread_legal(THREAD_SENDING, THREAD_ON_ANSWERED_HANDOVER) &&
       thread_to(THREAD_SENDING, THREAD_ON_ANSWERED_HANDOVER) == THREAD_ACTIVE &&
       ipc_in_legal(IPC_IN_READY, IPC_IN_ON_AWAIT) &&
       ipc_in_to(IPC_IN_READY, IPC_IN_ON_AWAIT) == IPC_IN_WAITING &&
       thread_legal(THREAD_ACTIVE, THREAD_ON_WAIT) &&
       thread_to(THREAD_ACTIVE, THREAD_ON_WAIT) == THREAD_WAITING; */

/**
 * A thread answers its only client, hands the CPU back and waits again. True
 * if the states allow it; otherwise nothing has changed. What the steps would
 * also have performed is left to the caller: ipc_out.unlink of the client,
 * thread.release_lenders of the client.
 */
/*@ requires thread_present(server);
    requires thread_present(client);
    requires threads[server].callers_first == client;
    assigns threads[server].life;
    assigns threads[client].life;
    ensures \result == true <==>
        \old(threads[server].life).thread == THREAD_ACTIVE &&
        \old(threads[server].life).ipc_in == IPC_IN_REPLYING &&
        \old(threads[server].life).ipc_out == IPC_OUT_READY &&
        \old(threads[server].life).paused == 0 &&
        \old(threads[client].life).thread == THREAD_SENDING &&
        \old(threads[client].life).ipc_out == IPC_OUT_SENDING &&
        \old(threads[client].life).paused == 0;
    ensures \result == false ==> threads[server].life == \old(threads[server].life);
    ensures \result == true ==> threads[server].life.thread == THREAD_WAITING;
    ensures \result == true ==> threads[server].life.ipc_in == IPC_IN_WAITING;
    ensures \result == true ==> threads[server].life.ipc_out == IPC_OUT_READY;
    ensures \result == true ==> threads[server].life.paused == 0;
    ensures \result == false ==> threads[client].life == \old(threads[client].life);
    ensures \result == true ==> threads[client].life.thread == THREAD_ACTIVE;
    ensures \result == true ==> threads[client].life.ipc_in == \old(threads[client].life).ipc_in;
    ensures \result == true ==> threads[client].life.ipc_out == IPC_OUT_READY;
    ensures \result == true ==> threads[client].life.paused == 0;
*/
static inline bool fused_reply_await(thread_id_t server, thread_id_t client)
{
    const struct life server_is = threads[server].life;
    const struct life client_is = threads[client].life;

    if (!(server_is.thread == THREAD_ACTIVE &&
          server_is.ipc_in == IPC_IN_REPLYING &&
          server_is.ipc_out == IPC_OUT_READY && server_is.paused == 0 &&
          client_is.thread == THREAD_SENDING &&
          client_is.ipc_out == IPC_OUT_SENDING && client_is.paused == 0))
        return false;
    threads[thread_slot(server)].life = (struct life){ .thread = THREAD_WAITING,
                                                       .ipc_in = IPC_IN_WAITING,
                                                       .ipc_out = IPC_OUT_READY,
                                                       .paused = 0 };
    threads[thread_slot(client)].life.thread = THREAD_ACTIVE;
    threads[thread_slot(client)].life.ipc_out = IPC_OUT_READY;
    return true;
}

/*@ lemma fused_fault_is_steps:
       ipc_in_legal(IPC_IN_WAITING, IPC_IN_ON_REQUEST_HANDOVER) &&
       ipc_in_to(IPC_IN_WAITING, IPC_IN_ON_REQUEST_HANDOVER) == IPC_IN_REPLYING &&
       thread_legal(THREAD_WAITING, THREAD_ON_REQUESTED_HANDOVER) &&
       thread_to(THREAD_WAITING, THREAD_ON_REQUESTED_HANDOVER) == THREAD_ACTIVE &&
       ipc_out_legal(IPC_OUT_READY, IPC_OUT_ON_FAULT) &&
       ipc_out_to(IPC_OUT_READY, IPC_OUT_ON_FAULT) == IPC_OUT_FAULTING &&
       thread_legal(THREAD_ACTIVE, THREAD_ON_SEND) &&
       thread_to(THREAD_ACTIVE, THREAD_ON_SEND) == THREAD_SENDING; */

/**
 * The kernel calls, for a thread that faults, the pager that waits, and hands
 * the CPU over. True if the states allow it; otherwise nothing has changed.
 * What the steps would also have performed is left to the caller:
 * thread.release_lenders of the callee.
 */
/*@ requires thread_present(caller);
    requires thread_present(callee);
    assigns threads[caller].life;
    assigns threads[callee].life;
    ensures \result == true <==>
        \old(threads[caller].life).thread == THREAD_ACTIVE &&
        \old(threads[caller].life).ipc_out == IPC_OUT_READY &&
        \old(threads[caller].life).paused == 0 &&
        \old(threads[callee].life).thread == THREAD_WAITING &&
        \old(threads[callee].life).ipc_in == IPC_IN_WAITING &&
        \old(threads[callee].life).ipc_out == IPC_OUT_READY &&
        \old(threads[callee].life).paused == 0;
    ensures \result == false ==> threads[caller].life == \old(threads[caller].life);
    ensures \result == true ==> threads[caller].life.thread == THREAD_SENDING;
    ensures \result == true ==> threads[caller].life.ipc_in == \old(threads[caller].life).ipc_in;
    ensures \result == true ==> threads[caller].life.ipc_out == IPC_OUT_FAULTING;
    ensures \result == true ==> threads[caller].life.paused == 0;
    ensures \result == false ==> threads[callee].life == \old(threads[callee].life);
    ensures \result == true ==> threads[callee].life.thread == THREAD_ACTIVE;
    ensures \result == true ==> threads[callee].life.ipc_in == IPC_IN_REPLYING;
    ensures \result == true ==> threads[callee].life.ipc_out == IPC_OUT_READY;
    ensures \result == true ==> threads[callee].life.paused == 0;
*/
static inline bool fused_fault(thread_id_t caller, thread_id_t callee)
{
    const struct life caller_is = threads[caller].life;
    const struct life callee_is = threads[callee].life;

    if (!(caller_is.thread == THREAD_ACTIVE &&
          caller_is.ipc_out == IPC_OUT_READY && caller_is.paused == 0 &&
          callee_is.thread == THREAD_WAITING &&
          callee_is.ipc_in == IPC_IN_WAITING &&
          callee_is.ipc_out == IPC_OUT_READY && callee_is.paused == 0))
        return false;
    threads[thread_slot(caller)].life.thread = THREAD_SENDING;
    threads[thread_slot(caller)].life.ipc_out = IPC_OUT_FAULTING;
    threads[thread_slot(callee)].life =
        (struct life){ .thread = THREAD_ACTIVE,
                       .ipc_in = IPC_IN_REPLYING,
                       .ipc_out = IPC_OUT_READY,
                       .paused = 0 };
    return true;
}

/*@ lemma fused_reply_fault_is_steps:
       ipc_in_legal(IPC_IN_REPLYING, IPC_IN_ON_REPLY_HANDOVER) &&
       ipc_in_to(IPC_IN_REPLYING, IPC_IN_ON_REPLY_HANDOVER) == IPC_IN_READY &&
       ipc_out_legal(IPC_OUT_FAULTING, IPC_OUT_ON_ANSWER_HANDOVER) &&
       ipc_out_to(IPC_OUT_FAULTING, IPC_OUT_ON_ANSWER_HANDOVER) == IPC_OUT_READY &&
       thread_legal(THREAD_SENDING, THREAD_ON_ANSWERED_HANDOVER) &&
       thread_to(THREAD_SENDING, THREAD_ON_ANSWERED_HANDOVER) == THREAD_ACTIVE &&
       ipc_in_legal(IPC_IN_READY, IPC_IN_ON_AWAIT) &&
       ipc_in_to(IPC_IN_READY, IPC_IN_ON_AWAIT) == IPC_IN_WAITING &&
       thread_legal(THREAD_ACTIVE, THREAD_ON_WAIT) &&
       thread_to(THREAD_ACTIVE, THREAD_ON_WAIT) == THREAD_WAITING; */

/**
 * A pager lets its only client go on at its fault, hands the CPU back and
 * waits again. True if the states allow it; otherwise nothing has changed.
 * What the steps would also have performed is left to the caller:
 * ipc_out.unlink of the client, thread.release_lenders of the client.
 */
/*@ requires thread_present(server);
    requires thread_present(client);
    requires threads[server].callers_first == client;
    assigns threads[server].life;
    assigns threads[client].life;
    ensures \result == true <==>
        \old(threads[server].life).thread == THREAD_ACTIVE &&
        \old(threads[server].life).ipc_in == IPC_IN_REPLYING &&
        \old(threads[server].life).ipc_out == IPC_OUT_READY &&
        \old(threads[server].life).paused == 0 &&
        \old(threads[client].life).thread == THREAD_SENDING &&
        \old(threads[client].life).ipc_out == IPC_OUT_FAULTING &&
        \old(threads[client].life).paused == 0;
    ensures \result == false ==> threads[server].life == \old(threads[server].life);
    ensures \result == true ==> threads[server].life.thread == THREAD_WAITING;
    ensures \result == true ==> threads[server].life.ipc_in == IPC_IN_WAITING;
    ensures \result == true ==> threads[server].life.ipc_out == IPC_OUT_READY;
    ensures \result == true ==> threads[server].life.paused == 0;
    ensures \result == false ==> threads[client].life == \old(threads[client].life);
    ensures \result == true ==> threads[client].life.thread == THREAD_ACTIVE;
    ensures \result == true ==> threads[client].life.ipc_in == \old(threads[client].life).ipc_in;
    ensures \result == true ==> threads[client].life.ipc_out == IPC_OUT_READY;
    ensures \result == true ==> threads[client].life.paused == 0;
*/
static inline bool fused_reply_fault(thread_id_t server, thread_id_t client)
{
    const struct life server_is = threads[server].life;
    const struct life client_is = threads[client].life;

    if (!(server_is.thread == THREAD_ACTIVE &&
          server_is.ipc_in == IPC_IN_REPLYING &&
          server_is.ipc_out == IPC_OUT_READY && server_is.paused == 0 &&
          client_is.thread == THREAD_SENDING &&
          client_is.ipc_out == IPC_OUT_FAULTING && client_is.paused == 0))
        return false;
    threads[thread_slot(server)].life = (struct life){ .thread = THREAD_WAITING,
                                                       .ipc_in = IPC_IN_WAITING,
                                                       .ipc_out = IPC_OUT_READY,
                                                       .paused = 0 };
    threads[thread_slot(client)].life.thread = THREAD_ACTIVE;
    threads[thread_slot(client)].life.ipc_out = IPC_OUT_READY;
    return true;
}
