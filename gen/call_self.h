/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_self: the caller and its CPU. These calls concern nobody but the
 * thread that makes them.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** Does nothing; the measure of what a kernel entry costs. */
/*@ requires 0 < caller < THREADS;
    ensures \result == STATUS_OK;
*/
status_t call_null(thread_id_t caller);

/** The results of time. */
struct time_result {
    /** The time, which never goes back, alike on all CPUs. */
    uint64_t now;
};

/** Puts the results of time into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1];
*/
static inline void put_time(struct call_frame *f, const struct time_result *r)
{
    f->word[0] = low_word(r->now);
    f->word[1] = high_word(r->now);
}

/** Tells the time since the system started, in microseconds. */
/*@ requires 0 < caller < THREADS;
    requires \valid(result);
    ensures \result == STATUS_OK;
*/
status_t call_time(thread_id_t caller, struct time_result *result);

/**
 * Gives up the rest of the caller's slice; its claim is spent until the next
 * super period.
 */
/*@ requires 0 < caller < THREADS;
    ensures \result == STATUS_OK;
*/
status_t call_thread_yield(thread_id_t caller);

/** Stops the caller until a thread of its protection domain restarts it. */
/*@ requires 0 < caller < THREADS;
    ensures \result == STATUS_OK ||
        \result == STATUS_CANCELLED;
*/
status_t call_thread_stop(thread_id_t caller);

/** The arguments of thread_restart, checked. */
struct thread_restart_args {
    /** The thread that stopped. */
    thread_id_t thread;
};

/*@ predicate thread_restart_args_ok{L}(
      struct thread_restart_args *a) =
      0 < a->thread < THREADS; */

/** Lets a stopped thread of the caller's protection domain go on. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_restart_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_FORBIDDEN ||
        \result == STATUS_BAD_STATE;
*/
status_t call_thread_restart(thread_id_t caller,
                             const struct thread_restart_args *args);

/** The arguments of timeout_set, checked. */
struct timeout_set_args {
    /** Where the signal is submitted; zero takes the timeout back. */
    context_id_t context;
    /**
     * When the timeout fires, in microseconds since the start; at once if that
     * is past.
     */
    uint64_t deadline;
};

/*@ predicate timeout_set_args_ok{L}(
      struct timeout_set_args *a) =
      0 <= a->context < CONTEXTS; */

/**
 * Sets the caller's one timeout, in place of an earlier one: at the deadline a
 * signal is submitted.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires timeout_set_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_timeout_set(thread_id_t caller,
                          const struct timeout_set_args *args);

/** The arguments of region_update_data, checked. */
struct region_update_data_args {
    /** An address in the page; the caller must be able to read it. */
    word_t page;
};

/**
 * Writes what the caller's data cache holds of one page to memory, so that
 * devices see it.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ADDRESS;
*/
status_t call_region_update_data(thread_id_t caller,
                                 const struct region_update_data_args *args);

/** The arguments of region_update_instr, checked. */
struct region_update_instr_args {
    /** An address in the page; the caller must be able to read it. */
    word_t page;
};

/** Makes what was written to one page visible to instruction fetches. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ADDRESS;
*/
status_t call_region_update_instr(thread_id_t caller,
                                  const struct region_update_instr_args *args);

/** The arguments of log_print, checked. */
struct log_print_args {
    /** The characters, four a word, the first in the lowest bits. */
    word_t text[4];
    /** How many characters there are. */
    word_t count;
};

/*@ predicate log_print_args_ok{L}(
      struct log_print_args *a) =
      0 <= a->count <= 16; */

/**
 * Appends characters to the kernel log; what does not fit is dropped and
 * counted.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires log_print_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_log_print(thread_id_t caller, const struct log_print_args *args);

/** The arguments of cap_ack, checked. */
struct cap_ack_args {
    /** The capability; it may be stale. */
    cap_id_t cap;
};

/*@ predicate cap_ack_args_ok{L}(
      struct cap_ack_args *a) =
      0 < a->cap < CAPS; */

/**
 * Acknowledges that the caller took note of a capability that a message
 * delivered.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires cap_ack_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE;
*/
status_t call_cap_ack(thread_id_t caller, const struct cap_ack_args *args);

/** The arguments of cap_delete, checked. */
struct cap_delete_args {
    /**
     * The capability; it may be stale, and must have no delivery that waits
     * for an acknowledgement.
     */
    cap_id_t cap;
};

/*@ predicate cap_delete_args_ok{L}(
      struct cap_delete_args *a) =
      0 < a->cap < CAPS; */

/**
 * Deletes a capability of the caller's protection domain and frees its slot.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires cap_delete_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE;
*/
status_t call_cap_delete(thread_id_t caller,
                         const struct cap_delete_args *args);
