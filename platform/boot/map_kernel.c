/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * map_kernel: the kernel's half of the address space.
 *
 * What is executed is never written. The lower page of each stack is not
 * mapped. All pages of the windows are the zero page.
 */
#include "abi/abi.h"
#include "board.h"
#include "boot.h"
#include "image.h"
#include "tables.h"
#include "types.h"

extern uint8_t kernel_stacks[CPUS][STACK_STRIDE];

/** Where the page at `virtual` of the image has its entry. */
static uint32_t *entry(const void *virtual)
{
    const uint32_t page = ((uint32_t) virtual - UPPER) >> TRANSLATED_SHIFT;
    uint32_t *const entries = physical(image_tables);

    if (page >= IMAGE_MEGABYTES * TABLE_ENTRIES)
        boot_fail("the image is too large");
    return &entries[page];
}

/** Maps the pages of the image from `begin` to `end`. */
static void map(const char *begin, const char *end, uint32_t kind)
{
    for (const char *at = begin; at < end; at += PAGE_BYTES)
        *entry(at) = (uint32_t)physical(at) | kind;
}

/** Puts tables of pages into the top table, from `virtual` on. */
static void put_tables(uint32_t virtual, const void *tables, unsigned n)
{
    uint32_t *const top = physical(kernel_table);

    for (unsigned i = 0; i < n; i++)
        top[(virtual >> SECTION_SHIFT) + i] =
            ((uint32_t)physical(tables) + i * TABLE_BYTES) | TOP_TABLE;
}

static void map_windows(void)
{
    const uint16_t *const first = physical(window_first);
    uint32_t *const entries = physical(window_tables);

    for (unsigned i = 0; i < WINDOW_TABLES * TABLE_ENTRIES; i++)
        entries[i] = (uint32_t)physical(zero_page) | PAGE_KERNEL_CONSTANT;
    for (unsigned table = TABLE_THREAD; table <= TABLE_RECORD; table++) {
        const unsigned end =
            table < TABLE_RECORD ? first[table + 1] : WINDOW_TABLES;

        put_tables(WINDOW(table), &window_tables[first[table]],
                   end - first[table]);
    }
}

static void map_devices(void)
{
    const uint32_t sections[DEVICE_SECTIONS] = {
        [DEVICE_PRIVATE] = board.private_base,
        [DEVICE_CONSOLE] = board.console_base,
        [DEVICE_SYSTEM] = board.system_base,
    };
    uint32_t *const top = physical(kernel_table);

    for (unsigned i = 0; i < DEVICE_SECTIONS; i++)
        top[(DEVICES >> SECTION_SHIFT) + i] =
            (sections[i] & ~(SECTION_BYTES - 1u)) | SECTION_DEVICE;
}

/**
 * The MMU is switched on where the kernel's image lies; if that is where it is
 * linked, it is mapped already.
 */
static void map_identity(void)
{
    const uint32_t here = (uint32_t)physical(kernel_text_begin);
    uint32_t *const identity = physical(identity_table);

    if (here < UPPER)
        identity[here >> SECTION_SHIFT] =
            (here & ~(SECTION_BYTES - 1u)) | SECTION_KERNEL_CODE;
}

void map_kernel(void)
{
    map(kernel_text_begin, kernel_constants_begin, PAGE_KERNEL_CODE);
    map(kernel_constants_begin, kernel_data_begin, PAGE_KERNEL_CONSTANT);
    map(kernel_data_begin, kernel_bss_end, PAGE_KERNEL_DATA);
    for (unsigned k = 0; k < CPUS; k++)
        *entry(kernel_stacks[k]) = 0;
    put_tables(UPPER, image_tables, IMAGE_MEGABYTES);
    map_windows();
    map_devices();
    map_identity();
}
