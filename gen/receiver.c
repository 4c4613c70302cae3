/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * receiver: table and step.
 *
 * Generated from spec/receiver.rl by tools/gen; do not edit.
 */

#include "receiver.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct receiver_edge receiver_edges[RECEIVER_STATES][RECEIVER_EVENTS] = {
    [RECEIVER_FREE] = {
        [RECEIVER_ON_NEW] = { RECEIVER_IDLE, RECEIVER_DO_NOTHING },
    },
    [RECEIVER_IDLE] = {
        [RECEIVER_ON_AWAIT] = { RECEIVER_AWAITED, RECEIVER_DO_BLOCK_HANDLER },
        [RECEIVER_ON_DESTROY] = { RECEIVER_DOOMED, RECEIVER_DO_NOTHING },
        [RECEIVER_ON_DELIVER_BOUND] = { RECEIVER_IDLE, RECEIVER_DO_HAND_TO_BOUND },
    },
    [RECEIVER_AWAITED] = {
        [RECEIVER_ON_AWAIT] = { RECEIVER_AWAITED, RECEIVER_DO_REFUSE },
        [RECEIVER_ON_DESTROY] = { RECEIVER_DOOMED, RECEIVER_DO_FAIL_HANDLER },
        [RECEIVER_ON_DELIVER] = { RECEIVER_IDLE, RECEIVER_DO_HAND_OVER },
        [RECEIVER_ON_HANDLER_GONE] = { RECEIVER_IDLE, RECEIVER_DO_NOTHING },
    },
    [RECEIVER_DOOMED] = {
        [RECEIVER_ON_AWAIT] = { RECEIVER_DOOMED, RECEIVER_DO_REFUSE },
        [RECEIVER_ON_DESTROY] = { RECEIVER_DOOMED, RECEIVER_DO_NOTHING },
        [RECEIVER_ON_FREE] = { RECEIVER_FREE, RECEIVER_DO_NOTHING },
    },
};
/* clang-format on */

status_t receiver_step(receiver_id_t r, enum receiver_event event)
{
    const struct receiver_edge edge = receiver_edges[receivers[r].state][event];

    /*@ assert edge: edge.next == receiver_to(receivers[r].state, event) &&
      edge.chain == receiver_chain(receivers[r].state, event); */
    if (edge.chain == RECEIVER_ILLEGAL)
        panic(PANIC_RECEIVER_EVENT);
    trace_step(MACHINE_RECEIVER, r, event, edge.next);
    receivers[receiver_slot(r)].state = edge.next;
    switch ((enum receiver_chain)edge.chain) {
    case RECEIVER_DO_BLOCK_HANDLER:
        handler_step(receivers[r].handler, HANDLER_ON_AWAIT);
        break;
    case RECEIVER_DO_HAND_TO_BOUND:
        ipc_in_step(receivers[r].bound, IPC_IN_ON_SIGNAL);
        break;
    case RECEIVER_DO_REFUSE:
        return STATUS_BAD_STATE;
    case RECEIVER_DO_FAIL_HANDLER:
        handler_step(receivers[r].handler, HANDLER_ON_GONE);
        break;
    case RECEIVER_DO_HAND_OVER:
        handler_step(receivers[r].handler, HANDLER_ON_SIGNAL);
        break;
    case RECEIVER_DO_NOTHING:
    case RECEIVER_ILLEGAL:
    case RECEIVER_CHAINS:
        break;
    }
    return STATUS_OK;
}
