/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_device: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_device.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> irq_new_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->irq == f->cap &&
        a->pd == f->word[0] &&
        a->line == f->word[1] &&
        a->cpu == f->word[2] &&
        a->context == f->tag;
*/
static status_t decode_irq_new(const struct call_frame *f,
                               struct irq_new_args *a)
{
    if (f->cap == 0 || f->cap >= IRQS)
        return STATUS_BAD_SLOT;
    a->irq = (irq_id_t)f->cap;
    if (f->word[0] == 0 || f->word[0] >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->word[0];
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    if (f->word[1] >= LINES)
        return STATUS_BAD_ARGUMENT;
    a->line = f->word[1];
    if (f->word[2] >= CPUS)
        return STATUS_BAD_ARGUMENT;
    a->cpu = (cpu_id_t)f->word[2];
    if (f->word[3] > 1)
        return STATUS_BAD_ARGUMENT;
    a->edge = f->word[3] != 0;
    if (f->tag == 0 || f->tag >= CONTEXTS)
        return STATUS_BAD_CAP;
    a->context = (context_id_t)f->tag;
    if (!context_live(a->context))
        return STATUS_BAD_CAP;
    return irq_vacant(a->irq, a->pd);
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_irq_new(thread_id_t caller, const struct call_frame *f)
{
    struct irq_new_args a = { 0 };
    const status_t status = decode_irq_new(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_irq_new(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> irq_del_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->irq == f->cap;
*/
static status_t decode_irq_del(const struct call_frame *f,
                               struct irq_del_args *a)
{
    if (f->cap == 0 || f->cap >= IRQS)
        return STATUS_BAD_CAP;
    a->irq = (irq_id_t)f->cap;
    if (!irq_live(a->irq))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_irq_del(thread_id_t caller, const struct call_frame *f)
{
    struct irq_del_args a = { 0 };
    const status_t status = decode_irq_del(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_irq_del(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> irq_ack_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->irq == f->cap;
*/
static status_t decode_irq_ack(const struct call_frame *f,
                               struct irq_ack_args *a)
{
    if (f->cap == 0 || f->cap >= IRQS)
        return STATUS_BAD_CAP;
    a->irq = (irq_id_t)f->cap;
    if (!irq_live(a->irq))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_irq_ack(thread_id_t caller, const struct call_frame *f)
{
    struct irq_ack_args a = { 0 };
    const status_t status = decode_irq_ack(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_irq_ack(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ADDRESS;
    ensures \result == STATUS_OK ==> vm_new_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->vm == f->cap &&
        a->pd == f->word[0] &&
        a->table == f->word[1] &&
        a->state == f->word[2];
*/
static status_t decode_vm_new(const struct call_frame *f, struct vm_new_args *a)
{
    if (f->cap == 0 || f->cap >= VMS)
        return STATUS_BAD_SLOT;
    a->vm = (vm_id_t)f->cap;
    if (f->word[0] == 0 || f->word[0] >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->word[0];
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    if (f->word[1] % PAGE_BYTES != 0)
        return STATUS_BAD_ADDRESS;
    a->table = f->word[1];
    if (f->word[2] % PAGE_BYTES != 0)
        return STATUS_BAD_ADDRESS;
    a->state = f->word[2];
    return vm_vacant(a->vm, a->pd);
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_vm_new(thread_id_t caller, const struct call_frame *f)
{
    struct vm_new_args a = { 0 };
    const status_t status = decode_vm_new(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_vm_new(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> vm_del_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->vm == f->cap;
*/
static status_t decode_vm_del(const struct call_frame *f, struct vm_del_args *a)
{
    if (f->cap == 0 || f->cap >= VMS)
        return STATUS_BAD_CAP;
    a->vm = (vm_id_t)f->cap;
    if (!vm_live(a->vm))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_vm_del(thread_id_t caller, const struct call_frame *f)
{
    struct vm_del_args a = { 0 };
    const status_t status = decode_vm_del(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_vm_del(caller, &a);
}

status_t dispatch_device(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_IRQ_NEW:
        return take_irq_new(caller, f);
    case CALL_IRQ_DEL:
        return take_irq_del(caller, f);
    case CALL_IRQ_ACK:
        return take_irq_ack(caller, f);
    case CALL_VM_NEW:
        return take_vm_new(caller, f);
    case CALL_VM_DEL:
        return take_vm_del(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
