/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * page: the names of its states, events and chains of actions.
 *
 * Generated from spec/page.rl by tools/gen; do not edit.
 */

#include "page.h"

const char *const page_state_names[PAGE_STATES] = {
    [PAGE_ABSENT] = "absent",
    [PAGE_EMPTY] = "empty",
    [PAGE_USED] = "used",
};

const char *const page_event_names[PAGE_EVENTS] = {
    [PAGE_ON_DONATE] = "DONATE",
    [PAGE_ON_RECLAIM] = "RECLAIM",
    [PAGE_ON_RECLAIM_WHOLE] = "RECLAIM_WHOLE",
    [PAGE_ON_TAKE] = "TAKE",
    [PAGE_ON_GIVE] = "GIVE",
    [PAGE_ON_GIVE_LAST] = "GIVE_LAST",
};

const char *const page_chain_names[PAGE_CHAINS] = {
    [PAGE_ILLEGAL] = "illegal", [PAGE_DO_NOTHING] = "",
    [PAGE_DO_MAP] = "map",      [PAGE_DO_REFUSE] = "refuse",
    [PAGE_DO_UNMAP] = "unmap",
};
