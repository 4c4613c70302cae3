/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_system: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_system.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> cpu_start_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->cpu == f->word[0];
*/
static status_t decode_cpu_start(const struct call_frame *f,
                                 struct cpu_start_args *a)
{
    if (f->word[0] >= CPUS)
        return STATUS_BAD_ARGUMENT;
    a->cpu = (cpu_id_t)f->word[0];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_cpu_start(thread_id_t caller, const struct call_frame *f)
{
    struct cpu_start_args a = { 0 };
    const status_t status = decode_cpu_start(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_cpu_start(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> log_read_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->most == f->word[0];
*/
static status_t decode_log_read(const struct call_frame *f,
                                struct log_read_args *a)
{
    if (f->word[0] < 1 || f->word[0] > 512)
        return STATUS_BAD_ARGUMENT;
    a->most = f->word[0];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_log_read(thread_id_t caller, struct call_frame *f)
{
    struct log_read_args a = { 0 };
    struct log_read_result r = { 0 };
    status_t status = decode_log_read(f, &a);

    if (status != STATUS_OK)
        return status;
    status = call_log_read(caller, &a, &r);
    if (status == STATUS_OK)
        put_log_read(f, &r);
    return status;
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> trace_control_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->cpu == f->word[0] &&
        a->events == f->word[1];
*/
static status_t decode_trace_control(const struct call_frame *f,
                                     struct trace_control_args *a)
{
    if (f->word[0] >= CPUS)
        return STATUS_BAD_ARGUMENT;
    a->cpu = (cpu_id_t)f->word[0];
    a->events = f->word[1];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_trace_control(thread_id_t caller,
                                   const struct call_frame *f)
{
    struct trace_control_args a = { 0 };
    const status_t status = decode_trace_control(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_trace_control(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT ||
        \result == STATUS_BAD_SLOT;
    ensures \result == STATUS_OK ==> state_hash_args_ok(a);
*/
static status_t decode_state_hash(const struct call_frame *f,
                                  struct state_hash_args *a)
{
    if (table_pages(f->word[0]) == 0)
        return STATUS_BAD_ARGUMENT;
    if (f->word[1] >= table_pages(f->word[0]))
        return STATUS_BAD_SLOT;
    a->page = (page_id_t)(table_first_page(f->word[0]) + f->word[1]);
    if (!page_used(a->page))
        return STATUS_BAD_SLOT;
    a->before = two_words(f->word[2], f->word[3]);
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_state_hash(thread_id_t caller, struct call_frame *f)
{
    struct state_hash_args a = { 0 };
    struct state_hash_result r = { 0 };
    status_t status = decode_state_hash(f, &a);

    if (status != STATUS_OK)
        return status;
    status = call_state_hash(caller, &a, &r);
    if (status == STATUS_OK)
        put_state_hash(f, &r);
    return status;
}

/*@ requires 0 < caller < THREADS;
    ensures 0 <= \result < STATUSES;
*/
static status_t take_system_reset(thread_id_t caller)
{
    return call_system_reset(caller);
}

/*@ requires 0 < caller < THREADS;
    ensures 0 <= \result < STATUSES;
*/
static status_t take_system_power_off(thread_id_t caller)
{
    return call_system_power_off(caller);
}

status_t dispatch_system(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_CPU_START:
        return take_cpu_start(caller, f);
    case CALL_LOG_READ:
        return take_log_read(caller, f);
    case CALL_TRACE_CONTROL:
        return take_trace_control(caller, f);
    case CALL_STATE_HASH:
        return take_state_hash(caller, f);
    case CALL_SYSTEM_RESET:
        return take_system_reset(caller);
    case CALL_SYSTEM_POWER_OFF:
        return take_system_power_off(caller);
    default:
        return STATUS_BAD_CALL;
    }
}
