/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * hash: a number that two kernels in the same state have in common.
 */

#include "hash.h"

#include "cpu.h"
#include "hash_slots.h"
#include "mailbox.h"
#include "message.h"
#include "object.h"
#include "table.h"
#include "thread.h"

uint64_t thread_mail_serial_now(thread_id_t t)
{
    const uint16_t object = threads[t].mail_object;

    switch ((enum mail_kind)threads[t].mail_kind) {
    case MAIL_PAUSE:
    case MAIL_CANCEL:
    case MAIL_DESTROY:
        return threads[object].serial;
    case MAIL_VM_PAUSE:
    case MAIL_VM_DESTROY:
        return vms[object].serial;
    case MAIL_NONE:
        break;
    }
    return 0;
}

uint64_t identity_object_serial_now(identity_id_t i)
{
    return object_serial((struct object_name){ .kind = identities[i].kind,
                                               .index = identities[i].object });
}

/** The hash `h` goes on with `count` words at `words`. */
/*@ requires \valid_read(words + (0 .. count - 1));
    assigns \nothing;
*/
static uint64_t hash_words(uint64_t h, const word_t *words, unsigned count)
{
    /*@ loop invariant 0 <= i <= count;
        loop assigns i, h;
        loop variant count - i;
    */
    for (unsigned i = 0; i < count; i++)
        h = hash_value(h, words[i], sizeof(word_t));
    return h;
}

/** The hash `h` goes on with the registers of thread `t`. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
static uint64_t hash_registers(thread_id_t t, uint64_t h)
{
    const struct call_frame *const f = &threads[t].frame.call;

    h = hash_value(h, f->cap, sizeof(word_t));
    h = hash_value(h, f->tag, sizeof(word_t));
    h = hash_words(h, f->word, MESSAGE_REGISTERS);
    h = hash_value(h, f->room, sizeof(word_t));
    h = hash_value(h, f->number, sizeof(word_t));
    return hash_value(h, cpu_frame_ip(&threads[t].frame), sizeof(word_t));
}

/** The hash `h` goes on with what messages left in buffer `u`, if it serves. */
/*@ requires 0 < u < UTCBS;
    assigns \nothing;
*/
static uint64_t hash_buffer(utcb_id_t u, uint64_t h)
{
    if (pages[table_page(TABLE_UTCB, u)].used == 0)
        return h;
    h = hash_words(h, utcbs[u].cap, MESSAGE_CAPS);
    return hash_words(h, utcbs[u].word, MESSAGE_WORDS);
}

/** The hash `h` goes on with slot `i` of `table`, if there is one. */
/*@ requires i > 0;
    assigns \nothing;
*/
static uint64_t hash_slot(word_t table, uint32_t i, uint64_t h)
{
    switch (table) {
    case TABLE_THREAD:
        return i < THREADS ? hash_slot_thread((thread_id_t)i, h) : h;
    case TABLE_PD:
        return i < PDS ? hash_slot_pd((pd_id_t)i, h) : h;
    case TABLE_IDENTITY:
        return i < IDENTITIES ? hash_slot_identity((identity_id_t)i, h) : h;
    case TABLE_CAP:
        return i < CAPS ? hash_slot_cap(i, h) : h;
    case TABLE_MAP:
        return i < MAPS ? hash_slot_map((map_id_t)i, h) : h;
    case TABLE_RECEIVER:
        return i < RECEIVERS ? hash_slot_receiver((receiver_id_t)i, h) : h;
    case TABLE_CONTEXT:
        return i < CONTEXTS ? hash_slot_context((context_id_t)i, h) : h;
    case TABLE_IRQ:
        return i < IRQS ? hash_slot_irq((irq_id_t)i, h) : h;
    case TABLE_VM:
        return i < VMS ? hash_slot_vm((vm_id_t)i, h) : h;
    case TABLE_UTCB:
        return i < UTCBS ? hash_buffer((utcb_id_t)i, h) : h;
    case TABLE_FPU:
        return i < FPUS && fpus[i].thread != 0 ? hash_slot_fpu((fpu_id_t)i, h)
                                               : h;
    default:
        return h;
    }
}

uint64_t hash_page(page_id_t p, thread_id_t caller, uint64_t before)
{
    const word_t table = table_of(p);
    const uint32_t first = table_first_slot(p);
    const uint32_t slots = table_slots(table);
    uint64_t h = hash_slot_page(p, before);

    /*@ loop invariant first <= i;
        loop assigns i, h;
        loop variant first + slots - i;
    */
    for (uint32_t i = first; i < first + slots; i++) {
        if (i == 0)
            continue;
        h = hash_slot(table, i, h);
        if (table == TABLE_THREAD && i < THREADS && i != caller &&
            threads[i].life.thread != THREAD_FREE)
            h = hash_registers((thread_id_t)i, h);
    }
    return h;
}
