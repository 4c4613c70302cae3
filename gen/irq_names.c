/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * irq: the names of its states, events and chains of actions.
 *
 * Generated from spec/irq.rl by tools/gen; do not edit.
 */

#include "irq.h"

const char *const irq_state_names[IRQ_STATES] = {
    [IRQ_FREE] = "free",
    [IRQ_MASKED] = "masked",
    [IRQ_ARMED] = "armed",
};

const char *const irq_event_names[IRQ_EVENTS] = {
    [IRQ_ON_NEW] = "NEW",
    [IRQ_ON_ACK] = "ACK",
    [IRQ_ON_DESTROY] = "DESTROY",
    [IRQ_ON_OCCUR] = "OCCUR",
};

const char *const irq_chain_names[IRQ_CHAINS] = {
    [IRQ_ILLEGAL] = "illegal",
    [IRQ_DO_NOTHING] = "",
    [IRQ_DO_CLAIM_LINE] = "claim_line",
    [IRQ_DO_UNMASK] = "unmask",
    [IRQ_DO_RELEASE_LINE] = "release_line",
    [IRQ_DO_MASK] = "mask",
    [IRQ_DO_MASK_RELEASE_LINE] = "mask release_line",
};
