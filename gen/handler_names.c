/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * handler: the names of its states, events and chains of actions.
 *
 * Generated from spec/handler.rl by tools/gen; do not edit.
 */

#include "handler.h"

const char *const handler_state_names[HANDLER_STATES] = {
    [HANDLER_IDLE] = "idle",
    [HANDLER_WAITING] = "waiting",
};

const char *const handler_event_names[HANDLER_EVENTS] = {
    [HANDLER_ON_AWAIT] = "AWAIT",     [HANDLER_ON_SIGNAL] = "SIGNAL",
    [HANDLER_ON_GONE] = "GONE",       [HANDLER_ON_CANCEL] = "CANCEL",
    [HANDLER_ON_DESTROY] = "DESTROY",
};

const char *const handler_chain_names[HANDLER_CHAINS] = {
    [HANDLER_ILLEGAL] = "illegal", [HANDLER_DO_NOTHING] = "",
    [HANDLER_DO_BLOCK] = "block",  [HANDLER_DO_WAKE] = "wake",
    [HANDLER_DO_FAIL] = "fail",
};
