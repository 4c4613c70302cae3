/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * frames: which frames of RAM nobody uses: a bit for each.
 */
#include "frames.h"

#include <stdbool.h>

enum { BITS = 32 };

static uint32_t used[FRAMES_MOST / BITS];
static word_t first;  /**< the address of frame 0 */
static unsigned all;  /**< so many frames there are */
static unsigned left; /**< so many of them are free */
static unsigned next; /**< where the last search ended */

static bool is_used(unsigned frame)
{
    return (used[frame / BITS] >> frame % BITS & 1) != 0;
}

void frames_init(word_t base, word_t end)
{
    first = base;
    all = (end - base) / PAGE_BYTES;
    if (all > FRAMES_MOST)
        all = FRAMES_MOST;
    left = all;
    next = 0;
    for (unsigned i = 0; i < FRAMES_MOST / BITS; i++)
        used[i] = 0;
}

/** Tells whether `count` frames from `frame` on are free. */
static bool is_free(unsigned frame, unsigned count)
{
    if (frame + count > all)
        return false;
    for (unsigned i = 0; i < count; i++)
        if (is_used(frame + i))
            return false;
    return true;
}

/** A free piece that begins at `from` or later, and before `to`; or `to`. */
static unsigned find(unsigned from, unsigned to, unsigned count)
{
    /* Addresses are aligned, and `first` need not be. */
    const unsigned offset = first / PAGE_BYTES % count;
    unsigned frame = from;

    while ((frame + offset) % count != 0)
        frame++;
    while (frame < to && !is_free(frame, count))
        frame += count;
    return frame < to ? frame : to;
}

word_t frames_take(unsigned count)
{
    unsigned frame = find(next, all, count);

    if (frame == all)
        frame = find(0, all, count);
    if (frame == all)
        return 0;
    for (unsigned i = frame; i < frame + count; i++)
        used[i / BITS] |= 1u << i % BITS;
    left -= count;
    next = frame + count;
    return first + frame * PAGE_BYTES;
}

void frames_give(word_t address)
{
    const unsigned frame = (address - first) / PAGE_BYTES;

    used[frame / BITS] &= ~(1u << frame % BITS);
    left++;
}

unsigned frames_free(void)
{
    return left;
}
