/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * guest: virtual machines, whose guests run inside a call of a thread.
 *
 * That thread stays active: its share pays, and where it would go on in user
 * land the guest goes on. What ends the run writes the results of the call.
 *
 * Owns vms[] and `vm` of threads[]. Machine: spec/vm.rl. Invariant: inv_guest.
 */

#pragma once

#include <stdbool.h>

#include "cpu.h"
#include "slots.h"
#include "status.h"
#include "thread.h"
#include "vm.h"

/*@ predicate guest_ok{L}(integer v) = vms[v].state < VM_STATES &&
        (vms[v].state == VM_FREE <==> vms[v].serial == 0) &&
        (vms[v].state == VM_RUNNING ?
         thread_present(vms[v].thread) && threads[vms[v].thread].vm == v &&
         threads[vms[v].thread].life.thread == THREAD_ACTIVE :
         vms[v].thread == 0);
    predicate runs_ok{L}(integer t) = threads[t].vm != 0 ==>
        vm_present(threads[t].vm) && vms[threads[t].vm].thread == t;
    predicate inv_guest{L} =
        (\forall integer v; vm_present(v) ==> guest_ok(v)) &&
        (\forall integer t; thread_present(t) ==> runs_ok(t));
*/

/** Tells whether inv_guest holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_guest;
*/
bool guest_inv(void);

/**
 * Thread `a` runs the guest of `v`: OK or BUSY. A guest that was paused before
 * does not begin: the call has its results at once.
 */
/*@ requires thread_present(a) && vm_present(v) && vms[v].state != VM_FREE;
    requires threads[a].vm == 0 && threads[a].life.thread == THREAD_ACTIVE;
    requires inv_guest;
    assigns vms[v].state, vms[v].thread, threads[a].vm, threads[a].frame.call;
    ensures inv_guest;
    ensures \result == STATUS_OK || \result == STATUS_BUSY;
*/
status_t guest_run(thread_id_t a, vm_id_t v);

/** The guest of `v` stops, or its next run does; no other CPU runs it. */
/*@ requires vm_present(v) && vms[v].state != VM_FREE && inv_guest;
    assigns vms[v].state, vms[v].thread, threads[vms[v].thread].vm;
    assigns threads[vms[v].thread].frame.call;
    ensures inv_guest && vms[v].thread == 0;
*/
void guest_pause(vm_id_t v);

/** Virtual machine `v` ends; no other CPU runs it. */
/*@ requires vm_present(v) && vms[v].state != VM_FREE && inv_guest;
    assigns vms[v], threads[vms[v].thread].vm;
    assigns threads[vms[v].thread].frame.call;
    ensures inv_guest && vms[v].state == VM_FREE;
*/
void guest_destroy(vm_id_t v);

/** The guest of thread `t`, which runs, needs its monitor. */
/*@ requires thread_present(t) && threads[t].vm != 0 && \valid_read(exit);
    requires inv_guest;
    assigns vms[threads[t].vm].state, vms[threads[t].vm].thread;
    assigns threads[t].vm, threads[t].frame.call;
    ensures inv_guest && threads[t].vm == 0;
*/
void guest_leave(thread_id_t t, const struct guest_exit *exit);

/** Thread `t` is destroyed: it runs no guest any more. */
/*@ requires thread_present(t) && inv_guest;
    assigns vms[threads[t].vm].state, vms[threads[t].vm].thread;
    assigns threads[t].vm;
    ensures inv_guest && threads[t].vm == 0;
*/
void guest_forget(thread_id_t t);
