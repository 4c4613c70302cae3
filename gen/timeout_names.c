/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * timeout: the names of its states, events and chains of actions.
 *
 * Generated from spec/timeout.rl by tools/gen; do not edit.
 */

#include "timeout.h"

const char *const timeout_state_names[TIMEOUT_STATES] = {
    [TIMEOUT_IDLE] = "idle",
    [TIMEOUT_ARMED] = "armed",
};

const char *const timeout_event_names[TIMEOUT_EVENTS] = {
    [TIMEOUT_ON_ARM] = "ARM",
    [TIMEOUT_ON_DISARM] = "DISARM",
    [TIMEOUT_ON_FIRE] = "FIRE",
    [TIMEOUT_ON_DESTROY] = "DESTROY",
};

const char *const timeout_chain_names[TIMEOUT_CHAINS] = {
    [TIMEOUT_ILLEGAL] = "illegal",
    [TIMEOUT_DO_NOTHING] = "",
    [TIMEOUT_DO_ENTER] = "enter",
    [TIMEOUT_DO_LEAVE] = "leave",
};
