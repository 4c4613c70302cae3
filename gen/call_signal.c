/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_signal: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_signal.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> signal_submit_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->count == f->word[0];
*/
static status_t decode_signal_submit(thread_id_t caller,
                                     const struct call_frame *f,
                                     struct signal_submit_args *a)
{
    a->context = cap_context(caller, f->cap);
    if (a->context == 0)
        return STATUS_BAD_CAP;
    if (f->word[0] < 1 || f->word[0] > 65535)
        return STATUS_BAD_ARGUMENT;
    a->count = f->word[0];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_submit(thread_id_t caller,
                                   const struct call_frame *f)
{
    struct signal_submit_args a = { 0 };
    const status_t status = decode_signal_submit(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_submit(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_await_args_ok(a);
*/
static status_t decode_signal_await(thread_id_t caller,
                                    const struct call_frame *f,
                                    struct signal_await_args *a)
{
    a->receiver = cap_receiver(caller, f->cap);
    if (a->receiver == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_await(thread_id_t caller,
                                  const struct call_frame *f)
{
    struct signal_await_args a = { 0 };
    const status_t status = decode_signal_await(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_await(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_pending_args_ok(a);
*/
static status_t decode_signal_pending(thread_id_t caller,
                                      const struct call_frame *f,
                                      struct signal_pending_args *a)
{
    a->receiver = cap_receiver(caller, f->cap);
    if (a->receiver == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_pending(thread_id_t caller, struct call_frame *f)
{
    struct signal_pending_args a = { 0 };
    struct signal_pending_result r = { 0 };
    status_t status = decode_signal_pending(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    status = call_signal_pending(caller, &a, &r);
    if (status == STATUS_OK)
        put_signal_pending(f, &r);
    return status;
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_ack_args_ok(a);
*/
static status_t decode_signal_ack(thread_id_t caller,
                                  const struct call_frame *f,
                                  struct signal_ack_args *a)
{
    a->context = cap_context(caller, f->cap);
    if (a->context == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_ack(thread_id_t caller, const struct call_frame *f)
{
    struct signal_ack_args a = { 0 };
    const status_t status = decode_signal_ack(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_ack(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> signal_context_kill_args_ok(a);
*/
static status_t decode_signal_context_kill(thread_id_t caller,
                                           const struct call_frame *f,
                                           struct signal_context_kill_args *a)
{
    a->context = cap_context(caller, f->cap);
    if (a->context == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_signal_context_kill(thread_id_t caller,
                                         const struct call_frame *f)
{
    struct signal_context_kill_args a = { 0 };
    const status_t status = decode_signal_context_kill(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_signal_context_kill(caller, &a);
}

status_t dispatch_signal(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_SIGNAL_SUBMIT:
        return take_signal_submit(caller, f);
    case CALL_SIGNAL_AWAIT:
        return take_signal_await(caller, f);
    case CALL_SIGNAL_PENDING:
        return take_signal_pending(caller, f);
    case CALL_SIGNAL_ACK:
        return take_signal_ack(caller, f);
    case CALL_SIGNAL_CONTEXT_KILL:
        return take_signal_context_kill(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
