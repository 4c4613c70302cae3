/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * context: table and step.
 *
 * Generated from spec/context.rl by tools/gen; do not edit.
 */

#include "context.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct context_edge context_edges[CONTEXT_STATES][CONTEXT_EVENTS] = {
    [CONTEXT_FREE] = {
        [CONTEXT_ON_NEW] = { CONTEXT_IDLE, CONTEXT_DO_NOTHING },
    },
    [CONTEXT_IDLE] = {
        [CONTEXT_ON_SUBMIT] = { CONTEXT_PENDING, CONTEXT_DO_ENQUEUE },
        [CONTEXT_ON_ACK] = { CONTEXT_IDLE, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_KILL] = { CONTEXT_KILLED, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_DESTROY] = { CONTEXT_FREE, CONTEXT_DO_NOTHING },
    },
    [CONTEXT_PENDING] = {
        [CONTEXT_ON_SUBMIT] = { CONTEXT_PENDING, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_ACK] = { CONTEXT_PENDING, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_KILL] = { CONTEXT_KILLED, CONTEXT_DO_DEQUEUE },
        [CONTEXT_ON_DESTROY] = { CONTEXT_FREE, CONTEXT_DO_DEQUEUE },
        [CONTEXT_ON_TAKE] = { CONTEXT_DELIVERED, CONTEXT_DO_DEQUEUE },
        [CONTEXT_ON_DELIVER] = { CONTEXT_DELIVERED, CONTEXT_DO_DEQUEUE_HAND_TO_HANDLER },
        [CONTEXT_ON_DELIVER_BOUND] = { CONTEXT_DELIVERED, CONTEXT_DO_DEQUEUE_HAND_TO_BOUND },
    },
    [CONTEXT_DELIVERED] = {
        [CONTEXT_ON_SUBMIT] = { CONTEXT_DELIVERED_PENDING, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_ACK] = { CONTEXT_IDLE, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_KILL] = { CONTEXT_KILL_WAIT, CONTEXT_DO_BLOCK_KILLER },
        [CONTEXT_ON_DESTROY] = { CONTEXT_FREE, CONTEXT_DO_NOTHING },
    },
    [CONTEXT_DELIVERED_PENDING] = {
        [CONTEXT_ON_SUBMIT] = { CONTEXT_DELIVERED_PENDING, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_ACK] = { CONTEXT_PENDING, CONTEXT_DO_ENQUEUE },
        [CONTEXT_ON_KILL] = { CONTEXT_KILL_WAIT, CONTEXT_DO_BLOCK_KILLER },
        [CONTEXT_ON_DESTROY] = { CONTEXT_FREE, CONTEXT_DO_NOTHING },
    },
    [CONTEXT_KILLED] = {
        [CONTEXT_ON_SUBMIT] = { CONTEXT_KILLED, CONTEXT_DO_REFUSE },
        [CONTEXT_ON_ACK] = { CONTEXT_KILLED, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_KILL] = { CONTEXT_KILLED, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_DESTROY] = { CONTEXT_FREE, CONTEXT_DO_NOTHING },
    },
    [CONTEXT_KILL_WAIT] = {
        [CONTEXT_ON_SUBMIT] = { CONTEXT_KILL_WAIT, CONTEXT_DO_REFUSE },
        [CONTEXT_ON_ACK] = { CONTEXT_KILLED, CONTEXT_DO_KILLER_DONE },
        [CONTEXT_ON_KILL] = { CONTEXT_KILL_WAIT, CONTEXT_DO_REFUSE },
        [CONTEXT_ON_DESTROY] = { CONTEXT_FREE, CONTEXT_DO_KILLER_FAILED },
        [CONTEXT_ON_KILLER_GONE] = { CONTEXT_KILL_ORPHAN, CONTEXT_DO_NOTHING },
    },
    [CONTEXT_KILL_ORPHAN] = {
        [CONTEXT_ON_SUBMIT] = { CONTEXT_KILL_ORPHAN, CONTEXT_DO_REFUSE },
        [CONTEXT_ON_ACK] = { CONTEXT_KILLED, CONTEXT_DO_NOTHING },
        [CONTEXT_ON_KILL] = { CONTEXT_KILL_WAIT, CONTEXT_DO_BLOCK_KILLER },
        [CONTEXT_ON_DESTROY] = { CONTEXT_FREE, CONTEXT_DO_NOTHING },
    },
};
/* clang-format on */

status_t context_step(context_id_t c, enum context_event event)
{
    const struct context_edge edge = context_edges[contexts[c].state][event];

    /*@ assert edge: edge.next == context_to(contexts[c].state, event) &&
      edge.chain == context_chain(contexts[c].state, event); */
    if (edge.chain == CONTEXT_ILLEGAL)
        panic(PANIC_CONTEXT_EVENT);
    trace_step(MACHINE_CONTEXT, c, event, edge.next);
    contexts[context_slot(c)].state = edge.next;
    switch ((enum context_chain)edge.chain) {
    case CONTEXT_DO_ENQUEUE:
        context_enqueue(c);
        break;
    case CONTEXT_DO_DEQUEUE:
        context_dequeue(c);
        break;
    case CONTEXT_DO_DEQUEUE_HAND_TO_HANDLER:
        context_dequeue(c);
        receiver_step(contexts[c].receiver, RECEIVER_ON_DELIVER);
        break;
    case CONTEXT_DO_DEQUEUE_HAND_TO_BOUND:
        context_dequeue(c);
        receiver_step(contexts[c].receiver, RECEIVER_ON_DELIVER_BOUND);
        break;
    case CONTEXT_DO_BLOCK_KILLER:
        killer_step(contexts[c].killer, KILLER_ON_AWAIT);
        break;
    case CONTEXT_DO_REFUSE:
        return STATUS_BAD_STATE;
    case CONTEXT_DO_KILLER_DONE:
        killer_step(contexts[c].killer, KILLER_ON_DONE);
        break;
    case CONTEXT_DO_KILLER_FAILED:
        killer_step(contexts[c].killer, KILLER_ON_GONE);
        break;
    case CONTEXT_DO_NOTHING:
    case CONTEXT_ILLEGAL:
    case CONTEXT_CHAINS:
        break;
    }
    return STATUS_OK;
}
