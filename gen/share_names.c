/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * share: the names of its states, events and chains of actions.
 *
 * Generated from spec/share.rl by tools/gen; do not edit.
 */

#include "share.h"

const char *const share_state_names[SHARE_STATES] = {
    [SHARE_ABSENT] = "absent",
    [SHARE_LISTED] = "listed",
    [SHARE_QUEUED] = "queued",
};

const char *const share_event_names[SHARE_EVENTS] = {
    [SHARE_ON_INSERT] = "INSERT", [SHARE_ON_REMOVE] = "REMOVE",
    [SHARE_ON_WAKE] = "WAKE",     [SHARE_ON_READY] = "READY",
    [SHARE_ON_PARK] = "PARK",
};

const char *const share_chain_names[SHARE_CHAINS] = {
    [SHARE_ILLEGAL] = "illegal",
    [SHARE_DO_NOTHING] = "",
    [SHARE_DO_LIST_LAST_ASK_DISPATCH] = "list_last ask_dispatch",
    [SHARE_DO_UNLIST_ASK_DISPATCH] = "unlist ask_dispatch",
    [SHARE_DO_UNLIST_LIST_FIRST_ASK_DISPATCH] =
        "unlist list_first ask_dispatch",
    [SHARE_DO_UNLIST_ENQUEUE] = "unlist enqueue",
    [SHARE_DO_DEQUEUE_ASK_DISPATCH] = "dequeue ask_dispatch",
    [SHARE_DO_ASK_DISPATCH] = "ask_dispatch",
    [SHARE_DO_DEQUEUE] = "dequeue",
};
