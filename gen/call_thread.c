/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_thread: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_thread.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> thread_new_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap &&
        a->pd == f->word[0] &&
        a->utcb == f->word[1] &&
        a->fpu == f->word[2] &&
        a->cpu == f->word[3] &&
        a->priority == f->tag &&
        a->quota == f->room;
*/
static status_t decode_thread_new(const struct call_frame *f,
                                  struct thread_new_args *a)
{
    status_t status;

    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_SLOT;
    a->thread = (thread_id_t)f->cap;
    if (f->word[0] == 0 || f->word[0] >= PDS)
        return STATUS_BAD_CAP;
    a->pd = (pd_id_t)f->word[0];
    if (!pd_live(a->pd))
        return STATUS_BAD_CAP;
    if (f->word[1] == 0 || f->word[1] >= UTCBS)
        return STATUS_BAD_SLOT;
    a->utcb = (utcb_id_t)f->word[1];
    if (f->word[2] >= FPUS)
        return STATUS_BAD_SLOT;
    a->fpu = (fpu_id_t)f->word[2];
    if (f->word[3] >= CPUS)
        return STATUS_BAD_ARGUMENT;
    a->cpu = (cpu_id_t)f->word[3];
    if (f->tag >= PRIORITIES)
        return STATUS_BAD_ARGUMENT;
    a->priority = (uint8_t)f->tag;
    if (f->room > QUOTA_WHOLE)
        return STATUS_BAD_ARGUMENT;
    a->quota = (uint16_t)f->room;
    status = thread_vacant(a->thread, a->pd);
    if (status == STATUS_OK)
        status = utcb_vacant(a->utcb, a->pd);
    if (status == STATUS_OK && a->fpu != 0)
        status = fpu_vacant(a->fpu, a->pd);
    return status;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_new(thread_id_t caller, const struct call_frame *f)
{
    struct thread_new_args a = { 0 };
    const status_t status = decode_thread_new(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_new(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_del_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_del(const struct call_frame *f,
                                  struct thread_del_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_used(a->thread))
        return STATUS_BAD_CAP;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_del(thread_id_t caller, const struct call_frame *f)
{
    struct thread_del_args a = { 0 };
    const status_t status = decode_thread_del(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_del(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> thread_start_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap &&
        a->tag == f->tag &&
        a->words[0] == f->word[0] &&
        a->words[1] == f->word[1] &&
        a->words[2] == f->word[2] &&
        a->words[3] == f->word[3] &&
        a->room == f->room;
*/
static status_t decode_thread_start(const struct call_frame *f,
                                    struct thread_start_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_live(a->thread))
        return STATUS_BAD_CAP;
    if (tag_words(f->tag) > MESSAGE_WORDS || tag_caps(f->tag) > MESSAGE_CAPS)
        return STATUS_BAD_ARGUMENT;
    a->tag = f->tag;
    a->words[0] = f->word[0];
    a->words[1] = f->word[1];
    a->words[2] = f->word[2];
    a->words[3] = f->word[3];
    if (f->room > MESSAGE_CAPS)
        return STATUS_BAD_ARGUMENT;
    a->room = (uint8_t)f->room;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_start(thread_id_t caller,
                                  const struct call_frame *f)
{
    struct thread_start_args a = { 0 };
    const status_t status = decode_thread_start(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_start(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_pause_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_pause(const struct call_frame *f,
                                    struct thread_pause_args *a)
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
static status_t take_thread_pause(thread_id_t caller,
                                  const struct call_frame *f)
{
    struct thread_pause_args a = { 0 };
    const status_t status = decode_thread_pause(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_pause(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_resume_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_resume(const struct call_frame *f,
                                     struct thread_resume_args *a)
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
static status_t take_thread_resume(thread_id_t caller,
                                   const struct call_frame *f)
{
    struct thread_resume_args a = { 0 };
    const status_t status = decode_thread_resume(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_resume(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP;
    ensures \result == STATUS_OK ==> thread_cancel_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap;
*/
static status_t decode_thread_cancel(const struct call_frame *f,
                                     struct thread_cancel_args *a)
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
static status_t take_thread_cancel(thread_id_t caller,
                                   const struct call_frame *f)
{
    struct thread_cancel_args a = { 0 };
    const status_t status = decode_thread_cancel(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_cancel(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> thread_migrate_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->thread == f->cap &&
        a->cpu == f->word[0];
*/
static status_t decode_thread_migrate(const struct call_frame *f,
                                      struct thread_migrate_args *a)
{
    if (f->cap == 0 || f->cap >= THREADS)
        return STATUS_BAD_CAP;
    a->thread = (thread_id_t)f->cap;
    if (!thread_live(a->thread))
        return STATUS_BAD_CAP;
    if (f->word[0] >= CPUS)
        return STATUS_BAD_ARGUMENT;
    a->cpu = (cpu_id_t)f->word[0];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_thread_migrate(thread_id_t caller,
                                    const struct call_frame *f)
{
    struct thread_migrate_args a = { 0 };
    const status_t status = decode_thread_migrate(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_thread_migrate(caller, &a);
}

status_t dispatch_thread(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_THREAD_NEW:
        return take_thread_new(caller, f);
    case CALL_THREAD_DEL:
        return take_thread_del(caller, f);
    case CALL_THREAD_START:
        return take_thread_start(caller, f);
    case CALL_THREAD_PAUSE:
        return take_thread_pause(caller, f);
    case CALL_THREAD_RESUME:
        return take_thread_resume(caller, f);
    case CALL_THREAD_CANCEL:
        return take_thread_cancel(caller, f);
    case CALL_THREAD_MIGRATE:
        return take_thread_migrate(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
