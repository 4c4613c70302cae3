/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * identity: the names of its states, events and chains of actions.
 *
 * Generated from spec/identity.rl by tools/gen; do not edit.
 */

#include "identity.h"

const char *const identity_state_names[IDENTITY_STATES] = {
    [IDENTITY_FREE] = "free",
    [IDENTITY_LIVE] = "live",
};

const char *const identity_event_names[IDENTITY_EVENTS] = {
    [IDENTITY_ON_NEW] = "NEW",
    [IDENTITY_ON_DESTROY] = "DESTROY",
};

const char *const identity_chain_names[IDENTITY_CHAINS] = {
    [IDENTITY_ILLEGAL] = "illegal",
    [IDENTITY_DO_NOTHING] = "",
    [IDENTITY_DO_RETIRE] = "retire",
};
