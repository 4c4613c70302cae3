/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * heap: how components get more memory: pages, and the tables that these need.
 */
#include "heap.h"

#include "account.h"
#include "component.h"
#include "space.h"

/** What the tables cost that the heap of component `c` needs up to `end`. */
static word_t tables_for(unsigned c, word_t end)
{
    const word_t before = components[c].heap_end;

    return ((end + SPACE_SPAN - 1) / SPACE_SPAN -
            (before + SPACE_SPAN - 1) / SPACE_SPAN) *
           PAGE_BYTES;
}

enum core_answer heap_grow(unsigned c, word_t bytes)
{
    struct component *const it = &components[c];

    if (bytes % PAGE_BYTES != 0 || bytes > COMPONENT_HEAP_END - it->heap_end)
        return CORE_BAD_REQUEST;
    if (!account_charge(RESOURCE_RAM, component_account(c),
                        bytes + tables_for(c, it->heap_end + bytes)))
        return CORE_NO_QUOTA;
    it->heap_end += bytes;
    return CORE_DONE;
}
