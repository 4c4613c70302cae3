/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_source: receivers and contexts. Core makes what signals go through.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of signal_receiver_new, checked. */
struct signal_receiver_new_args {
    /** The slot of the receiver. */
    receiver_id_t receiver;
    /** The protection domain that pays. */
    pd_id_t pd;
};

/*@ predicate signal_receiver_new_args_ok{L}(
      struct signal_receiver_new_args *a) =
      0 < a->receiver < RECEIVERS &&
      0 < a->pd < PDS; */

/** Makes a signal receiver in a free slot. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_receiver_new_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_signal_receiver_new(thread_id_t caller,
                                  const struct signal_receiver_new_args *args);

/** The arguments of signal_receiver_del, checked. */
struct signal_receiver_del_args {
    /** The receiver; it may be doomed already. */
    receiver_id_t receiver;
};

/*@ predicate signal_receiver_del_args_ok{L}(
      struct signal_receiver_del_args *a) =
      0 < a->receiver < RECEIVERS; */

/**
 * Destroys a receiver; it is doomed at once, who waits there is told that it
 * is gone, and its contexts deliver no more. At most 8 units of work: a
 * context taken off the delivery queue.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_receiver_del_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_AGAIN;
*/
status_t call_signal_receiver_del(thread_id_t caller,
                                  const struct signal_receiver_del_args *args);

/** The arguments of signal_receiver_bind, checked. */
struct signal_receiver_bind_args {
    /** The receiver. */
    receiver_id_t receiver;
    /** The thread; zero unbinds. */
    thread_id_t thread;
};

/*@ predicate signal_receiver_bind_args_ok{L}(
      struct signal_receiver_bind_args *a) =
      0 < a->receiver < RECEIVERS &&
      0 <= a->thread < THREADS; */

/**
 * Binds a receiver to a thread, which then waits for its signals together with
 * requests; or unbinds it.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_receiver_bind_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BUSY;
*/
status_t
call_signal_receiver_bind(thread_id_t caller,
                          const struct signal_receiver_bind_args *args);

/** The arguments of signal_context_new, checked. */
struct signal_context_new_args {
    /** The slot of the context. */
    context_id_t context;
    /** The protection domain that pays. */
    pd_id_t pd;
    /** Where the context delivers. */
    receiver_id_t receiver;
    /** What the receiver is told, so that it knows which context it is. */
    word_t imprint;
};

/*@ predicate signal_context_new_args_ok{L}(
      struct signal_context_new_args *a) =
      0 < a->context < CONTEXTS &&
      0 < a->pd < PDS &&
      0 < a->receiver < RECEIVERS; */

/** Makes a signal context that delivers at a receiver. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_context_new_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_signal_context_new(thread_id_t caller,
                                 const struct signal_context_new_args *args);

/** The arguments of signal_context_del, checked. */
struct signal_context_del_args {
    /** The context. */
    context_id_t context;
};

/*@ predicate signal_context_del_args_ok{L}(
      struct signal_context_del_args *a) =
      0 < a->context < CONTEXTS; */

/**
 * Destroys a signal context at once; who waits for its end is told that it is
 * gone.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires signal_context_del_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_signal_context_del(thread_id_t caller,
                                 const struct signal_context_del_args *args);
