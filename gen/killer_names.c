/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * killer: the names of its states, events and chains of actions.
 *
 * Generated from spec/killer.rl by tools/gen; do not edit.
 */

#include "killer.h"

const char *const killer_state_names[KILLER_STATES] = {
    [KILLER_IDLE] = "idle",
    [KILLER_WAITING] = "waiting",
};

const char *const killer_event_names[KILLER_EVENTS] = {
    [KILLER_ON_AWAIT] = "AWAIT",     [KILLER_ON_DONE] = "DONE",
    [KILLER_ON_GONE] = "GONE",       [KILLER_ON_CANCEL] = "CANCEL",
    [KILLER_ON_DESTROY] = "DESTROY",
};

const char *const killer_chain_names[KILLER_CHAINS] = {
    [KILLER_ILLEGAL] = "illegal", [KILLER_DO_NOTHING] = "",
    [KILLER_DO_BLOCK] = "block",  [KILLER_DO_WAKE] = "wake",
    [KILLER_DO_FAIL] = "fail",
};
