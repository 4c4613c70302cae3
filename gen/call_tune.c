/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_tune: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_tune.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> thread_quota_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap &&
        a->quota == f->word[0];
*/
static status_t decode_thread_quota(const struct call_frame *f,
                                    struct thread_quota_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_live(a->thread))
        return STATUS_BAD_CAP;
    if (f->word[0] > QUOTA_WHOLE)
        return STATUS_BAD_ARGUMENT;
    a->quota = (uint16_t)f->word[0];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_quota(thread_id_t caller,
                                  const struct call_frame *f)
{
    struct thread_quota_args a = { 0 };
    const status_t status = decode_thread_quota(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_quota(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_route_event_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap &&
        a->pager == f->word[0];
*/
static status_t decode_thread_route_event(const struct call_frame *f,
                                          struct thread_route_event_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_live(a->thread))
        return STATUS_BAD_CAP;
    if (f->word[0] >= IDENTITIES)
        return STATUS_BAD_CAP;
    a->pager = (identity_id_t)f->word[0];
    if (a->pager != 0 && !identity_live(a->pager))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_route_event(thread_id_t caller,
                                        const struct call_frame *f)
{
    struct thread_route_event_args a = { 0 };
    const status_t status = decode_thread_route_event(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_route_event(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_state_get_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_state_get(const struct call_frame *f,
                                        struct thread_state_get_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_used(a->thread))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_state_get(thread_id_t caller, struct call_frame *f)
{
    struct thread_state_get_args a = { 0 };
    struct thread_state_get_result r = { 0 };
    status_t status = decode_thread_state_get(f, &a);

    if (status != STATUS_OK)
        return status;
    status = call_thread_state_get(caller, &a, &r);
    if (status == STATUS_OK)
        put_thread_state_get(f, &r);
    return status;
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_state_set_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_state_set(const struct call_frame *f,
                                        struct thread_state_set_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_live(a->thread))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_state_set(thread_id_t caller,
                                      const struct call_frame *f)
{
    struct thread_state_set_args a = { 0 };
    const status_t status = decode_thread_state_set(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_state_set(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> thread_single_step_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_single_step(const struct call_frame *f,
                                          struct thread_single_step_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_live(a->thread))
        return STATUS_BAD_CAP;
    if (f->word[0] > 1)
        return STATUS_BAD_ARGUMENT;
    a->on = f->word[0] != 0;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_single_step(thread_id_t caller,
                                        const struct call_frame *f)
{
    struct thread_single_step_args a = { 0 };
    const status_t status = decode_thread_single_step(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_single_step(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_time_used_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_time_used(const struct call_frame *f,
                                        struct thread_time_used_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_live(a->thread))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_time_used(thread_id_t caller, struct call_frame *f)
{
    struct thread_time_used_args a = { 0 };
    struct thread_time_used_result r = { 0 };
    status_t status = decode_thread_time_used(f, &a);

    if (status != STATUS_OK)
        return status;
    status = call_thread_time_used(caller, &a, &r);
    if (status == STATUS_OK)
        put_thread_time_used(f, &r);
    return status;
}

status_t dispatch_tune(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_THREAD_QUOTA:
        return take_thread_quota(caller, f);
    case CALL_THREAD_ROUTE_EVENT:
        return take_thread_route_event(caller, f);
    case CALL_THREAD_STATE_GET:
        return take_thread_state_get(caller, f);
    case CALL_THREAD_STATE_SET:
        return take_thread_state_set(caller, f);
    case CALL_THREAD_SINGLE_STEP:
        return take_thread_single_step(caller, f);
    case CALL_THREAD_TIME_USED:
        return take_thread_time_used(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
