/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * remote: the names of its states, events and chains of actions.
 *
 * Generated from spec/remote.rl by tools/gen; do not edit.
 */

#include "remote.h"

const char *const remote_state_names[REMOTE_STATES] = {
    [REMOTE_IDLE] = "idle",
    [REMOTE_POSTED] = "posted",
};

const char *const remote_event_names[REMOTE_EVENTS] = {
    [REMOTE_ON_POST] = "POST",
    [REMOTE_ON_DONE] = "DONE",
    [REMOTE_ON_CANCEL] = "CANCEL",
    [REMOTE_ON_DESTROY] = "DESTROY",
};

const char *const remote_chain_names[REMOTE_CHAINS] = {
    [REMOTE_ILLEGAL] = "illegal",
    [REMOTE_DO_NOTHING] = "",
    [REMOTE_DO_LINK_BLOCK] = "link block",
    [REMOTE_DO_UNLINK_WAKE] = "unlink wake",
    [REMOTE_DO_UNLINK] = "unlink",
};
