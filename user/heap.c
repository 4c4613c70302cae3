/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * heap: what malloc() takes its memory from: it grows by whole pages, and only
 * if core finds them in the component's account.
 */
#include <stddef.h>

#include "own.h"

void *sbrk(ptrdiff_t bytes);

/** The heap is used from its begin to `used`, and paid up to `end`. */
static word_t used;
static word_t end;

/** Has core extend the heap to at least `wanted`. */
static int extend(word_t wanted)
{
    const word_t pages = (wanted - end + PAGE_BYTES - 1) / PAGE_BYTES;
    struct message m = { .tag = tag_make(1, 0, 0),
                         .word = { pages * PAGE_BYTES } };

    if (own_request(CORE_HEAP, &m) != CORE_DONE)
        return -1;
    end = m.word[0];
    return 0;
}

/* The C library's malloc() calls it, and never gives anything back. */
void *sbrk(ptrdiff_t bytes)
{
    word_t first;

    if (used == 0)
        used = end = own.heap;
    first = used;
    if (bytes < 0 || first + (word_t)bytes < first)
        return (void *)-1;
    if (first + (word_t)bytes > end && extend(first + (word_t)bytes) != 0)
        return (void *)-1;
    used = first + (word_t)bytes;
    return (void *)first;
}
