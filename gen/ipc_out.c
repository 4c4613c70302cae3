/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_out: table and step.
 *
 * Generated from spec/ipc_out.rl by tools/gen; do not edit.
 */

#include "ipc_out.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct ipc_out_edge ipc_out_edges[IPC_OUT_STATES][IPC_OUT_EVENTS] = {
    [IPC_OUT_READY] = {
        [IPC_OUT_ON_SEND] = { IPC_OUT_SENDING, IPC_OUT_DO_BLOCK },
        [IPC_OUT_ON_FAULT] = { IPC_OUT_FAULTING, IPC_OUT_DO_BLOCK },
        [IPC_OUT_ON_CANCEL] = { IPC_OUT_READY, IPC_OUT_DO_NOTHING },
        [IPC_OUT_ON_DESTROY] = { IPC_OUT_READY, IPC_OUT_DO_NOTHING },
    },
    [IPC_OUT_SENDING] = {
        [IPC_OUT_ON_ANSWER] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK_RESUME },
        [IPC_OUT_ON_ANSWER_HANDOVER] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK_RESUME_HANDOVER },
        [IPC_OUT_ON_GONE] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK_FAIL },
        [IPC_OUT_ON_CANCEL] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK },
        [IPC_OUT_ON_DESTROY] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK },
    },
    [IPC_OUT_FAULTING] = {
        [IPC_OUT_ON_ANSWER] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK_RESUME },
        [IPC_OUT_ON_ANSWER_HANDOVER] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK_RESUME_HANDOVER },
        [IPC_OUT_ON_LEAVE] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK_LEAVE_FAULTED },
        [IPC_OUT_ON_GONE] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK_LEAVE_FAULTED },
        [IPC_OUT_ON_CANCEL] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK },
        [IPC_OUT_ON_DESTROY] = { IPC_OUT_READY, IPC_OUT_DO_UNLINK },
    },
};
/* clang-format on */

void ipc_out_step(thread_id_t t, enum ipc_out_event event)
{
    const struct ipc_out_edge edge =
        ipc_out_edges[threads[t].life.ipc_out][event];

    /*@ assert edge: edge.next == ipc_out_to(threads[t].life.ipc_out, event) &&
      edge.chain == ipc_out_chain(threads[t].life.ipc_out, event); */
    if (edge.chain == IPC_OUT_ILLEGAL)
        panic(PANIC_IPC_OUT_EVENT);
    trace_step(MACHINE_IPC_OUT, t, event, edge.next);
    threads[thread_slot(t)].life.ipc_out = edge.next;
    switch ((enum ipc_out_chain)edge.chain) {
    case IPC_OUT_DO_BLOCK:
        thread_step(t, THREAD_ON_SEND);
        break;
    case IPC_OUT_DO_UNLINK_RESUME:
        ipc_out_unlink(t);
        thread_step(t, THREAD_ON_ANSWERED);
        break;
    case IPC_OUT_DO_UNLINK_RESUME_HANDOVER:
        ipc_out_unlink(t);
        thread_step(t, THREAD_ON_ANSWERED_HANDOVER);
        break;
    case IPC_OUT_DO_UNLINK_FAIL:
        ipc_out_unlink(t);
        thread_step(t, THREAD_ON_FAILED);
        break;
    case IPC_OUT_DO_UNLINK:
        ipc_out_unlink(t);
        break;
    case IPC_OUT_DO_UNLINK_LEAVE_FAULTED:
        ipc_out_unlink(t);
        thread_step(t, THREAD_ON_FAULT);
        break;
    case IPC_OUT_DO_NOTHING:
    case IPC_OUT_ILLEGAL:
    case IPC_OUT_CHAINS:
        break;
    }
}
