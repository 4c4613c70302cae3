/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_guest: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_guest.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> vm_run_args_ok(a);
*/
static status_t decode_vm_run(thread_id_t caller, const struct call_frame *f,
                              struct vm_run_args *a)
{
    a->vm = cap_vm(caller, f->cap);
    if (a->vm == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_vm_run(thread_id_t caller, const struct call_frame *f)
{
    struct vm_run_args a = { 0 };
    const status_t status = decode_vm_run(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_vm_run(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> vm_pause_args_ok(a);
*/
static status_t decode_vm_pause(thread_id_t caller, const struct call_frame *f,
                                struct vm_pause_args *a)
{
    a->vm = cap_vm(caller, f->cap);
    if (a->vm == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_vm_pause(thread_id_t caller, const struct call_frame *f)
{
    struct vm_pause_args a = { 0 };
    const status_t status = decode_vm_pause(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_vm_pause(caller, &a);
}

status_t dispatch_guest(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_VM_RUN:
        return take_vm_run(caller, f);
    case CALL_VM_PAUSE:
        return take_vm_pause(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
