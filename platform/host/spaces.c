/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * spaces: translation tables and what processors remember of them.
 *
 * Core writes entries; the walker sees what was cleaned. A translation that
 * was used once stays remembered under its ASID until it is forgotten. Whoever
 * meets the translation of another address space was let down.
 */

#include <string.h>

#include "host.h"
#include "pass.h"

enum { EMPTY = 0x1000 };

uint64_t cpu_space_empty(void)
{
    return EMPTY;
}

uint64_t cpu_space(word_t table, uint8_t asid)
{
    return table | (uint64_t)asid << 32;
}

/** The ASID in `space`. */
static uint8_t asid_of(uint64_t space)
{
    return (uint8_t)(space >> 32);
}

void cpu_space_load(cpu_id_t k, uint64_t space)
{
    const uint8_t asid = asid_of(space);

    for (unsigned i = 0; i < CPUS; i++) {
        if (i != k && asid != 0 && asid_of(host.space[i]) == asid &&
            host.space[i] != space)
            host_complain("ASID %u is used for two spaces, on CPU %u", asid, k);
    }
    host.space[k] = space;
}

/** Forgets the translations of `asid` for `page`, or all if `every`. */
static void forget(uint8_t asid, word_t page, bool every)
{
    for (unsigned i = 0; i < HOST_TLB; i++) {
        if (host.tlb[i].asid == asid && (every || host.tlb[i].page == page))
            host.tlb[i] = (struct host_translation){ 0 };
    }
}

void cpu_space_forget(uint8_t asid)
{
    forget(asid, 0, true);
}

void cpu_space_forget_page(uint8_t asid, word_t address)
{
    forget(asid, address, false);
}

bool cpu_entries_clean(word_t address, word_t bytes)
{
    if (host.unreadable)
        return false;
    for (unsigned i = 0; i < HOST_ENTRIES; i++) {
        if (host.entry[i].address - address < bytes)
            host.entry[i].seen = host.entry[i].written;
    }
    return true;
}

bool cpu_page_clean(word_t address)
{
    (void)address;
    if (host.unreadable)
        return false;
    host.pages_cleaned++;
    return true;
}

bool cpu_page_sync(word_t address)
{
    (void)address;
    if (host.unreadable)
        return false;
    host.pages_synced++;
    return true;
}

void host_write_entry(word_t table, word_t page, word_t address, word_t frame)
{
    unsigned i = 0;

    while (i < HOST_ENTRIES - 1 && host.entry[i].address != address &&
           host.entry[i].address != 0)
        i++;
    host.entry[i].table = table;
    host.entry[i].page = page;
    host.entry[i].address = address;
    host.entry[i].written = frame;
}

/** What the walker finds for `page` in `table`; 0 if nothing. */
static word_t walk(word_t table, word_t page)
{
    for (unsigned i = 0; i < HOST_ENTRIES; i++) {
        if (host.entry[i].table == table && host.entry[i].page == page)
            return host.entry[i].seen;
    }
    return 0;
}

/** Remembers a translation, in place of an old one if there is no room. */
static void remember(uint8_t asid, word_t table, word_t page, word_t frame)
{
    unsigned i = 0;

    while (i < HOST_TLB - 1 && host.tlb[i].table != 0)
        i++;
    host.tlb[i] = (struct host_translation){ asid, table, page, frame };
}

/** The thread of CPU `k` faults at `page`, or its domain lacks an ASID. */
static word_t miss(cpu_id_t k, word_t page)
{
    const uint64_t before = host.space[k];

    host_fault(k, FAULT_UNMAPPED, ACCESS_READ, page);
    return host.space[k] != before && cpus[k].current != 0 &&
                   asid_of(before) == 0
               ? host_touch(k, page)
               : 0;
}

word_t host_touch(cpu_id_t k, word_t page)
{
    const uint8_t asid = asid_of(host.space[k]);
    const word_t table = (word_t)host.space[k];
    word_t frame;

    for (unsigned i = 0; i < HOST_TLB; i++) {
        const struct host_translation *const t = &host.tlb[i];

        if (t->table == 0 || t->asid != asid || t->page != page)
            continue;
        if (t->table != table)
            host_complain("CPU %u meets a translation of ASID %u that was to "
                          "be forgotten",
                          k, asid);
        else if (t->frame != walk(table, page))
            host_complain("CPU %u meets a translation of page %u that was to "
                          "be forgotten",
                          k, page);
        return t->frame;
    }
    frame = walk(table, page);
    if (frame == 0)
        return miss(k, page);
    remember(asid, table, page, frame);
    return frame;
}
