/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * hash_slots: what of each slot counts in the hash of a state.
 *
 * Generated from spec/slots.toml by tools/gen; do not edit.
 */

#include "hash_slots.h"

#include "abi/abi.h"
#include "context.h"
#include "identity.h"
#include "irq.h"
#include "page.h"
#include "pd.h"
#include "receiver.h"
#include "reference.h"
#include "thread.h"
#include "vm.h"

/** The prime of FNV-1a with 64 bits. */
static const uint64_t prime = 0x100000001b3U;

uint64_t hash_value(uint64_t h, uint64_t value, unsigned bytes)
{
    /*@ loop invariant 0 <= i <= bytes;
    loop assigns i, h;
    loop variant bytes - i;
*/
    for (unsigned i = 0; i < bytes; i++)
        h = (h ^ (value >> 8 * i & 255U)) * prime;
    return h;
}

/** Whether a serial that was stored is still `now`. */
/*@ assigns \nothing; */
static uint64_t live(uint64_t stored, uint64_t now)
{
    return stored != 0 && stored == now;
}

/** Part 1 of the slot. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
static uint64_t thread_part1(thread_id_t t, uint64_t h)
{
    h = hash_value(h, threads[t].pd, sizeof(threads[t].pd));
    h = hash_value(h, threads[t].cpu, sizeof(threads[t].cpu));
    h = hash_value(h, threads[t].room, sizeof(threads[t].room));
    h = hash_value(h, threads[t].serial != 0, 1);
    h = hash_value(h, threads[t].lend_serial != 0, 1);
    h = hash_value(
        h, live(threads[t].out_serial, threads[threads[t].out].lend_serial), 1);
    h = hash_value(h, threads[t].life.thread, 1);
    h = hash_value(h, threads[t].life.ipc_in, 1);
    h = hash_value(h, threads[t].life.ipc_out, 1);
    h = hash_value(h, threads[t].life.paused, 1);
    h = hash_value(h, threads[t].callers_first,
                   sizeof(threads[t].callers_first));
    h = hash_value(h, threads[t].callers_last, sizeof(threads[t].callers_last));
    h = hash_value(h,
                   threads[threads[t].callers_next].callers_prev == t
                       ? threads[t].callers_next
                       : 0,
                   sizeof(threads[t].callers_next));
    h = hash_value(h,
                   threads[threads[t].callers_prev].callers_next == t
                       ? threads[t].callers_prev
                       : 0,
                   sizeof(threads[t].callers_prev));
    h = hash_value(h, threads[t].out, sizeof(threads[t].out));
    h = hash_value(h, threads[t].invoked, sizeof(threads[t].invoked));
    h = hash_value(h, threads[t].utcb, sizeof(threads[t].utcb));
    h = hash_value(h, threads[t].fpu, sizeof(threads[t].fpu));
    h = hash_value(h, threads[t].waits.handler, 1);
    h = hash_value(h, threads[t].waits.killer, 1);
    h = hash_value(h, threads[t].waits.timeout, 1);
    h = hash_value(h, threads[t].waits.remote, 1);
    h = hash_value(h, threads[t].share, sizeof(threads[t].share));
    h = hash_value(h, threads[t].fpu_on, sizeof(threads[t].fpu_on));
    return h;
}

/** Part 2 of the slot. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
static uint64_t thread_part2(thread_id_t t, uint64_t h)
{
    h = hash_value(h, threads[t].steps, sizeof(threads[t].steps));
    h = hash_value(h, threads[t].fault_kind, sizeof(threads[t].fault_kind));
    h = hash_value(h, threads[t].fault_access, sizeof(threads[t].fault_access));
    h = hash_value(h, threads[t].vm, sizeof(threads[t].vm));
    h = hash_value(h, threads[t].fault_address,
                   sizeof(threads[t].fault_address));
    h = hash_value(h, threads[t].handles, sizeof(threads[t].handles));
    h = hash_value(h, threads[t].kills, sizeof(threads[t].kills));
    h = hash_value(h, threads[t].bound, sizeof(threads[t].bound));
    h = hash_value(h, threads[t].pager, sizeof(threads[t].pager));
    h = hash_value(
        h, live(threads[t].pager_serial, identities[threads[t].pager].serial),
        1);
    h = hash_value(
        h,
        live(threads[t].invoked_serial, identities[threads[t].invoked].serial),
        1);
    h = hash_value(h,
                   live(threads[t].timeout_serial,
                        contexts[threads[t].timeout_context].serial),
                   1);
    h = hash_value(h, threads[t].timeout_context,
                   sizeof(threads[t].timeout_context));
    h = hash_value(h, threads[t].mail_kind, sizeof(threads[t].mail_kind));
    h = hash_value(h, threads[t].mailbox, sizeof(threads[t].mailbox));
    h = hash_value(h, threads[t].mail_object, sizeof(threads[t].mail_object));
    h = hash_value(h,
                   threads[threads[t].mails_next].mails_prev == t
                       ? threads[t].mails_next
                       : 0,
                   sizeof(threads[t].mails_next));
    h = hash_value(h,
                   threads[threads[t].mails_prev].mails_next == t
                       ? threads[t].mails_prev
                       : 0,
                   sizeof(threads[t].mails_prev));
    h = hash_value(h, live(threads[t].mail_serial, thread_mail_serial_now(t)),
                   1);
    h = hash_value(h, threads[t].sched_quota, sizeof(threads[t].sched_quota));
    h = hash_value(h, threads[t].deadline_on, sizeof(threads[t].deadline_on));
    h = hash_value(h, threads[t].sched_ready, sizeof(threads[t].sched_ready));
    h = hash_value(h, threads[t].sched_priority,
                   sizeof(threads[t].sched_priority));
    h = hash_value(h, threads[t].sched, sizeof(threads[t].sched));
    return h;
}

uint64_t hash_slot_thread(thread_id_t t, uint64_t h)
{
    if (threads[t].life.thread == THREAD_FREE)
        return hash_value(h, threads[t].life.thread, 1);
    h = thread_part1(t, h);
    h = thread_part2(t, h);
    h = hash_value(h,
                   threads[threads[t].claims_next].claims_prev == t
                       ? threads[t].claims_next
                       : 0,
                   sizeof(threads[t].claims_next));
    h = hash_value(h,
                   threads[threads[t].claims_prev].claims_next == t
                       ? threads[t].claims_prev
                       : 0,
                   sizeof(threads[t].claims_prev));
    h = hash_value(h,
                   threads[threads[t].fills_next].fills_prev == t
                       ? threads[t].fills_next
                       : 0,
                   sizeof(threads[t].fills_next));
    h = hash_value(h,
                   threads[threads[t].fills_prev].fills_next == t
                       ? threads[t].fills_prev
                       : 0,
                   sizeof(threads[t].fills_prev));
    return h;
}

uint64_t hash_slot_pd(pd_id_t p, uint64_t h)
{
    if (pds[p].state == PD_FREE)
        return hash_value(h, pds[p].state, 1);
    h = hash_value(h, pds[p].serial != 0, 1);
    h = hash_value(h, pds[p].table, sizeof(pds[p].table));
    h = hash_value(h, pds[p].caps_free, sizeof(pds[p].caps_free));
    h = hash_value(h, pds[p].maps_free, sizeof(pds[p].maps_free));
    h = hash_value(h, pds[p].reserved, sizeof(pds[p].reserved));
    h = hash_value(h, pds[p].objects, sizeof(pds[p].objects));
    h = hash_value(h, pds[p].pages, sizeof(pds[p].pages));
    h = hash_value(h, pds[p].root, sizeof(pds[p].root));
    h = hash_value(h, pds[p].cap_pages_first, sizeof(pds[p].cap_pages_first));
    h = hash_value(h, pds[p].cap_pages_last, sizeof(pds[p].cap_pages_last));
    h = hash_value(h, pds[p].map_pages_first, sizeof(pds[p].map_pages_first));
    h = hash_value(h, pds[p].map_pages_last, sizeof(pds[p].map_pages_last));
    h = hash_value(h, pds[p].state, sizeof(pds[p].state));
    return h;
}

uint64_t hash_slot_identity(identity_id_t i, uint64_t h)
{
    if (identities[i].state == IDENTITY_FREE)
        return hash_value(h, identities[i].state, 1);
    h = hash_value(h, identities[i].serial != 0, 1);
    h = hash_value(
        h, live(identities[i].object_serial, identity_object_serial_now(i)), 1);
    h = hash_value(h, capability_slot(identities[i].home),
                   sizeof(identities[i].home));
    h = hash_value(h, identities[i].object, sizeof(identities[i].object));
    h = hash_value(h, identities[i].thread, sizeof(identities[i].thread));
    h = hash_value(h, identities[i].kind, sizeof(identities[i].kind));
    h = hash_value(h, identities[i].state, sizeof(identities[i].state));
    return h;
}

uint64_t hash_slot_cap(cap_id_t c, uint64_t h)
{
    if (caps[c].state == REFERENCE_FREE)
        return hash_value(hash_value(h, caps[c].state, 1), caps[c].link,
                          sizeof(caps[c].link));
    h = hash_value(h, live(caps[c].serial, identities[caps[c].identity].serial),
                   1);
    h = hash_value(h, caps[c].identity, sizeof(caps[c].identity));
    h = hash_value(h, caps[c].pd, sizeof(caps[c].pd));
    h = hash_value(h, caps[c].link, sizeof(caps[c].link));
    h = hash_value(h, caps[c].unacked, sizeof(caps[c].unacked));
    h = hash_value(h, caps[c].state, sizeof(caps[c].state));
    return h;
}

uint64_t hash_slot_map(map_id_t m, uint64_t h)
{
    /*@ loop invariant 0 <= i <= 32;
    loop assigns i, h;
    loop variant 32 - i;
*/
    for (unsigned i = 0; i < 32; i++)
        h = hash_value(h, maps[m].entry[i], sizeof(maps[m].entry[i]));
    return h;
}

