/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * vm: table and step.
 *
 * Generated from spec/vm.rl by tools/gen; do not edit.
 */

#include "vm.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct vm_edge vm_edges[VM_STATES][VM_EVENTS] = {
    [VM_FREE] = {
        [VM_ON_NEW] = { VM_IDLE, VM_DO_NOTHING },
    },
    [VM_IDLE] = {
        [VM_ON_RUN] = { VM_RUNNING, VM_DO_ENTER_GUEST },
        [VM_ON_PAUSE] = { VM_PAUSING, VM_DO_NOTHING },
        [VM_ON_DESTROY] = { VM_FREE, VM_DO_NOTHING },
    },
    [VM_RUNNING] = {
        [VM_ON_RUN] = { VM_RUNNING, VM_DO_REFUSE },
        [VM_ON_PAUSE] = { VM_IDLE, VM_DO_LEAVE_GUEST },
        [VM_ON_DESTROY] = { VM_FREE, VM_DO_LEAVE_GUEST },
        [VM_ON_EXIT] = { VM_IDLE, VM_DO_LEAVE_GUEST },
    },
    [VM_PAUSING] = {
        [VM_ON_RUN] = { VM_IDLE, VM_DO_NOTHING },
        [VM_ON_PAUSE] = { VM_PAUSING, VM_DO_NOTHING },
        [VM_ON_DESTROY] = { VM_FREE, VM_DO_NOTHING },
    },
};
/* clang-format on */

status_t vm_step(vm_id_t v, enum vm_event event)
{
    const struct vm_edge edge = vm_edges[vms[v].state][event];

    /*@ assert edge: edge.next == vm_to(vms[v].state, event) &&
      edge.chain == vm_chain(vms[v].state, event); */
    if (edge.chain == VM_ILLEGAL)
        panic(PANIC_VM_EVENT);
    trace_step(MACHINE_VM, v, event, edge.next);
    vms[vm_slot(v)].state = edge.next;
    switch ((enum vm_chain)edge.chain) {
    case VM_DO_ENTER_GUEST:
        vm_enter_guest(v);
        break;
    case VM_DO_REFUSE:
        return STATUS_BAD_STATE;
    case VM_DO_LEAVE_GUEST:
        vm_leave_guest(v);
        break;
    case VM_DO_NOTHING:
    case VM_ILLEGAL:
    case VM_CHAINS:
        break;
    }
    return STATUS_OK;
}
