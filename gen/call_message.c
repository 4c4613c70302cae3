/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_message: decodes the calls of this group, and has them done.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "call_message.h"

#include "dispatch.h"

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    requires 0 < caller < THREADS;
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_CAP ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> msg_call_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->tag == f->tag &&
        a->words[0] == f->word[0] &&
        a->words[1] == f->word[1] &&
        a->words[2] == f->word[2] &&
        a->words[3] == f->word[3] &&
        a->room == f->room;
*/
static status_t decode_msg_call(thread_id_t caller, const struct call_frame *f,
                                struct msg_call_args *a)
{
    a->callee = cap_identity(caller, f->cap);
    if (a->callee == 0)
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
static status_t take_msg_call(thread_id_t caller, const struct call_frame *f)
{
    struct msg_call_args a = { 0 };
    const status_t status = decode_msg_call(caller, f, &a);

    if (status != STATUS_OK)
        return status;
    return call_msg_call(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> msg_reply_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->tag == f->tag &&
        a->words[0] == f->word[0] &&
        a->words[1] == f->word[1] &&
        a->words[2] == f->word[2] &&
        a->words[3] == f->word[3];
*/
static status_t decode_msg_reply(const struct call_frame *f,
                                 struct msg_reply_args *a)
{
    if (tag_words(f->tag) > MESSAGE_WORDS || tag_caps(f->tag) > MESSAGE_CAPS)
        return STATUS_BAD_ARGUMENT;
    a->tag = f->tag;
    a->words[0] = f->word[0];
    a->words[1] = f->word[1];
    a->words[2] = f->word[2];
    a->words[3] = f->word[3];
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_msg_reply(thread_id_t caller, const struct call_frame *f)
{
    struct msg_reply_args a = { 0 };
    const status_t status = decode_msg_reply(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_msg_reply(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> msg_reply_and_await_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->tag == f->tag &&
        a->words[0] == f->word[0] &&
        a->words[1] == f->word[1] &&
        a->words[2] == f->word[2] &&
        a->words[3] == f->word[3] &&
        a->room == f->room;
*/
static status_t decode_msg_reply_and_await(const struct call_frame *f,
                                           struct msg_reply_and_await_args *a)
{
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
static status_t take_msg_reply_and_await(thread_id_t caller,
                                         const struct call_frame *f)
{
    struct msg_reply_and_await_args a = { 0 };
    const status_t status = decode_msg_reply_and_await(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_msg_reply_and_await(caller, &a);
}

/*@ requires \valid_read(f) && \valid(a) && \separated(f, a);
    assigns *a;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ARGUMENT;
    ensures \result == STATUS_OK ==> msg_await_args_ok(a);
    ensures \result == STATUS_OK ==>
        a->room == f->room;
*/
static status_t decode_msg_await(const struct call_frame *f,
                                 struct msg_await_args *a)
{
    if (f->room > MESSAGE_CAPS)
        return STATUS_BAD_ARGUMENT;
    a->room = (uint8_t)f->room;
    return STATUS_OK;
}

/*@ requires 0 < caller < THREADS;
    requires \valid_read(f);
    ensures 0 <= \result < STATUSES;
*/
static status_t take_msg_await(thread_id_t caller, const struct call_frame *f)
{
    struct msg_await_args a = { 0 };
    const status_t status = decode_msg_await(f, &a);

    if (status != STATUS_OK)
        return status;
    return call_msg_await(caller, &a);
}

status_t dispatch_message(thread_id_t caller, struct call_frame *f)
{
    switch (f->number) {
    case CALL_MSG_CALL:
        return take_msg_call(caller, f);
    case CALL_MSG_REPLY:
        return take_msg_reply(caller, f);
    case CALL_MSG_REPLY_AND_AWAIT:
        return take_msg_reply_and_await(caller, f);
    case CALL_MSG_AWAIT:
        return take_msg_await(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}
