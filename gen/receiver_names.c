/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * receiver: the names of its states, events and chains of actions.
 *
 * Generated from spec/receiver.rl by tools/gen; do not edit.
 */

#include "receiver.h"

const char *const receiver_state_names[RECEIVER_STATES] = {
    [RECEIVER_FREE] = "free",
    [RECEIVER_IDLE] = "idle",
    [RECEIVER_AWAITED] = "awaited",
    [RECEIVER_DOOMED] = "doomed",
};

const char *const receiver_event_names[RECEIVER_EVENTS] = {
    [RECEIVER_ON_NEW] = "NEW",
    [RECEIVER_ON_AWAIT] = "AWAIT",
    [RECEIVER_ON_DESTROY] = "DESTROY",
    [RECEIVER_ON_FREE] = "FREE",
    [RECEIVER_ON_DELIVER] = "DELIVER",
    [RECEIVER_ON_DELIVER_BOUND] = "DELIVER_BOUND",
    [RECEIVER_ON_HANDLER_GONE] = "HANDLER_GONE",
};

const char *const receiver_chain_names[RECEIVER_CHAINS] = {
    [RECEIVER_ILLEGAL] = "illegal",
    [RECEIVER_DO_NOTHING] = "",
    [RECEIVER_DO_BLOCK_HANDLER] = "block_handler",
    [RECEIVER_DO_HAND_TO_BOUND] = "hand_to_bound",
    [RECEIVER_DO_REFUSE] = "refuse",
    [RECEIVER_DO_FAIL_HANDLER] = "fail_handler",
    [RECEIVER_DO_HAND_OVER] = "hand_over",
};
