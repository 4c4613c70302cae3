/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_domain: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_domain.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ADDRESS;
    ensures \result == STATUS_OK ==> pd_new_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->pd == f->cap &&
        a->payer == f->word[0] &&
        a->table == f->word[1];
*/
static status_t decode_pd_new(const struct call_frame *f, struct pd_new_args *a)
{
    if (f->cap == 0 || f->cap >= PDS)
        return STATUS_BAD_SLOT;
    a->pd = (pd_id_t)f->cap;
    if (f->word[0] == 0 || f->word[0] >= PDS)
        return STATUS_BAD_CAP;
    a->payer = (pd_id_t)f->word[0];
    if (!pd_live(a->payer))
        return STATUS_BAD_CAP;
    if (f->word[1] % PAGE_BYTES != 0)
        return STATUS_BAD_ADDRESS;
    a->table = f->word[1];
    return pd_vacant(a->pd, a->payer);
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_pd_new(thread_id_t caller, const struct call_frame *f)
{
    struct pd_new_args a = { 0 };
    const status_t status = decode_pd_new(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_pd_new(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> pd_del_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->pd == f->cap;
*/
static status_t decode_pd_del(const struct call_frame *f, struct pd_del_args *a)
{
    if (f->cap == 0 || f->cap >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->cap;
    if (!pd_used(a->pd))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_pd_del(thread_id_t caller, const struct call_frame *f)
{
    struct pd_del_args a = { 0 };
    const status_t status = decode_pd_del(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_pd_del(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT ||
        \result == STATUS_BAD_ADDRESS;
    ensures \result == STATUS_OK ==> pd_update_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->pd == f->cap &&
        a->entries == f->word[0] &&
        a->bytes == f->word[1] &&
        a->base == f->word[2] &&
        a->pages == f->word[3];
*/
static status_t decode_pd_update(const struct call_frame *f,
                                 struct pd_update_args *a)
{
    if (f->cap == 0 || f->cap >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->cap;
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    a->entries = f->word[0];
    if (f->word[1] > 4096)
        return STATUS_BAD_ARGUMENT;
    a->bytes = f->word[1];
    if (f->word[2] % PAGE_BYTES != 0)
        return STATUS_BAD_ADDRESS;
    a->base = f->word[2];
    if (f->word[3] > 1048575)
        return STATUS_BAD_ARGUMENT;
    a->pages = f->word[3];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_pd_update(thread_id_t caller, const struct call_frame *f)
{
    struct pd_update_args a = { 0 };
    const status_t status = decode_pd_update(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_pd_update(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> obj_new_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->identity == f->cap &&
        a->pd == f->word[0];
*/
static status_t decode_obj_new(const struct call_frame *f,
                               struct obj_new_args *a)
{
    if (f->cap == 0 || f->cap >= IDENTITIES)
        return STATUS_BAD_SLOT;
    a->identity = (identity_id_t)f->cap;
    if (f->word[0] == 0 || f->word[0] >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->word[0];
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    if (object_count(f->word[1]) == 0)
        return STATUS_BAD_ARGUMENT;
    if (f->word[2] == 0 || f->word[2] >= object_count(f->word[1]))
        return STATUS_BAD_CAP;
    a->object.kind = (uint8_t)f->word[1];
    a->object.index = f->word[2];
    if (!object_live(a->object))
        return STATUS_BAD_CAP;
    return identity_vacant(a->identity, a->pd);
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_obj_new(thread_id_t caller, const struct call_frame *f)
{
    struct obj_new_args a = { 0 };
    const status_t status = decode_obj_new(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_obj_new(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> obj_del_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->identity == f->cap;
*/
static status_t decode_obj_del(const struct call_frame *f,
                               struct obj_del_args *a)
{
    if (f->cap == 0 || f->cap >= IDENTITIES)
        return STATUS_BAD_CAP;
    a->identity = (identity_id_t)f->cap;
    if (!identity_live(a->identity))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_obj_del(thread_id_t caller, const struct call_frame *f)
{
    struct obj_del_args a = { 0 };
    const status_t status = decode_obj_del(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_obj_del(caller, &a);
}

status_t dispatch_domain(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_PD_NEW:
        return take_pd_new(caller, f);
    case CALL_PD_DEL:
        return take_pd_del(caller, f);
    case CALL_PD_UPDATE:
        return take_pd_update(caller, f);
    case CALL_OBJ_NEW:
        return take_obj_new(caller, f);
    case CALL_OBJ_DEL:
        return take_obj_del(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
