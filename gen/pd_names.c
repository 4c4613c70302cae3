/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pd: the names of its states, events and chains of actions.
 *
 * Generated from spec/pd.rl by tools/gen; do not edit.
 */

#include "pd.h"

const char *const pd_state_names[PD_STATES] = {
    [PD_FREE] = "free",
    [PD_LIVE] = "live",
    [PD_DOOMED] = "doomed",
};

const char *const pd_event_names[PD_EVENTS] = {
    [PD_ON_NEW] = "NEW",
    [PD_ON_DESTROY] = "DESTROY",
    [PD_ON_FREE] = "FREE",
};

const char *const pd_chain_names[PD_CHAINS] = {
    [PD_ILLEGAL] = "illegal",
    [PD_DO_NOTHING] = "",
    [PD_DO_UNLOAD] = "unload",
    [PD_DO_REFUSE] = "refuse",
};
