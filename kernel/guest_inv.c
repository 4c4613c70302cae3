/* SPDX-License-Identifier: BSD-2-Clause */
/* guest_inv: the executable twin of inv_guest, for tests. */

#include "guest.h"

/** Tells whether virtual machine `v` is as its state says. */
/*@ requires vm_present(v);
    assigns \nothing;
    ensures \result == true <==> guest_ok(v);
*/
static bool guest_good(vm_id_t v)
{
    const thread_id_t t = vms[v].thread;

    if (vms[v].state >= VM_STATES ||
        (vms[v].state == VM_FREE) != (vms[v].serial == 0))
        return false;
    if (vms[v].state != VM_RUNNING)
        return t == 0;
    return t != 0 && t < THREADS && threads[t].vm == v &&
           threads[t].life.thread == THREAD_ACTIVE;
}

/** Tells whether the virtual machine whose guest `t` runs knows it. */
/*@ requires thread_present(t);
    assigns \nothing;
    ensures \result == true <==> runs_ok(t);
*/
static bool runs_good(thread_id_t t)
{
    const vm_id_t v = threads[t].vm;

    return v == 0 || (v < VMS && vms[v].thread == t);
}

bool guest_inv(void)
{
    /*@ loop invariant 1 <= v <= VMS;
        loop invariant \forall integer i; 0 < i < v ==> guest_ok(i);
        loop assigns v;
        loop variant VMS - v;
    */
    for (vm_id_t v = 1; v < VMS; v++) {
        if (!guest_good(v))
            return false;
    }
    /*@ loop invariant 1 <= t <= THREADS;
        loop invariant \forall integer i; 0 < i < t ==> runs_ok(i);
        loop assigns t;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!runs_good(t))
            return false;
    }
    return true;
}
