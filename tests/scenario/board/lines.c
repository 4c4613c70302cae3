/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lines: raises interrupts at a Generic Interrupt Controller, as in its
 * architecture specification (ARM IHI 0048), section 4.3.7.
 */
#include "lines.h"

#include "space.h"

enum { DISTRIBUTOR = 0xe0000, SET_PENDING = 0x200, BITS = 32 };

void lines_at(word_t distributor)
{
    space_map_own(DISTRIBUTOR, distributor, PAGE_DEVICE);
}

void lines_raise(word_t line)
{
    volatile word_t *const pending =
        (volatile word_t *)(DISTRIBUTOR + SET_PENDING);

    pending[line / BITS] = 1u << line % BITS;
}
