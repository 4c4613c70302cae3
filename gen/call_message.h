/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_message: messages. A thread calls another one by a capability of one
 * of its identities, and is answered.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of msg_call, checked. */
struct msg_call_args {
    /**
     * The capability that is invoked: an identity of the thread that serves.
     */
    identity_id_t callee;
    /** The tag of the request. */
    word_t tag;
    /** The first four words of the request. */
    word_t words[4];
    /** How many capabilities the answer may bring. */
    uint8_t room;
};

/*@ predicate msg_call_args_ok{L}(
      struct msg_call_args *a) =
      0 < a->callee < IDENTITIES &&
      tag_in_range(a->tag) &&
      0 <= a->room <= MESSAGE_CAPS; */

/** The results of msg_call. */
struct msg_call_result {
    /** The tag of the answer. */
    word_t tag;
    /** The first four words of the answer. */
    word_t words[4];
};

/** Puts the results of msg_call into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->tag,
        f->word[0],
        f->word[1],
        f->word[2],
        f->word[3];
*/
static inline void put_msg_call(struct call_frame *f,
                                const struct msg_call_result *r)
{
    f->tag = r->tag;
    f->word[0] = r->words[0];
    f->word[1] = r->words[1];
    f->word[2] = r->words[2];
    f->word[3] = r->words[3];
}

/**
 * Sends a request to a thread and waits for its answer; meanwhile the callee
 * may run on the caller's share. The results reach the caller's registers by
 * put_msg_call(), at once or when it wakes.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires msg_call_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_NO_ROOM ||
        \result == STATUS_DEADLOCK ||
        \result == STATUS_CANCELLED ||
        \result == STATUS_GONE;
*/
status_t call_msg_call(thread_id_t caller, const struct msg_call_args *args);

/** The arguments of msg_reply, checked. */
struct msg_reply_args {
    /** The tag of the answer. */
    word_t tag;
    /** The first four words of the answer. */
    word_t words[4];
};

/*@ predicate msg_reply_args_ok{L}(
      struct msg_reply_args *a) =
      tag_in_range(a->tag); */

/**
 * Answers the request that the caller is serving; nothing happens if there is
 * none or its sender is gone.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires msg_reply_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_msg_reply(thread_id_t caller, const struct msg_reply_args *args);

/** The arguments of msg_reply_and_await, checked. */
struct msg_reply_and_await_args {
    /** The tag of the answer. */
    word_t tag;
    /** The first four words of the answer. */
    word_t words[4];
    /** How many capabilities the next request may bring. */
    uint8_t room;
};

/*@ predicate msg_reply_and_await_args_ok{L}(
      struct msg_reply_and_await_args *a) =
      tag_in_range(a->tag) &&
      0 <= a->room <= MESSAGE_CAPS; */

/** The results of msg_reply_and_await. */
struct msg_reply_and_await_result {
    /** The tag of the request. */
    word_t tag;
    /**
     * The first four words of the request; or imprint and count of the signal.
     */
    word_t words[4];
    /**
     * The name that the caller's protection domain has for the identity that
     * was invoked.
     */
    word_t home;
};

/** Puts the results of msg_reply_and_await into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->tag,
        f->word[0],
        f->word[1],
        f->word[2],
        f->word[3],
        f->room;
*/
static inline void
put_msg_reply_and_await(struct call_frame *f,
                        const struct msg_reply_and_await_result *r)
{
    f->tag = r->tag;
    f->word[0] = r->words[0];
    f->word[1] = r->words[1];
    f->word[2] = r->words[2];
    f->word[3] = r->words[3];
    f->room = r->home;
}

/**
 * Reserves room, answers the request that the caller is serving, and waits for
 * the next request or signal. The results reach the caller's registers by
 * put_msg_reply_and_await(), at once or when it wakes. At most 2 units of
 * work: a message.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires msg_reply_and_await_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_SIGNAL ||
        \result == STATUS_NO_ROOM ||
        \result == STATUS_CANCELLED;
*/
status_t call_msg_reply_and_await(thread_id_t caller,
                                  const struct msg_reply_and_await_args *args);

/** The arguments of msg_await, checked. */
struct msg_await_args {
    /** How many capabilities the request may bring. */
    uint8_t room;
};

/*@ predicate msg_await_args_ok{L}(
      struct msg_await_args *a) =
      0 <= a->room <= MESSAGE_CAPS; */

/** The results of msg_await. */
struct msg_await_result {
    /** The tag of the request. */
    word_t tag;
    /**
     * The first four words of the request; or imprint and count of the signal.
     */
    word_t words[4];
    /**
     * The name that the caller's protection domain has for the identity that
     * was invoked.
     */
    word_t home;
};

/** Puts the results of msg_await into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->tag,
        f->word[0],
        f->word[1],
        f->word[2],
        f->word[3],
        f->room;
*/
static inline void put_msg_await(struct call_frame *f,
                                 const struct msg_await_result *r)
{
    f->tag = r->tag;
    f->word[0] = r->words[0];
    f->word[1] = r->words[1];
    f->word[2] = r->words[2];
    f->word[3] = r->words[3];
    f->room = r->home;
}

/**
 * Waits for a request, and for a signal at the receiver bound to the caller;
 * signals come first. The results reach the caller's registers by
 * put_msg_await(), at once or when it wakes.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires msg_await_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_SIGNAL ||
        \result == STATUS_BAD_STATE ||
        \result == STATUS_NO_ROOM ||
        \result == STATUS_CANCELLED;
*/
status_t call_msg_await(thread_id_t caller, const struct msg_await_args *args);
