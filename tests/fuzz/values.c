/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * values: what goes into registers: mostly what fits, also what is stale, of
 * somebody else, or out of range.
 */

#include "fuzz.h"

#include "cap.h"
#include "decode.h"
#include "host.h"
#include "message.h"
#include "stage.h"
#include "table.h"
#include "windows.h"

/* The first objects are the conductor's. */
enum { CONDUCTORS = 1, CONDUCTORS_IDENTITIES = 2 };

/** What was chosen for the register before: a table, or a kind. */
static word_t before;

/** Tells whether slot `i` of `table` is an object, not the conductor's. */
static bool serves(word_t table, unsigned i)
{
    switch (table) {
    case TABLE_THREAD:
        return i > CONDUCTORS && thread_used((thread_id_t)i);
    case TABLE_PD:
        return pd_used((pd_id_t)i);
    case TABLE_IDENTITY:
        return i > CONDUCTORS_IDENTITIES && identity_live((identity_id_t)i);
    case TABLE_RECEIVER:
        return i > CONDUCTORS && receiver_used((receiver_id_t)i);
    case TABLE_CONTEXT:
        return i > CONDUCTORS && context_live((context_id_t)i);
    case TABLE_IRQ:
        return i > CONDUCTORS && irq_live((irq_id_t)i);
    case TABLE_VM:
        return vm_live((vm_id_t)i);
    default:
        return false;
    }
}

/** So many slots has `table`. */
static unsigned slots_of(word_t table)
{
    return table_pages(table) * table_slots(table);
}

/** The n-th slot of `table` that is an object, or is donated and is none. */
static word_t nth(word_t table, unsigned n, bool object)
{
    for (unsigned i = 1; i < slots_of(table); i++) {
        if (table_owner(table, i) != 0 && serves(table, i) == object &&
            n-- == 0)
            return i;
    }
    return n;
}

/** Tells whether identity `i` stands for an object of `kind`; 0: of any. */
static bool fits(identity_id_t i, word_t kind)
{
    return kind == 0 || identities[i].kind == kind;
}

/** The word of the n-th capability of domain `pd` for an object of `kind`. */
static word_t nth_cap(pd_id_t pd, unsigned n, word_t kind)
{
    for (unsigned i = 1; i < CAPS; i++) {
        const cap_id_t c = (cap_id_t)i;

        if (table_owner(TABLE_CAP, i) == pd && caps[c].serial != 0 &&
            fits(caps[c].identity, kind) && n-- == 0)
            return cap_word(c);
    }
    return n;
}

/** The n-th identity of an object of `kind`, not the conductor's. */
static word_t nth_identity(unsigned n, word_t kind)
{
    for (unsigned i = CONDUCTORS_IDENTITIES + 1; i < IDENTITIES; i++) {
        if (identity_live((identity_id_t)i) && fits((identity_id_t)i, kind) &&
            n-- == 0)
            return i;
    }
    return n;
}

word_t value_cap(thread_id_t t, word_t kind)
{
    const pd_id_t pd = threads[t].pd;
    const unsigned n = input_byte();

    if (pd == PD_CORE)
        return n < 240 ? nth_identity(n % 8, n < 200 ? kind : 0) : n * 16;
    if (n >= 240)
        return nth_cap((pd_id_t)(2 + n % 3), n % 8, 0);
    return nth_cap(pd, n % 4, n < 200 ? kind : 0);
}

/** A number below `top`, rarely another. */
static word_t number(word_t top)
{
    const unsigned n = input_byte();

    if (n >= 248)
        return n == 255 ? ~(word_t)0 : top + n % 2;
    return top > 256 && n >= 128 ? top * (n - 128) / 120 : n % (top | 1);
}

static word_t address(void)
{
    const unsigned n = input_byte();

    if (n < 192)
        return stage_frame(64 + n % 32);
    if (n < 224)
        return pages[1 + n % (PAGES - 1)].frame;
    return n < 240 ? n * PAGE_BYTES : HOST_RAM + n;
}

static word_t tag(void)
{
    static const uint8_t words[] = { 0, 0, 1, 2, 4, 5, 9, 40 };
    const unsigned n = input_byte();

    return tag_make(words[n % 8] + (n == 255 ? MESSAGE_WORDS : 0), n / 8 % 6,
                    n / 64 % 2);
}

static word_t word(void)
{
    const unsigned n = input_byte();

    return n < 192 ? n % 32 : 1u << n % 32;
}

/** An index of `table`: of an object, rarely of none. */
static word_t index_of(word_t table)
{
    const unsigned n = input_byte();

    return n < 232 ? nth(table, n % 16, true) : n % (slots_of(table) + 2);
}

/** A slot of `table`, mostly free and donated. */
static word_t slot_of(word_t table)
{
    const unsigned n = input_byte();

    return n < 232 ? nth(table, n % 40, false) : n % (slots_of(table) + 2);
}

word_t value_choose(const struct call_fact *fact, thread_id_t t)
{
    static const uint8_t kinds[] = { OBJECT_THREAD, OBJECT_CONTEXT,
                                     OBJECT_RECEIVER, OBJECT_VM, 0 };

    switch (fact->kind) {
    case FACT_CAP:
        return value_cap(t, fact->table);
    case FACT_INDEX:
        return index_of(fact->top == IDENTITIES ? (word_t)TABLE_IDENTITY
                                                : fact->table);
    case FACT_SLOT:
        return slot_of(fact->top == IDENTITIES ? (word_t)TABLE_IDENTITY
                                               : fact->table);
    case FACT_TABLE:
        return before = input_below(TABLE_PAGE + 2);
    case FACT_PAGE:
        return input_below(table_pages(before) + 1);
    case FACT_KIND:
        return before = kinds[input_below(sizeof kinds)];
    case FACT_OBJECT:
        return index_of(before);
    case FACT_ADDRESS:
        return address();
    case FACT_TAG:
        return tag();
    case FACT_NUMBER:
        return number(fact->top);
    case FACT_WORD:
        return word();
    }
    return 0;
}
