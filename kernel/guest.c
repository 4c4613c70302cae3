/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * guest: virtual machines, whose guests run inside a call of a thread.
 */

#include "guest.h"

#include "call_guest.h"
#include "cpus.h"
#include "guest_new.h"
#include "message.h"
#include "serial.h"
#include "table.h"

void vm_enter_guest(vm_id_t v)
{
    threads[thread_slot(vms[v].thread)].vm = v;
}

/* Either the executing CPU has the guest's registers, or no CPU has. */
void vm_leave_guest(vm_id_t v)
{
    cpu_guest_save(executing, v);
    threads[thread_slot(vms[v].thread)].vm = 0;
    vms[vm_slot(v)].thread = 0;
}

/** Writes what the call of `t` that ran a guest answers. */
static void answer(thread_id_t t, const struct guest_exit *exit)
{
    const struct vm_run_result result = { .reason = exit->reason,
                                          .detail = exit->detail,
                                          .address = exit->address };

    message_status(t, STATUS_OK);
    put_vm_run(&threads[thread_slot(t)].frame.call, &result);
}

/** Writes that the guest was paused. */
static void answer_paused(thread_id_t t)
{
    const struct guest_exit exit = { .reason = VM_EXIT_PAUSED };

    answer(t, &exit);
}

void guest_new(const struct vm_new_args *args)
{
    const vm_id_t v = args->vm;

    table_take(TABLE_VM, v);
    vms[vm_slot(v)].serial = serial_new();
    vms[vm_slot(v)].table = args->table;
    vms[vm_slot(v)].page = args->state;
    (void)vm_step(v, VM_ON_NEW);
}

/* The machine refuses a second thread, so only the first is named; and it
 * knows whether the guest was paused before, so what it entered is asked. */
status_t guest_run(thread_id_t a, vm_id_t v)
{
    if (vms[v].thread == 0)
        vms[vm_slot(v)].thread = a;
    if (vm_step(v, VM_ON_RUN) != STATUS_OK)
        return STATUS_BUSY;
    if (threads[a].vm == 0) {
        vms[vm_slot(v)].thread = 0;
        answer_paused(a);
    }
    return STATUS_OK;
}

void guest_pause(vm_id_t v)
{
    const thread_id_t t = vms[v].thread;

    (void)vm_step(v, VM_ON_PAUSE);
    if (t != 0)
        answer_paused(t);
}

void guest_destroy(vm_id_t v)
{
    const thread_id_t t = vms[v].thread;

    (void)vm_step(v, VM_ON_DESTROY);
    if (t != 0)
        message_status(t, STATUS_GONE);
    vms[vm_slot(v)].serial = 0;
    vms[vm_slot(v)].table = 0;
    vms[vm_slot(v)].page = 0;
    table_give(TABLE_VM, v);
}

void guest_leave(thread_id_t t, const struct guest_exit *exit)
{
    (void)vm_step(threads[t].vm, VM_ON_EXIT);
    answer(t, exit);
}

void guest_forget(thread_id_t t)
{
    if (threads[t].vm != 0)
        (void)vm_step(threads[t].vm, VM_ON_EXIT);
}
