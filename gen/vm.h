/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * vm: the life of a virtual machine.
 *
 * Generated from spec/vm.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum vm_state {
    /** The slot holds no virtual machine. */
    VM_FREE,
    /** The guest, the system inside the virtual machine, does not run. */
    VM_IDLE,
    /** A thread, the monitor, runs the guest on its own share of the CPU. */
    VM_RUNNING,
    /**
     * The guest was paused while it did not run: the next attempt to run it
     * returns at once.
     */
    VM_PAUSING,
    VM_STATES
};

enum vm_event {
    /** Core makes a virtual machine in a free slot. */
    VM_ON_NEW,
    /** The monitor runs the guest. */
    VM_ON_RUN,
    /** A thread asks that the guest stops running. */
    VM_ON_PAUSE,
    /** Core destroys the virtual machine. */
    VM_ON_DESTROY,
    /** The guest does something that its monitor has to handle. */
    VM_ON_EXIT,
    VM_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum vm_chain {
    /** The event cannot happen in the state. */
    VM_ILLEGAL,
    VM_DO_NOTHING,
    VM_DO_ENTER_GUEST,
    VM_DO_REFUSE,
    VM_DO_LEAVE_GUEST,
    VM_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct vm_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct vm_edge vm_edges[VM_STATES][VM_EVENTS];
extern const char *const vm_state_names[VM_STATES];
extern const char *const vm_event_names[VM_EVENTS];
extern const char *const vm_chain_names[VM_CHAINS];

/*@ predicate vm_is_state(integer s) = 0 <= s < VM_STATES;
    predicate vm_is_event(integer e) = 0 <= e < VM_EVENTS;
    predicate vm_legal(integer s, integer e) =
       (s == VM_FREE && e == VM_ON_NEW) ||
       ((s == VM_IDLE || s == VM_PAUSING) && (e == VM_ON_RUN || e == VM_ON_PAUSE || e == VM_ON_DESTROY)) ||
       (s == VM_RUNNING && (e == VM_ON_RUN || e == VM_ON_PAUSE || e == VM_ON_DESTROY || e == VM_ON_EXIT));
    logic integer vm_to(integer s, integer e) =
      ((s == VM_FREE && e == VM_ON_NEW) ||
       (s == VM_RUNNING && (e == VM_ON_PAUSE || e == VM_ON_EXIT)) ||
       (s == VM_PAUSING && e == VM_ON_RUN)) ? VM_IDLE :
      (((s == VM_IDLE || s == VM_RUNNING) && e == VM_ON_RUN)) ? VM_RUNNING :
      (((s == VM_IDLE || s == VM_PAUSING) && e == VM_ON_PAUSE)) ? VM_PAUSING :
      (((s == VM_IDLE || s == VM_RUNNING || s == VM_PAUSING) && e == VM_ON_DESTROY)) ? VM_FREE : s;
    logic integer vm_chain(integer s, integer e) =
      ((s == VM_FREE && e == VM_ON_NEW) ||
       (s == VM_IDLE && (e == VM_ON_PAUSE || e == VM_ON_DESTROY)) ||
       (s == VM_PAUSING && (e == VM_ON_RUN || e == VM_ON_PAUSE || e == VM_ON_DESTROY))) ? VM_DO_NOTHING :
      ((s == VM_IDLE && e == VM_ON_RUN)) ? VM_DO_ENTER_GUEST :
      ((s == VM_RUNNING && e == VM_ON_RUN)) ? VM_DO_REFUSE :
      ((s == VM_RUNNING && (e == VM_ON_PAUSE || e == VM_ON_DESTROY || e == VM_ON_EXIT))) ? VM_DO_LEAVE_GUEST : VM_ILLEGAL;
    lemma vm_closed: \forall integer s, e; vm_legal(s, e) ==> vm_is_state(vm_to(s, e));
    predicate vm_may{L}(integer v, integer e) =
       vm_legal(vms[v].state, e);
*/

/** Lets the calling thread run the guest. */
/*@ requires vm_present(v);
    assigns \nothing;
*/
void vm_enter_guest(vm_id_t v);

/** Stops the guest and lets the call that ran it return. */
/*@ requires vm_present(v);
    assigns \nothing;
*/
void vm_leave_guest(vm_id_t v);

/**
 * Takes `event` in the machine of `v`. A refused request changes nothing:
 * STATUS_BAD_STATE.
 */
/*@ requires vm_present(v);
    requires vm_is_event(event);
    requires vm_may(v, event);
    assigns vms[v].state;
    ensures vms[v].state == vm_to(\old(vms[v].state), \old(event));
    ensures \result == (vm_chain(\old(vms[v].state), \old(event)) == VM_DO_REFUSE ? STATUS_BAD_STATE : STATUS_OK);
*/
status_t vm_step(vm_id_t v, enum vm_event event);
