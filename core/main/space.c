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
    TOP_BYTES = 8192,
    TOP_TABLE = 1,
    PD_CORE = 1
};

/** Entries of one address space: normal memory, and devices. */
static const word_t entry_of[] = {
    [PAGE_READ] = 0xe7f,
    [PAGE_WRITE] = 0xc7f,
    [PAGE_EXECUTE] = 0xe7e,
    [PAGE_DEVICE] = 0x837,
};

word_t space_new(void)
{
    return ram_take(TOP_BYTES);
}

/** Where the entry of the page at `address` lies in core's own space. */
static word_t *entry_at(word_t space, word_t address)
{
    word_t *const top = ram_at(space);
    word_t *const entry = &top[address >> SECTION_SHIFT];
    word_t *table;

    if (*entry == 0)
        *entry = ram_take(TABLE_BYTES) | TOP_TABLE;
    table = ram_at(*entry & ~(TABLE_BYTES - 1u));
    return &table[address / PAGE_BYTES % (TABLE_BYTES / sizeof *table)];
}

void space_map(word_t space, word_t address, word_t frame, enum page_kind kind)
{
    *entry_at(space, address) = frame | entry_of[kind];
}

void space_map_own(word_t address, word_t frame, enum page_kind kind)
{
    word_t *const entry = entry_at(start_info.table, address);
    const struct sys_pd_update_args args = {
        .pd = PD_CORE,
        .entries = (word_t)entry,
        .bytes = sizeof *entry,
        .base = address,
        .pages = 1,
    };

    *entry = frame | entry_of[kind];
    expect_ok("pd_update", sys_pd_update(&args));
}
