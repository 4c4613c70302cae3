/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_self: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_self.h"

#include "dispatch.h"

/*@ requires 0 < caller < THREADS;
    ensures 0 <= \result < STATUSES;
*/
static status_t take_null(thread_id_t caller)
{
    return call_null(caller);
}

/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_time(thread_id_t caller, struct call_frame *f)
{
    struct time_result r = { 0 };
    const status_t status = call_time(caller, &r);

    if (status == STATUS_OK)
        put_time(f, &r);
    return status;
}

/*@ requires 0 < caller < THREADS;
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_yield(thread_id_t caller)
{
    return call_thread_yield(caller);
}

/*@ requires 0 < caller < THREADS;
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_stop(thread_id_t caller)
{
    return call_thread_stop(caller);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_restart_args_ok(a);
*/
static status_t decode_thread_restart(thread_id_t caller,
                                      const struct call_frame *f,
                                      struct thread_restart_args *a)
{
    a->thread = cap_thread(caller, f->cap);
    if (a->thread == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_restart(thread_id_t caller,
                                    const struct call_frame *f)
{
    struct thread_restart_args a = { 0 };
    const status_t status = decode_thread_restart(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_restart(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> timeout_set_args_ok(a);
*/
static status_t decode_timeout_set(thread_id_t caller,
                                   const struct call_frame *f,
                                   struct timeout_set_args *a)
{
    a->context = 0;
    if (f->cap != 0) {
        a->context = cap_context(caller, f->cap);
        if (a->context == 0)
            return STATUS_BAD_CAP;
    }
    a->deadline = two_words(f->word[0], f->word[1]);
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_timeout_set(thread_id_t caller, const struct call_frame *f)
{
    struct timeout_set_args a = { 0 };
    const status_t status = decode_timeout_set(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_timeout_set(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK;
    ensures \result == STATUS_OK ==>
        a->page == f->word[0];
*/
static status_t decode_region_update_data(const struct call_frame *f,
                                          struct region_update_data_args *a)
{
    a->page = f->word[0];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_region_update_data(thread_id_t caller,
                                        const struct call_frame *f)
{
    struct region_update_data_args a = { 0 };
    const status_t status = decode_region_update_data(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_region_update_data(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK;
    ensures \result == STATUS_OK ==>
        a->page == f->word[0];
*/
static status_t decode_region_update_instr(const struct call_frame *f,
                                           struct region_update_instr_args *a)
{
    a->page = f->word[0];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_region_update_instr(thread_id_t caller,
                                         const struct call_frame *f)
{
    struct region_update_instr_args a = { 0 };
    const status_t status = decode_region_update_instr(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_region_update_instr(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> log_print_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->text[0] == f->word[0] &&
        a->text[1] == f->word[1] &&
        a->text[2] == f->word[2] &&
        a->text[3] == f->word[3] &&
        a->count == f->tag;
*/
static status_t decode_log_print(const struct call_frame *f,
                                 struct log_print_args *a)
{
    a->text[0] = f->word[0];
    a->text[1] = f->word[1];
    a->text[2] = f->word[2];
    a->text[3] = f->word[3];
    if (f->tag > 16)
        return STATUS_BAD_ARGUMENT;
    a->count = f->tag;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_log_print(thread_id_t caller, const struct call_frame *f)
{
    struct log_print_args a = { 0 };
    const status_t status = decode_log_print(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_log_print(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> cap_ack_args_ok(a);
*/
static status_t decode_cap_ack(thread_id_t caller, const struct call_frame *f,
                               struct cap_ack_args *a)
{
    a->cap = cap_own(caller, f->cap);
    if (a->cap == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_cap_ack(thread_id_t caller, const struct call_frame *f)
{
    struct cap_ack_args a = { 0 };
    const status_t status = decode_cap_ack(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_cap_ack(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> cap_delete_args_ok(a);
*/
static status_t decode_cap_delete(thread_id_t caller,
                                  const struct call_frame *f,
                                  struct cap_delete_args *a)
{
    a->cap = cap_own(caller, f->cap);
    if (a->cap == 0)
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_cap_delete(thread_id_t caller, const struct call_frame *f)
{
    struct cap_delete_args a = { 0 };
    const status_t status = decode_cap_delete(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_cap_delete(caller, &a);
}

status_t dispatch_self(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_NULL:
        return take_null(caller);
    case CALL_TIME:
        return take_time(caller, f);
    case CALL_THREAD_YIELD:
        return take_thread_yield(caller);
    case CALL_THREAD_STOP:
        return take_thread_stop(caller);
    case CALL_THREAD_RESTART:
        return take_thread_restart(caller, f);
    case CALL_TIMEOUT_SET:
        return take_timeout_set(caller, f);
    case CALL_REGION_UPDATE_DATA:
        return take_region_update_data(caller, f);
    case CALL_REGION_UPDATE_INSTR:
        return take_region_update_instr(caller, f);
    case CALL_LOG_PRINT:
        return take_log_print(caller, f);
    case CALL_CAP_ACK:
        return take_cap_ack(caller, f);
    case CALL_CAP_DELETE:
        return take_cap_delete(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
