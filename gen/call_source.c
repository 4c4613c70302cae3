/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_source: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_source.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_receiver_new_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->receiver == f->cap &&
        a->pd == f->word[0];
*/
static status_t decode_signal_receiver_new(const struct call_frame *f,
                                           struct signal_receiver_new_args *a)
{
    if (f->cap == 0 || f->cap >= RECEIVERS)
        return STATUS_BAD_SLOT;
    a->receiver = (receiver_id_t)f->cap;
    if (f->word[0] == 0 || f->word[0] >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->word[0];
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    return receiver_vacant(a->receiver, a->pd);
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_receiver_new(thread_id_t caller,
                                         const struct call_frame *f)
{
    struct signal_receiver_new_args a = { 0 };
    const status_t status = decode_signal_receiver_new(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_receiver_new(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_receiver_del_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->receiver == f->cap;
*/
static status_t decode_signal_receiver_del(const struct call_frame *f,
                                           struct signal_receiver_del_args *a)
{
    if (f->cap == 0 || f->cap >= RECEIVERS)
        return STATUS_BAD_CAP;
    a->receiver = (receiver_id_t)f->cap;
    if (!receiver_used(a->receiver))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_receiver_del(thread_id_t caller,
                                         const struct call_frame *f)
{
    struct signal_receiver_del_args a = { 0 };
    const status_t status = decode_signal_receiver_del(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_receiver_del(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_receiver_bind_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->receiver == f->cap &&
        a->thread == f->word[0];
*/
static status_t decode_signal_receiver_bind(const struct call_frame *f,
                                            struct signal_receiver_bind_args *a)
{
    if (f->cap == 0 || f->cap >= RECEIVERS)
        return STATUS_BAD_CAP;
    a->receiver = (receiver_id_t)f->cap;
    if (!receiver_live(a->receiver))
        return STATUS_BAD_CAP;
    if (f->word[0] >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->word[0];
    if (a->thread != 0 && !thread_live(a->thread))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_receiver_bind(thread_id_t caller,
                                          const struct call_frame *f)
{
    struct signal_receiver_bind_args a = { 0 };
    const status_t status = decode_signal_receiver_bind(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_receiver_bind(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_context_new_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->context == f->cap &&
        a->pd == f->word[0] &&
        a->receiver == f->word[1] &&
        a->imprint == f->word[2];
*/
static status_t decode_signal_context_new(const struct call_frame *f,
                                          struct signal_context_new_args *a)
{
    if (f->cap == 0 || f->cap >= CONTEXTS)
        return STATUS_BAD_SLOT;
    a->context = (context_id_t)f->cap;
    if (f->word[0] == 0 || f->word[0] >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->word[0];
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    if (f->word[1] == 0 || f->word[1] >= RECEIVERS)
        return STATUS_BAD_CAP;
    a->receiver = (receiver_id_t)f->word[1];
    if (!receiver_live(a->receiver))
        return STATUS_BAD_CAP;
    a->imprint = f->word[2];
    return context_vacant(a->context, a->pd);
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_context_new(thread_id_t caller,
                                        const struct call_frame *f)
{
    struct signal_context_new_args a = { 0 };
    const status_t status = decode_signal_context_new(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_context_new(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_context_del_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->context == f->cap;
*/
static status_t decode_signal_context_del(const struct call_frame *f,
                                          struct signal_context_del_args *a)
{
    if (f->cap == 0 || f->cap >= CONTEXTS)
        return STATUS_BAD_CAP;
    a->context = (context_id_t)f->cap;
    if (!context_live(a->context))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_context_del(thread_id_t caller,
                                        const struct call_frame *f)
{
    struct signal_context_del_args a = { 0 };
    const status_t status = decode_signal_context_del(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_context_del(caller, &a);
}

status_t dispatch_source(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_SIGNAL_RECEIVER_NEW:
        return take_signal_receiver_new(caller, f);
    case CALL_SIGNAL_RECEIVER_DEL:
        return take_signal_receiver_del(caller, f);
    case CALL_SIGNAL_RECEIVER_BIND:
        return take_signal_receiver_bind(caller, f);
    case CALL_SIGNAL_CONTEXT_NEW:
        return take_signal_context_new(caller, f);
    case CALL_SIGNAL_CONTEXT_DEL:
        return take_signal_context_del(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
