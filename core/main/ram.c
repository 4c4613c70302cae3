/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ram: the frames that nobody uses yet; what is taken is not given back.
 */
#include "ram.h"

#include "end.h"
#include "start_info.h"

/** What was taken lies between start_info.free_base and here. */
static word_t next;

void *ram_at(word_t address)
{
    return (void *)(address - start_info.ram_base + start_info.window);
}

word_t ram_take(word_t bytes)
{
    const word_t first = next == 0 ? start_info.free_base : next;
    const word_t address = (first + bytes - 1) & ~(bytes - 1);
    word_t *words;

    if (address + bytes > start_info.free_end)
        end("core: no memory is left");
    next = address + bytes;
    words = ram_at(address);
    for (word_t i = 0; i < bytes / sizeof *words; i++)
        words[i] = 0;
    return address;
}

word_t ram_left(void)
{
    return start_info.free_end - (next == 0 ? start_info.free_base : next);
}
