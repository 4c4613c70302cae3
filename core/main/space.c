/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space: address spaces that core makes: translation tables of ARMv7, as in
 * its architecture reference manual (ARM DDI 0406), section B3.5.
 *
 * A page is never both written and executed. What a page was before is not
 * invalidated: it was nothing.
 */
#include "space.h"

#include "calls_arm.h"
#include "end.h"
#include "ram.h"
#include "start_info.h"

enum {
    SECTION_SHIFT = 20,
    TABLE_BYTES = 1024,
    TABLES_A_FRAME = PAGE_BYTES / TABLE_BYTES,
    TOP_ENTRIES = SPACE_TOP_BYTES / sizeof(word_t),
    TOP_TABLE = 1,
    PD_CORE = 1
};

_Static_assert(SPACE_SPAN == TABLES_A_FRAME << SECTION_SHIFT, "by its tables");

/** Entries of one address space: normal memory, and devices. */
static const word_t entry_of[] = {
    [PAGE_READ] = 0xe7f,
    [PAGE_WRITE] = 0xc7f,
    [PAGE_EXECUTE] = 0xe7e,
    [PAGE_DEVICE] = 0x837,
};

word_t space_new(void)
{
    return ram_take(SPACE_TOP_BYTES);
}

bool space_spans(word_t space, word_t address)
{
    const word_t *const top = ram_at(space);

    return top[address >> SECTION_SHIFT] != 0;
}

/* Core's own space has tables that the boot program made one by one. */
void space_span(word_t space, word_t address, word_t frame)
{
    word_t *const top = ram_at(space);
    word_t *const span = &top[address / SPACE_SPAN * TABLES_A_FRAME];

    for (unsigned i = 0; i < TABLES_A_FRAME; i++)
        if (span[i] == 0)
            span[i] = (frame + i * TABLE_BYTES) | TOP_TABLE;
}

/** Where the entry of the page at `address` lies in core's own space. */
static word_t *entry_at(word_t space, word_t address)
{
    const word_t *const top = ram_at(space);
    const word_t entry = top[address >> SECTION_SHIFT];
    word_t *const table = ram_at(entry & ~(TABLE_BYTES - 1u));

    return &table[address / PAGE_BYTES % (TABLE_BYTES / sizeof *table)];
}

void space_map(word_t space, word_t address, word_t frame, enum page_kind kind)
{
    if (!space_spans(space, address))
        space_span(space, address, ram_take(PAGE_BYTES));
    *entry_at(space, address) = frame | entry_of[kind];
}

void space_publish(word_t pd, word_t space, word_t address)
{
    const struct sys_pd_update_args args = {
        .pd = pd,
        .entries = (word_t)entry_at(space, address),
        .bytes = sizeof(word_t),
        .base = address,
        .pages = 1,
    };

    expect_ok("pd_update", sys_pd_update(&args));
}

void space_map_own(word_t address, word_t frame, enum page_kind kind)
{
    space_map(start_info.table, address, frame, kind);
    space_publish(PD_CORE, start_info.table, address);
}

void space_unmap(word_t space, word_t address)
{
    *entry_at(space, address) = 0;
}

/** Gives the pages back that a frame of tables names, and then the frame. */
static void end_span(word_t frame)
{
    const word_t *const entries = ram_at(frame);

    for (unsigned i = 0; i < PAGE_BYTES / sizeof *entries; i++)
        if (entries[i] != 0)
            ram_give(entries[i] & ~(PAGE_BYTES - 1u));
    ram_give(frame);
}

void space_end(word_t space)
{
    const word_t *const top = ram_at(space);

    for (unsigned i = 0; i < TOP_ENTRIES; i += TABLES_A_FRAME)
        if (top[i] != 0)
            end_span(top[i] & ~(PAGE_BYTES - 1u));
    ram_give(space);
    ram_give(space + PAGE_BYTES);
}
