/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * slots: a slot as a pointer.
 *
 * Table and slot are opaque to the compiler: it would else keep index and
 * table in two registers, and add them at each access. The table's address is
 * a constant that one instruction loads; the linker script checks that it is
 * the table's.
 */
#pragma once

#include "layout.h"
#include "tables.h"

#define SLOT(type, name, window)                                               \
    static inline struct type *name(uint32_t i)                                \
    {                                                                          \
        uintptr_t table = (window);                                            \
        struct type *slot;                                                     \
                                                                               \
        __asm__("" : "+r"(table));                                             \
        slot = (struct type *)table + i;                                       \
        __asm__("" : "+r"(slot));                                              \
        return slot;                                                           \
    }

SLOT(thread, thread_slot, WINDOW_THREADS)
SLOT(pd, pd_slot, WINDOW_PDS)
SLOT(identity, identity_slot, WINDOW_IDENTITIES)
SLOT(cap, cap_slot, WINDOW_CAPS)
