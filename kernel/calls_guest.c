/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_guest: the calls by which a monitor runs guests.
 */

#include "call_guest.h"
#include "guest.h"
#include "mailbox.h"

status_t call_vm_run(thread_id_t caller, const struct vm_run_args *args)
{
    if (!cpu_guests_supported())
        return STATUS_UNSUPPORTED;
    return guest_run(caller, args->vm);
}

status_t call_vm_pause(thread_id_t caller, const struct vm_pause_args *args)
{
    return mailbox_request(caller, MAIL_VM_PAUSE, args->vm);
}
