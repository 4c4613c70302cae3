/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_in: table and step.
 *
 * Generated from spec/ipc_in.rl by tools/gen; do not edit.
 */

#include "ipc_in.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct ipc_in_edge ipc_in_edges[IPC_IN_STATES][IPC_IN_EVENTS] = {
    [IPC_IN_READY] = {
        [IPC_IN_ON_AWAIT] = { IPC_IN_WAITING, IPC_IN_DO_BLOCK },
        [IPC_IN_ON_AWAIT_QUEUED] = { IPC_IN_REPLYING, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_REPLY] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_CANCEL] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_DESTROY] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
    },
    [IPC_IN_WAITING] = {
        [IPC_IN_ON_REQUEST] = { IPC_IN_REPLYING, IPC_IN_DO_WAKE },
        [IPC_IN_ON_REQUEST_HANDOVER] = { IPC_IN_REPLYING, IPC_IN_DO_WAKE_HANDOVER },
        [IPC_IN_ON_SIGNAL] = { IPC_IN_READY, IPC_IN_DO_WAKE_SIGNALLED },
        [IPC_IN_ON_CANCEL] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_DESTROY] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
    },
    [IPC_IN_REPLYING] = {
        [IPC_IN_ON_AWAIT] = { IPC_IN_REPLYING, IPC_IN_DO_REFUSE },
        [IPC_IN_ON_AWAIT_QUEUED] = { IPC_IN_REPLYING, IPC_IN_DO_REFUSE },
        [IPC_IN_ON_REPLY] = { IPC_IN_READY, IPC_IN_DO_ANSWER },
        [IPC_IN_ON_REPLY_HANDOVER] = { IPC_IN_READY, IPC_IN_DO_ANSWER_HANDOVER },
        [IPC_IN_ON_REPLY_LEAVE] = { IPC_IN_READY, IPC_IN_DO_ANSWER_LEAVE },
        [IPC_IN_ON_CLIENT_GONE] = { IPC_IN_UNANSWERED, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_CANCEL] = { IPC_IN_REPLYING, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_DESTROY] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
    },
    [IPC_IN_UNANSWERED] = {
        [IPC_IN_ON_AWAIT] = { IPC_IN_UNANSWERED, IPC_IN_DO_REFUSE },
        [IPC_IN_ON_AWAIT_QUEUED] = { IPC_IN_UNANSWERED, IPC_IN_DO_REFUSE },
        [IPC_IN_ON_REPLY] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_CANCEL] = { IPC_IN_UNANSWERED, IPC_IN_DO_NOTHING },
        [IPC_IN_ON_DESTROY] = { IPC_IN_READY, IPC_IN_DO_NOTHING },
    },
};
/* clang-format on */

status_t ipc_in_step(thread_id_t t, enum ipc_in_event event)
{
    const struct ipc_in_edge edge = ipc_in_edges[threads[t].life.ipc_in][event];

    /*@ assert edge: edge.next == ipc_in_to(threads[t].life.ipc_in, event) &&
      edge.chain == ipc_in_chain(threads[t].life.ipc_in, event); */
    if (edge.chain == IPC_IN_ILLEGAL)
        panic(PANIC_IPC_IN_EVENT);
    trace_step(MACHINE_IPC_IN, t, event, edge.next);
    threads[thread_slot(t)].life.ipc_in = edge.next;
    switch ((enum ipc_in_chain)edge.chain) {
    case IPC_IN_DO_BLOCK:
        thread_step(t, THREAD_ON_WAIT);
        break;
    case IPC_IN_DO_WAKE:
        thread_step(t, THREAD_ON_REQUESTED);
        break;
    case IPC_IN_DO_WAKE_HANDOVER:
        thread_step(t, THREAD_ON_REQUESTED_HANDOVER);
        break;
    case IPC_IN_DO_WAKE_SIGNALLED:
        thread_step(t, THREAD_ON_SIGNALLED);
        break;
    case IPC_IN_DO_REFUSE:
        return STATUS_BAD_STATE;
    case IPC_IN_DO_ANSWER:
        ipc_out_step(threads[t].callers_first, IPC_OUT_ON_ANSWER);
        break;
    case IPC_IN_DO_ANSWER_HANDOVER:
        ipc_out_step(threads[t].callers_first, IPC_OUT_ON_ANSWER_HANDOVER);
        break;
    case IPC_IN_DO_ANSWER_LEAVE:
        ipc_out_step(threads[t].callers_first, IPC_OUT_ON_LEAVE);
        break;
    case IPC_IN_DO_NOTHING:
    case IPC_IN_ILLEGAL:
    case IPC_IN_CHAINS:
        break;
    }
    return STATUS_OK;
}
