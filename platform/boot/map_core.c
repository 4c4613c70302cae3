/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * map_core: core's address space: its image, a stack, its message buffer, what
 * it is told, and all RAM outside the image that the kernel did not get.
 *
 * What is executed is never written.
 */
#include <stdbool.h>

#include "abi/abi.h"
#include "board.h"
#include "boot.h"
#include "image.h"
#include "start_info.h"
#include "translation.h"

static uint32_t *top;

/** The table of pages for the section at `virtual`. */
static uint32_t *table_at(uint32_t virtual)
{
    uint32_t *const entry = &top[virtual >> SECTION_SHIFT];

    if (*entry == 0)
        *entry = (uint32_t)boot_take(TABLE_BYTES) | TOP_TABLE;
    return (uint32_t *)(*entry & ~(TABLE_BYTES - 1u));
}

static void map_page(uint32_t virtual, uint32_t frame, uint32_t kind)
{
    uint32_t *const table = table_at(virtual);

    table[virtual % SECTION_BYTES >> TRANSLATED_SHIFT] = frame | kind;
}

/** Maps what is linked from `begin` to `end` and lies at `load`. */
static void map_part(const char *begin, const char *end, const char *load,
                     uint32_t kind)
{
    for (; begin < end; begin += PAGE_BYTES, load += PAGE_BYTES)
        map_page((uint32_t)begin, (uint32_t)load, kind);
}

/** Maps free RAM up to `end`: in sections, as far as there are whole ones. */
static void map_ram(uint32_t end)
{
    uint32_t at = (uint32_t)boot_begin;

    while (at < end) {
        const uint32_t virtual = CORE_RAM + (at - board.ram_base);
        const bool whole = at % SECTION_BYTES == 0 && end - at >= SECTION_BYTES;

        if (whole)
            top[virtual >> SECTION_SHIFT] = at | SECTION_USER_DATA;
        else
            map_page(virtual, at, PAGE_USER_DATA);
        at += whole ? SECTION_BYTES : PAGE_BYTES;
    }
}

static void map_stack(void)
{
    for (uint32_t i = 0; i < CORE_STACK_BYTES; i += PAGE_BYTES)
        map_page(CORE_STACK_TOP - CORE_STACK_BYTES + i,
                 (uint32_t)boot_take(PAGE_BYTES), PAGE_USER_DATA);
}

/** Fills the page of what core is told. */
static void tell(struct start_info *info)
{
    for (unsigned i = 0; i + 1 < sizeof info->board && board.name[i] != 0; i++)
        info->board[i] = board.name[i];
    info->ram_base = board.ram_base;
    info->window = CORE_RAM;
    info->free_base = (word_t)boot_begin;
    info->free_end = boot_free_end() & ~(PAGE_BYTES - 1u);
    info->table = (word_t)top;
}

uint32_t map_core(uint32_t utcb, uint32_t ram_end)
{
    struct start_info *info;

    top = boot_take(TOP_USER_ENTRIES * sizeof *top);
    map_part(core_text_begin, core_constants_begin, core_text_load,
             PAGE_USER_CODE);
    map_part(core_constants_begin, core_data_begin, core_constants_load,
             PAGE_USER_CONSTANT);
    map_part(core_data_begin, core_data_end, core_data_load, PAGE_USER_DATA);
    map_part(core_bss_begin, core_bss_end, core_bss_load, PAGE_USER_DATA);
    map_stack();
    map_page(CORE_UTCB, utcb, PAGE_USER_DATA);
    map_ram(ram_end);
    info = boot_take(PAGE_BYTES);
    map_page(CORE_INFO, (uint32_t)info, PAGE_USER_CONSTANT);
    tell(info);
    return (uint32_t)top;
}
