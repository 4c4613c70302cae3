/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ram: the frames that nobody uses.
 */
#include "ram.h"

#include <stdbool.h>

#include "end.h"
#include "frames.h"
#include "start_info.h"

static bool known;

/** At first all frames are free that the boot program has left. */
static void know(void)
{
    if (known)
        return;
    known = true;
    frames_init(start_info.free_base, start_info.free_end);
}

void *ram_at(word_t address)
{
    return (void *)(address - start_info.ram_base + start_info.window);
}

word_t ram_try(word_t bytes)
{
    word_t address;
    word_t *words;

    know();
    address = frames_take(bytes / PAGE_BYTES);
    if (address == 0)
        return 0;
    words = ram_at(address);
    for (word_t i = 0; i < bytes / sizeof *words; i++)
        words[i] = 0;
    return address;
}

word_t ram_take(word_t bytes)
{
    const word_t address = ram_try(bytes);

    if (address == 0)
        end("core: no memory is left");
    return address;
}

void ram_give(word_t address)
{
    frames_give(address);
}

word_t ram_left(void)
{
    know();
    return frames_free() * PAGE_BYTES;
}
