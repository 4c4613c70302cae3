/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * context: the names of its states, events and chains of actions.
 *
 * Generated from spec/context.rl by tools/gen; do not edit.
 */

#include "context.h"

const char *const context_state_names[CONTEXT_STATES] = {
    [CONTEXT_FREE] = "free",
    [CONTEXT_IDLE] = "idle",
    [CONTEXT_PENDING] = "pending",
    [CONTEXT_DELIVERED] = "delivered",
    [CONTEXT_DELIVERED_PENDING] = "delivered_pending",
    [CONTEXT_KILLED] = "killed",
    [CONTEXT_KILL_WAIT] = "kill_wait",
    [CONTEXT_KILL_ORPHAN] = "kill_orphan",
};

const char *const context_event_names[CONTEXT_EVENTS] = {
    [CONTEXT_ON_NEW] = "NEW",
    [CONTEXT_ON_SUBMIT] = "SUBMIT",
    [CONTEXT_ON_ACK] = "ACK",
    [CONTEXT_ON_KILL] = "KILL",
    [CONTEXT_ON_DESTROY] = "DESTROY",
    [CONTEXT_ON_TAKE] = "TAKE",
    [CONTEXT_ON_DELIVER] = "DELIVER",
    [CONTEXT_ON_DELIVER_BOUND] = "DELIVER_BOUND",
    [CONTEXT_ON_KILLER_GONE] = "KILLER_GONE",
};

const char *const context_chain_names[CONTEXT_CHAINS] = {
    [CONTEXT_ILLEGAL] = "illegal",
    [CONTEXT_DO_NOTHING] = "",
    [CONTEXT_DO_ENQUEUE] = "enqueue",
    [CONTEXT_DO_DEQUEUE] = "dequeue",
    [CONTEXT_DO_DEQUEUE_HAND_TO_HANDLER] = "dequeue hand_to_handler",
    [CONTEXT_DO_DEQUEUE_HAND_TO_BOUND] = "dequeue hand_to_bound",
    [CONTEXT_DO_BLOCK_KILLER] = "block_killer",
    [CONTEXT_DO_REFUSE] = "refuse",
    [CONTEXT_DO_KILLER_DONE] = "killer_done",
    [CONTEXT_DO_KILLER_FAILED] = "killer_failed",
};