uint64_t hash_slot_receiver(receiver_id_t r, uint64_t h)
{
    if (receivers[r].state == RECEIVER_FREE)
        return hash_value(h, receivers[r].state, 1);
    h = hash_value(h, receivers[r].serial != 0, 1);
    h = hash_value(h, receivers[r].handler, sizeof(receivers[r].handler));
    h = hash_value(h, receivers[r].bound, sizeof(receivers[r].bound));
    h = hash_value(h, receivers[r].deliver_first,
                   sizeof(receivers[r].deliver_first));
    h = hash_value(h, receivers[r].deliver_last,
                   sizeof(receivers[r].deliver_last));
    h = hash_value(h, receivers[r].state, sizeof(receivers[r].state));
    return h;
}

uint64_t hash_slot_context(context_id_t c, uint64_t h)
{
    if (contexts[c].state == CONTEXT_FREE)
        return hash_value(h, contexts[c].state, 1);
    h = hash_value(h, contexts[c].serial != 0, 1);
    h = hash_value(h,
                   live(contexts[c].receiver_serial,
                        receivers[contexts[c].receiver].serial),
                   1);
    h = hash_value(h, contexts[c].imprint, sizeof(contexts[c].imprint));
    h = hash_value(h, contexts[c].submits, sizeof(contexts[c].submits));
    h = hash_value(h, contexts[c].receiver, sizeof(contexts[c].receiver));
    h = hash_value(h, contexts[c].killer, sizeof(contexts[c].killer));
    h = hash_value(h,
                   contexts[contexts[c].deliver_next].deliver_prev == c
                       ? contexts[c].deliver_next
                       : 0,
                   sizeof(contexts[c].deliver_next));
    h = hash_value(h,
                   contexts[contexts[c].deliver_prev].deliver_next == c
                       ? contexts[c].deliver_prev
                       : 0,
                   sizeof(contexts[c].deliver_prev));
    h = hash_value(h, contexts[c].state, sizeof(contexts[c].state));
    return h;
}

