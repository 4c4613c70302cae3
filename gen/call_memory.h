/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_memory: donated pages. Core donates the pages that objects live in,
 * and takes them back.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of table_donate, checked. */
struct table_donate_args {
    /** The table and the page in it. */
    page_id_t page;
    /** The protection domain that pays, whose objects may live in the page. */
    pd_id_t pd;
    /**
     * The physical address of the frame: RAM outside the image, donated for
     * nothing else.
     */
    word_t frame;
};

/*@ predicate table_donate_args_ok{L}(
      struct table_donate_args *a) =
      0 < a->page < PAGES &&
      0 < a->pd < PDS &&
      a->frame % PAGE_BYTES == 0; */

/**
 * Donates a frame for a page of a kernel table, on behalf of a protection
 * domain; the frame is zeroed.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires table_donate_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_ADDRESS;
*/
status_t call_table_donate(thread_id_t caller,
                           const struct table_donate_args *args);

/** The arguments of table_reclaim, checked. */
struct table_reclaim_args {
    /** The table and the page in it. */
    page_id_t page;
};

/*@ predicate table_reclaim_args_ok{L}(
      struct table_reclaim_args *a) =
      0 < a->page < PAGES; */

/** The results of table_reclaim. */
struct table_reclaim_result {
    /** The physical address of the frame. */
    word_t frame;
};

/** Puts the results of table_reclaim into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0];
*/
static inline void put_table_reclaim(struct call_frame *f,
                                     const struct table_reclaim_result *r)
{
    f->word[0] = r->frame;
}

/**
 * Takes the frame of a page without objects back, or of a page of capabilities
 * of a doomed domain.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires table_reclaim_args_ok(args);
    requires \valid(result);
    ensures \result == STATUS_OK ||
        \result == STATUS_BUSY;
*/
status_t call_table_reclaim(thread_id_t caller,
                            const struct table_reclaim_args *args,
                            struct table_reclaim_result *result);
