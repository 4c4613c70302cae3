/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * windows: where the pages of each table lie, and what an identity can stand
 * for.
 *
 * Generated from spec/objects.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

#include "abi/abi.h"
#include "limits.h"

/**
 * How many pages the window of a table has; 0 if no table with a window has
 * this number.
 */
/*@ assigns \nothing;
    ensures \result < PAGES;
    ensures table == TABLE_THREAD ==> \result == THREAD_PAGES;
    ensures table == TABLE_PD ==> \result == PD_PAGES;
    ensures table == TABLE_IDENTITY ==> \result == IDENTITY_PAGES;
    ensures table == TABLE_CAP ==> \result == CAP_PAGES;
    ensures table == TABLE_MAP ==> \result == MAP_PAGES;
    ensures table == TABLE_RECEIVER ==> \result == RECEIVER_PAGES;
    ensures table == TABLE_CONTEXT ==> \result == CONTEXT_PAGES;
    ensures table == TABLE_IRQ ==> \result == IRQ_PAGES;
    ensures table == TABLE_VM ==> \result == VM_PAGES;
    ensures table == TABLE_UTCB ==> \result == UTCB_PAGES;
    ensures table == TABLE_FPU ==> \result == FPU_PAGES;
    ensures table == TABLE_RECORD ==> \result == RECORD_PAGES;
    ensures table != TABLE_THREAD &&
        table != TABLE_PD &&
        table != TABLE_IDENTITY &&
        table != TABLE_CAP &&
        table != TABLE_MAP &&
        table != TABLE_RECEIVER &&
        table != TABLE_CONTEXT &&
        table != TABLE_IRQ &&
        table != TABLE_VM &&
        table != TABLE_UTCB &&
        table != TABLE_FPU &&
        table != TABLE_RECORD ==>
        \result == 0;
*/
static inline uint32_t table_pages(word_t table)
{
    switch (table) {
    case TABLE_THREAD:
        return THREAD_PAGES;
    case TABLE_PD:
        return PD_PAGES;
    case TABLE_IDENTITY:
        return IDENTITY_PAGES;
    case TABLE_CAP:
        return CAP_PAGES;
    case TABLE_MAP:
        return MAP_PAGES;
    case TABLE_RECEIVER:
        return RECEIVER_PAGES;
    case TABLE_CONTEXT:
        return CONTEXT_PAGES;
    case TABLE_IRQ:
        return IRQ_PAGES;
    case TABLE_VM:
        return VM_PAGES;
    case TABLE_UTCB:
        return UTCB_PAGES;
    case TABLE_FPU:
        return FPU_PAGES;
    case TABLE_RECORD:
        return RECORD_PAGES;
    default:
        return 0;
    }
}

/**
 * The first page of the window of a table; 0 if no table with a window has
 * this number.
 */
/*@ assigns \nothing;
    ensures \result < PAGES;
    ensures table == TABLE_THREAD ==> \result == THREAD_FIRST_PAGE;
    ensures table == TABLE_PD ==> \result == PD_FIRST_PAGE;
    ensures table == TABLE_IDENTITY ==> \result == IDENTITY_FIRST_PAGE;
    ensures table == TABLE_CAP ==> \result == CAP_FIRST_PAGE;
    ensures table == TABLE_MAP ==> \result == MAP_FIRST_PAGE;
    ensures table == TABLE_RECEIVER ==> \result == RECEIVER_FIRST_PAGE;
    ensures table == TABLE_CONTEXT ==> \result == CONTEXT_FIRST_PAGE;
    ensures table == TABLE_IRQ ==> \result == IRQ_FIRST_PAGE;
    ensures table == TABLE_VM ==> \result == VM_FIRST_PAGE;
    ensures table == TABLE_UTCB ==> \result == UTCB_FIRST_PAGE;
    ensures table == TABLE_FPU ==> \result == FPU_FIRST_PAGE;
    ensures table == TABLE_RECORD ==> \result == RECORD_FIRST_PAGE;
    ensures table != TABLE_THREAD &&
        table != TABLE_PD &&
        table != TABLE_IDENTITY &&
        table != TABLE_CAP &&
        table != TABLE_MAP &&
        table != TABLE_RECEIVER &&
        table != TABLE_CONTEXT &&
        table != TABLE_IRQ &&
        table != TABLE_VM &&
        table != TABLE_UTCB &&
        table != TABLE_FPU &&
        table != TABLE_RECORD ==>
        \result == 0;
*/
static inline uint32_t table_first_page(word_t table)
{
    switch (table) {
    case TABLE_THREAD:
        return THREAD_FIRST_PAGE;
    case TABLE_PD:
        return PD_FIRST_PAGE;
    case TABLE_IDENTITY:
        return IDENTITY_FIRST_PAGE;
    case TABLE_CAP:
        return CAP_FIRST_PAGE;
    case TABLE_MAP:
        return MAP_FIRST_PAGE;
    case TABLE_RECEIVER:
        return RECEIVER_FIRST_PAGE;
    case TABLE_CONTEXT:
        return CONTEXT_FIRST_PAGE;
    case TABLE_IRQ:
        return IRQ_FIRST_PAGE;
    case TABLE_VM:
        return VM_FIRST_PAGE;
    case TABLE_UTCB:
        return UTCB_FIRST_PAGE;
    case TABLE_FPU:
        return FPU_FIRST_PAGE;
    case TABLE_RECORD:
        return RECORD_FIRST_PAGE;
    default:
        return 0;
    }
}

/**
 * How many slots there are for objects of a kind; 0 if there is no such kind.
 */
/*@ assigns \nothing;
    ensures \result < 65536;
    ensures kind == OBJECT_THREAD ==> \result == THREADS;
    ensures kind == OBJECT_RECEIVER ==> \result == RECEIVERS;
    ensures kind == OBJECT_CONTEXT ==> \result == CONTEXTS;
    ensures kind == OBJECT_VM ==> \result == VMS;
    ensures kind != OBJECT_THREAD &&
        kind != OBJECT_RECEIVER &&
        kind != OBJECT_CONTEXT &&
        kind != OBJECT_VM ==>
        \result == 0;
*/
static inline uint32_t object_count(word_t kind)
{
    switch (kind) {
    case OBJECT_THREAD:
        return THREADS;
    case OBJECT_RECEIVER:
        return RECEIVERS;
    case OBJECT_CONTEXT:
        return CONTEXTS;
    case OBJECT_VM:
        return VMS;
    default:
        return 0;
    }
}

/** An object of any kind that identities can stand for. */
struct object_name {
    /** enum object_kind */
    uint8_t kind;
    /** Index into the table of the kind. */
    uint32_t index;
};

/*@ predicate object_in_range(struct object_name o) =
      (o.kind == OBJECT_THREAD && 0 < o.index < THREADS) ||
      (o.kind == OBJECT_RECEIVER && 0 < o.index < RECEIVERS) ||
      (o.kind == OBJECT_CONTEXT && 0 < o.index < CONTEXTS) ||
      (o.kind == OBJECT_VM && 0 < o.index < VMS);
    predicate tag_in_range(integer tag) =
      ((tag >> 0) & 1023) <= MESSAGE_WORDS &&
      ((tag >> 10) & 7) <= MESSAGE_CAPS;
*/