uint64_t hash_slot_irq(irq_id_t i, uint64_t h)
{
    if (irqs[i].state == IRQ_FREE)
        return hash_value(h, irqs[i].state, 1);
    h = hash_value(
        h, live(irqs[i].context_serial, contexts[irqs[i].context].serial), 1);
    h = hash_value(h, irqs[i].context, sizeof(irqs[i].context));
    h = hash_value(h, irqs[i].line, sizeof(irqs[i].line));
    h = hash_value(h, irqs[i].cpu, sizeof(irqs[i].cpu));
    h = hash_value(h, irqs[i].edge, sizeof(irqs[i].edge));
    h = hash_value(h, irqs[i].state, sizeof(irqs[i].state));
    return h;
}

uint64_t hash_slot_vm(vm_id_t v, uint64_t h)
{
    if (vms[v].state == VM_FREE)
        return hash_value(h, vms[v].state, 1);
    h = hash_value(h, vms[v].serial != 0, 1);
    h = hash_value(h, vms[v].table, sizeof(vms[v].table));
    h = hash_value(h, vms[v].page, sizeof(vms[v].page));
    h = hash_value(h, vms[v].thread, sizeof(vms[v].thread));
    h = hash_value(h, vms[v].state, sizeof(vms[v].state));
    return h;
}

uint64_t hash_slot_fpu(fpu_id_t f, uint64_t h)
{
    /*@ loop invariant 0 <= i <= 66;
    loop assigns i, h;
    loop variant 66 - i;
*/
    for (unsigned i = 0; i < 66; i++)
        h = hash_value(h, fpus[f].registers[i], sizeof(fpus[f].registers[i]));
    h = hash_value(h, fpus[f].thread, sizeof(fpus[f].thread));
    return h;
}

uint64_t hash_slot_page(page_id_t p, uint64_t h)
{
    if (pages[p].state == PAGE_ABSENT)
        return hash_value(h, pages[p].state, 1);
    h = hash_value(h, pages[p].frame, sizeof(pages[p].frame));
    h = hash_value(h, pages[p].pd, sizeof(pages[p].pd));
    h = hash_value(h, pages[p].used, sizeof(pages[p].used));
    h = hash_value(h, pages[p].fresh, sizeof(pages[p].fresh));
    h = hash_value(h, pages[p].free, sizeof(pages[p].free));
    h = hash_value(h,
                   pages[pages[p].cap_pages_next].cap_pages_prev == p
                       ? pages[p].cap_pages_next
                       : 0,
                   sizeof(pages[p].cap_pages_next));
    h = hash_value(h,
                   pages[pages[p].cap_pages_prev].cap_pages_next == p
                       ? pages[p].cap_pages_prev
                       : 0,
                   sizeof(pages[p].cap_pages_prev));
    h = hash_value(h,
                   pages[pages[p].map_pages_next].map_pages_prev == p
                       ? pages[p].map_pages_next
                       : 0,
                   sizeof(pages[p].map_pages_next));
    h = hash_value(h,
                   pages[pages[p].map_pages_prev].map_pages_next == p
                       ? pages[p].map_pages_prev
                       : 0,
                   sizeof(pages[p].map_pages_prev));
    h = hash_value(h, pages[p].state, sizeof(pages[p].state));
    return h;
}
