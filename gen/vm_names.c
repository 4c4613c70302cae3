/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * vm: the names of its states, events and chains of actions.
 *
 * Generated from spec/vm.rl by tools/gen; do not edit.
 */

#include "vm.h"

const char *const vm_state_names[VM_STATES] = {
    [VM_FREE] = "free",
    [VM_IDLE] = "idle",
    [VM_RUNNING] = "running",
    [VM_PAUSING] = "pausing",
};

const char *const vm_event_names[VM_EVENTS] = {
    [VM_ON_NEW] = "NEW",         [VM_ON_RUN] = "RUN",   [VM_ON_PAUSE] = "PAUSE",
    [VM_ON_DESTROY] = "DESTROY", [VM_ON_EXIT] = "EXIT",
};

const char *const vm_chain_names[VM_CHAINS] = {
    [VM_ILLEGAL] = "illegal",
    [VM_DO_NOTHING] = "",
    [VM_DO_ENTER_GUEST] = "enter_guest",
    [VM_DO_REFUSE] = "refuse",
    [VM_DO_LEAVE_GUEST] = "leave_guest",
};
