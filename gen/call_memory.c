/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_memory: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_memory.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ADDRESS;
    ensures \result == STATUS_OK ==> table_donate_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->pd == f->word[2] &&
        a->frame == f->word[3];
*/
static status_t decode_table_donate(const struct call_frame *f,
                                    struct table_donate_args *a)
{
    if (table_pages(f->word[0]) == 0)
        return STATUS_BAD_ARGUMENT;
    if (f->word[1] >= table_pages(f->word[0]))
        return STATUS_BAD_SLOT;
    a->page = (page_id_t)(table_first_page(f->word[0]) + f->word[1]);
    if (page_used(a->page))
        return STATUS_IN_USE;
    if (f->word[2] == 0 || f->word[2] >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->word[2];
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    if (f->word[3] % PAGE_BYTES != 0)
        return STATUS_BAD_ADDRESS;
    a->frame = f->word[3];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_table_donate(thread_id_t caller,
                                  const struct call_frame *f)
{
    struct table_donate_args a = { 0 };
    const status_t status = decode_table_donate(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_table_donate(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT ||
        \result == STATUS_BAD_SLOT;
    ensures \result == STATUS_OK ==> table_reclaim_args_ok(a);
*/
static status_t decode_table_reclaim(const struct call_frame *f,
                                     struct table_reclaim_args *a)
{
    if (table_pages(f->word[0]) == 0)
        return STATUS_BAD_ARGUMENT;
    if (f->word[1] >= table_pages(f->word[0]))
        return STATUS_BAD_SLOT;
    a->page = (page_id_t)(table_first_page(f->word[0]) + f->word[1]);
    if (!page_used(a->page))
        return STATUS_BAD_SLOT;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_table_reclaim(thread_id_t caller, struct call_frame *f)
{
    struct table_reclaim_args a = { 0 };
    struct table_reclaim_result r = { 0 };
    status_t status = decode_table_reclaim(f, &a);

    if (status != STATUS_OK)
        return status;
    status = call_table_reclaim(caller, &a, &r);
    if (status == STATUS_OK)
        put_table_reclaim(f, &r);
    return status;
}

status_t dispatch_memory(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_TABLE_DONATE:
        return take_table_donate(caller, f);
    case CALL_TABLE_RECLAIM:
        return take_table_reclaim(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
