/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lookup: answers what the check of arguments asks: which slots are taken, and
 * what a word of user land names.
 */

#include "cap.h"
#include "context.h"
#include "decode.h"
#include "identity.h"
#include "irq.h"
#include "object.h"
#include "page.h"
#include "pd.h"
#include "receiver.h"
#include "reference.h"
#include "table.h"
#include "thread.h"
#include "vm.h"

bool thread_of_core(thread_id_t caller)
{
    return threads[caller].pd == PD_CORE;
}

/** The object of `kind` that `word` names for `caller`; 0 if none. */
/*@ requires caller < THREADS && threads[caller].pd < PDS;
    requires inv_object && inv_cap_range;
    assigns \nothing;
*/
static uint16_t named(thread_id_t caller, word_t word, enum object_kind kind)
{
    const identity_id_t i = cap_identity_of(threads[caller].pd, word);

    return i != 0 && identities[i].kind == kind ? identities[i].object : 0;
}

context_id_t cap_context(thread_id_t caller, word_t word)
{
    return named(caller, word, OBJECT_CONTEXT);
}

receiver_id_t cap_receiver(thread_id_t caller, word_t word)
{
    return named(caller, word, OBJECT_RECEIVER);
}

thread_id_t cap_thread(thread_id_t caller, word_t word)
{
    return named(caller, word, OBJECT_THREAD);
}

vm_id_t cap_vm(thread_id_t caller, word_t word)
{
    return named(caller, word, OBJECT_VM);
}

identity_id_t cap_identity(thread_id_t caller, word_t word)
{
    const identity_id_t i = cap_identity_of(threads[caller].pd, word);

    return i != 0 && identities[i].kind == OBJECT_THREAD ? i : 0;
}

cap_id_t cap_own(thread_id_t caller, word_t word)
{
    return cap_named(threads[caller].pd, word);
}

/** What `slot` of `table` says to `payer`, who wants to use it. */
/*@ requires table_slot(table, slot);
    assigns \nothing;
    ensures \result == STATUS_OK || \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
    ensures \result == STATUS_OK ==> taken == false &&
        pages[table_place(table, slot)].pd == payer;
*/
static status_t vacant(word_t table, uint32_t slot, pd_id_t payer, bool taken)
{
    if (table_owner(table, slot) != payer)
        return STATUS_BAD_SLOT;
    return taken ? STATUS_IN_USE : STATUS_OK;
}

bool thread_used(thread_id_t slot)
{
    return threads[slot].life.thread != THREAD_FREE;
}

bool thread_live(thread_id_t slot)
{
    return thread_used(slot) && threads[slot].life.thread != THREAD_DOOMED;
}

status_t thread_vacant(thread_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_THREAD, slot, payer, thread_used(slot));
}

bool pd_used(pd_id_t slot)
{
    return pds[slot].state != PD_FREE;
}

bool pd_live(pd_id_t slot)
{
    return pds[slot].state == PD_LIVE;
}

status_t pd_vacant(pd_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_PD, slot, payer, pd_used(slot));
}

bool identity_live(identity_id_t slot)
{
    return identities[slot].state == IDENTITY_LIVE;
}

status_t identity_vacant(identity_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_IDENTITY, slot, payer, identity_live(slot));
}

bool receiver_used(receiver_id_t slot)
{
    return receivers[slot].state != RECEIVER_FREE;
}

bool receiver_live(receiver_id_t slot)
{
    return receiver_used(slot) && receivers[slot].state != RECEIVER_DOOMED;
}

status_t receiver_vacant(receiver_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_RECEIVER, slot, payer, receiver_used(slot));
}

bool context_live(context_id_t slot)
{
    return contexts[slot].state != CONTEXT_FREE;
}

status_t context_vacant(context_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_CONTEXT, slot, payer, context_live(slot));
}

bool irq_live(irq_id_t slot)
{
    return irqs[slot].state != IRQ_FREE;
}

status_t irq_vacant(irq_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_IRQ, slot, payer, irq_live(slot));
}

bool vm_live(vm_id_t slot)
{
    return vms[slot].state != VM_FREE;
}

status_t vm_vacant(vm_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_VM, slot, payer, vm_live(slot));
}

status_t utcb_vacant(utcb_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_UTCB, slot, payer,
                  pages[table_page(TABLE_UTCB, slot)].state == PAGE_USED);
}

status_t fpu_vacant(fpu_id_t slot, pd_id_t payer)
{
    return vacant(TABLE_FPU, slot, payer, fpus[slot].thread != 0);
}

bool page_used(page_id_t slot)
{
    return pages[slot].state != PAGE_ABSENT;
}

bool object_live(struct object_name object)
{
    return object_serial(object) != 0;
}
