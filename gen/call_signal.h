/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_signal: signals. A signal says that something happened and how often;
 * nobody waits to send one.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of signal_submit, checked. */
struct signal_submit_args {
    /** Where to submit. */
    context_id_t context;
    /** How many submits to add. */
    word_t count;
};

/*@ predicate signal_submit_args_ok{L}(
      struct signal_submit_args *a) =
      0 < a->context < CONTEXTS &&
      1 <= a->count <= 65535; */

/** Adds to the counter of a signal context, and wakes who awaits it. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_submit_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE;
*/
status_t call_signal_submit(thread_id_t caller,
                            const struct signal_submit_args *args);

/** The arguments of signal_await, checked. */
struct signal_await_args {
    /** Where to wait; no other thread may wait there or be bound to it. */
    receiver_id_t receiver;
};

/*@ predicate signal_await_args_ok{L}(
      struct signal_await_args *a) =
      0 < a->receiver < RECEIVERS; */

/** The results of signal_await. */
struct signal_await_result {
    /** The imprint of the context that was submitted to. */
    word_t imprint;
    /** How many submits there were since the last delivery. */
    word_t count;
};

/** Puts the results of signal_await into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1];
*/
static inline void put_signal_await(struct call_frame *f,
                                    const struct signal_await_result *r)
{
    f->word[0] = r->imprint;
    f->word[1] = r->count;
}

/**
 * Waits for a signal at a receiver. The results reach the caller's registers
 * by put_signal_await(), at once or when it wakes.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_await_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BUSY ||
        \result == STATUS_CANCELLED ||
        \result == STATUS_GONE;
*/
status_t call_signal_await(thread_id_t caller,
                           const struct signal_await_args *args);

/** The arguments of signal_pending, checked. */
struct signal_pending_args {
    /** Where to look. */
    receiver_id_t receiver;
};

/*@ predicate signal_pending_args_ok{L}(
      struct signal_pending_args *a) =
      0 < a->receiver < RECEIVERS; */

/** The results of signal_pending. */
struct signal_pending_result {
    /** The imprint of the context that was submitted to. */
    word_t imprint;
    /** How many submits there were since the last delivery. */
    word_t count;
};

/** Puts the results of signal_pending into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1];
*/
static inline void put_signal_pending(struct call_frame *f,
                                      const struct signal_pending_result *r)
{
    f->word[0] = r->imprint;
    f->word[1] = r->count;
}

/** Takes a signal from a receiver if there is one, and never waits. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_pending_args_ok(args);
    requires \valid(result);
    ensures \result == STATUS_OK ||
        \result == STATUS_BUSY ||
        \result == STATUS_NO_SIGNAL;
*/
status_t call_signal_pending(thread_id_t caller,
                             const struct signal_pending_args *args,
                             struct signal_pending_result *result);

/** The arguments of signal_ack, checked. */
struct signal_ack_args {
    /** The context that delivered. */
    context_id_t context;
};

/*@ predicate signal_ack_args_ok{L}(
      struct signal_ack_args *a) =
      0 < a->context < CONTEXTS; */

/**
 * Acknowledges the last delivery of a context, so that it may deliver again.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_ack_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_signal_ack(thread_id_t caller,
                         const struct signal_ack_args *args);

/** The arguments of signal_context_kill, checked. */
struct signal_context_kill_args {
    /** The context to end. */
    context_id_t context;
};

/*@ predicate signal_context_kill_args_ok{L}(
      struct signal_context_kill_args *a) =
      0 < a->context < CONTEXTS; */

/**
 * Ends the deliveries of a context and waits until the last one is
 * acknowledged; then nobody uses its imprint any more.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_context_kill_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BUSY ||
        \result == STATUS_CANCELLED ||
        \result == STATUS_GONE;
*/
status_t call_signal_context_kill(thread_id_t caller,
                                  const struct signal_context_kill_args *args);
