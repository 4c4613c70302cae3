/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_device: the calls by which core makes what stands for the hardware.
 */

#include "call_device.h"
#include "cpu.h"
#include "guest_new.h"
#include "line_new.h"
#include "mailbox.h"

status_t call_irq_new(thread_id_t caller, const struct irq_new_args *args)
{
    (void)caller;
    if (line_taken(args->line))
        return STATUS_IN_USE;
    line_new(args);
    return STATUS_OK;
}

status_t call_irq_del(thread_id_t caller, const struct irq_del_args *args)
{
    (void)caller;
    line_destroy(args->irq);
    return STATUS_OK;
}

status_t call_irq_ack(thread_id_t caller, const struct irq_ack_args *args)
{
    (void)caller;
    line_ack(args->irq);
    return STATUS_OK;
}

/* The kernel writes to the state page, so it must be RAM that is core's. */
status_t call_vm_new(thread_id_t caller, const struct vm_new_args *args)
{
    (void)caller;
    if (!cpu_guests_supported())
        return STATUS_UNSUPPORTED;
    if (board_frame(args->state) == 0)
        return STATUS_BAD_ADDRESS;
    guest_new(args);
    return STATUS_OK;
}

status_t call_vm_del(thread_id_t caller, const struct vm_del_args *args)
{
    return mailbox_request(caller, MAIL_VM_DESTROY, args->vm);
}
