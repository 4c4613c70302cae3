/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mmu: the pages behind the windows, and the address spaces of users.
 *
 * Owns the kernel's translation tables.
 */
#include "cp15.h"
#include "cpu.h"
#include "table.h"
#include "tables.h"
#include "windows.h"

uint32_t kernel_table[TOP_ENTRIES] __attribute__((aligned(16384)));
uint32_t identity_table[TOP_USER_ENTRIES] __attribute__((aligned(8192)));
uint32_t image_tables[IMAGE_MEGABYTES][TABLE_ENTRIES]
    __attribute__((aligned(TABLE_BYTES)));
uint32_t window_tables[WINDOW_TABLES][TABLE_ENTRIES]
    __attribute__((aligned(TABLE_BYTES)));
const uint8_t zero_page[4096] __attribute__((aligned(4096)));

const uint16_t window_first[] = {
    [TABLE_THREAD] = FIRST_THREAD,
    [TABLE_PD] = FIRST_PD,
    [TABLE_IDENTITY] = FIRST_IDENTITY,
    [TABLE_CAP] = FIRST_CAP,
    [TABLE_MAP] = FIRST_MAP,
    [TABLE_RECEIVER] = FIRST_RECEIVER,
    [TABLE_CONTEXT] = FIRST_CONTEXT,
    [TABLE_IRQ] = FIRST_IRQ,
    [TABLE_VM] = FIRST_VM,
    [TABLE_UTCB] = FIRST_UTCB,
    [TABLE_FPU] = FIRST_FPU,
    [TABLE_RECORD] = FIRST_RECORD,
};

_Static_assert(TABLE_THREAD == 1 && TABLE_PD == 2 && TABLE_IDENTITY == 3 &&
                   TABLE_CAP == 4 && TABLE_MAP == 5 && TABLE_RECEIVER == 6 &&
                   TABLE_CONTEXT == 7 && TABLE_IRQ == 8 && TABLE_VM == 9 &&
                   TABLE_UTCB == 10 && TABLE_FPU == 11 && TABLE_RECORD == 12,
               "the linker places the windows by these numbers");
_Static_assert((MAP_PAGES | UTCB_PAGES | CAP_PAGES) << TRANSLATED_SHIFT <=
                   1 << WINDOW_SHIFT,
               "a window ends before the next one begins");

/** The entry of page `p`, and where the page lies. */
struct window_page {
    uint32_t *entry;
    uint32_t *address;
};

static struct window_page window_page(page_id_t p)
{
    const word_t table = table_of(p);
    const uint32_t n = p - table_first_page(table);

    return (struct window_page){
        .entry = &window_tables[window_first[table]][n],
        .address = (uint32_t *)(WINDOW(table) + n * PAGE_BYTES),
    };
}

/** Another page lies there from now on, on all CPUs. */
static void replace(struct window_page page, uint32_t entry)
{
    *(volatile uint32_t *)page.entry = 0;
    cpu_dsb();
    cp15_tlbimvaais((uint32_t)page.address);
    cpu_dsb();
    *(volatile uint32_t *)page.entry = entry;
    cpu_dsb();
    cpu_isb();
}

void cpu_page_map(page_id_t p, word_t address)
{
    const struct window_page page = window_page(p);

    replace(page, address | PAGE_KERNEL_DATA);
    for (unsigned i = 0; i < PAGE_BYTES / sizeof *page.address; i++)
        page.address[i] = 0;
}

void cpu_page_unmap(page_id_t p)
{
    replace(window_page(p),
            ((uint32_t)zero_page - KERNEL_OFFSET) | PAGE_KERNEL_CONSTANT);
}

uint64_t cpu_space(word_t table, uint8_t asid)
{
    return table | WALKS | (uint64_t)asid << 32;
}

/*
 * Table base and ASID cannot change at once, so the neutral ASID 0 stands
 * between. The first DSB ends table walks under the old ASID (erratum 754322
 * of the Cortex-A9). The exception return makes the last write take effect.
 */
void cpu_space_load(cpu_id_t k, uint64_t space)
{
    (void)k;
    __asm__ volatile("dsb\n\t"
                     "mcr p15, 0, %0, c13, c0, 1\n\t"
                     "isb\n\t"
                     "mcr p15, 0, %1, c2, c0, 0\n\t"
                     "isb\n\t"
                     "mcr p15, 0, %2, c13, c0, 1"
                     :
                     : "r"(0), "r"((uint32_t)space),
                       "r"((uint32_t)(space >> 32))
                     : "memory");
}

uint64_t cpu_space_empty(void)
{
    return cpu_space((uint32_t)kernel_table - KERNEL_OFFSET, 0);
}

void cpu_space_forget(uint8_t asid)
{
    cpu_dsb();
    cp15_tlbiasidis(asid);
    cp15_bpiallis();
    cpu_dsb();
    cpu_isb();
}

void cpu_space_forget_page(uint8_t asid, word_t address)
{
    cpu_dsb();
    cp15_tlbimvais((address & ~(word_t)(PAGE_BYTES - 1)) | asid);
    cp15_bpiallis();
    cpu_dsb();
    cpu_isb();
}
