/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cache: maintenance of what users name.
 *
 * Users name lines by their addresses. The processor translates these as for a
 * read by the user first, so that nobody maintains what he cannot read. Still
 * the page may go in between, on another CPU, and the maintenance abort: then
 * it is given up.
 */
#include "cache.h"

#include "cp15.h"
#include "cpu.h"

enum { LINE_BYTES = 32, PAR_ABORTED = 1 };

/* The instruction of cache_line.S that may abort, and where to go on then. */
extern const char cache_line_aborts[];
extern const char cache_line_aborted[];

/**
 * Writes the line at `address` back to memory, and keeps it; false if it is
 * not mapped.
 */
bool cache_line_clean(word_t address);

bool cache_recover(struct frame *frame)
{
    if (frame->ip != (word_t)cache_line_aborts)
        return false;
    frame->ip = (word_t)cache_line_aborted;
    return true;
}

/** Writes the lines of `bytes` at `address`, within a page, back to memory. */
static bool clean(word_t address, word_t bytes)
{
    if ((cp15_ats1cur(address) & PAR_ABORTED) != 0)
        return false;
    for (word_t at = 0; at < bytes; at += LINE_BYTES) {
        if (!cache_line_clean(address + at))
            return false;
    }
    cpu_dsb();
    return true;
}

/** Where the page of user address `address` begins. */
static word_t page_of(word_t address)
{
    return address & ~(word_t)(PAGE_BYTES - 1);
}

bool cpu_page_clean(word_t address)
{
    return clean(page_of(address), PAGE_BYTES);
}

bool cpu_page_sync(word_t address)
{
    if (!clean(page_of(address), PAGE_BYTES))
        return false;
    cp15_icialluis();
    cp15_bpiallis();
    cpu_dsb();
    cpu_isb();
    return true;
}

bool cpu_entries_clean(word_t address, word_t bytes)
{
    const word_t first = address & ~(word_t)(LINE_BYTES - 1);
    const word_t end = address + bytes;
    word_t at = first;

    if (end < address)
        return false;
    while (at < end) {
        const word_t next = page_of(at) + PAGE_BYTES;

        if (!clean(at, (next < end ? next : end) - at))
            return false;
        at = next;
    }
    return true;
}
