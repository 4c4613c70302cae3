/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * reference: the names of its states, events and chains of actions.
 *
 * Generated from spec/reference.rl by tools/gen; do not edit.
 */

#include "reference.h"

const char *const reference_state_names[REFERENCE_STATES] = {
    [REFERENCE_FREE] = "free",
    [REFERENCE_HELD] = "held",
    [REFERENCE_UNACKED] = "unacked",
    [REFERENCE_DISPLACED] = "displaced",
    [REFERENCE_DISPLACED_UNACKED] = "displaced_unacked",
};

const char *const reference_event_names[REFERENCE_EVENTS] = {
    [REFERENCE_ON_ACK] = "ACK",         [REFERENCE_ON_ACK_LAST] = "ACK_LAST",
    [REFERENCE_ON_DELETE] = "DELETE",   [REFERENCE_ON_NEW] = "NEW",
    [REFERENCE_ON_DELIVER] = "DELIVER", [REFERENCE_ON_DISPLACE] = "DISPLACE",
};

const char *const reference_chain_names[REFERENCE_CHAINS] = {
    [REFERENCE_ILLEGAL] = "illegal",
    [REFERENCE_DO_NOTHING] = "",
    [REFERENCE_DO_MAP] = "map",
    [REFERENCE_DO_REFUSE] = "refuse",
    [REFERENCE_DO_UNMAP_GIVE_BACK] = "unmap give_back",
    [REFERENCE_DO_UNMAP] = "unmap",
    [REFERENCE_DO_GIVE_BACK] = "give_back",
};
