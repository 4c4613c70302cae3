/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_system: the system as a whole. Core starts processors, reads the log,
 * traces, and ends the system.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of cpu_start, checked. */
struct cpu_start_args {
    /** The CPU. */
    cpu_id_t cpu;
};

/*@ predicate cpu_start_args_ok{L}(
      struct cpu_start_args *a) =
      0 <= a->cpu < CPUS; */

/** Lets a held CPU enter the kernel and take part. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires cpu_start_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE ||
        \result == STATUS_UNSUPPORTED;
*/
status_t call_cpu_start(thread_id_t caller, const struct cpu_start_args *args);

/** The arguments of log_read, checked. */
struct log_read_args {
    /** How many characters to move at most. */
    word_t most;
};

/*@ predicate log_read_args_ok{L}(
      struct log_read_args *a) =
      1 <= a->most <= 512; */

/** The results of log_read. */
struct log_read_result {
    /** How many characters were moved; zero if the log was empty. */
    word_t count;
    /**
     * How many characters were dropped since the last reading because the ring
     * was full.
     */
    word_t dropped;
};

/** Puts the results of log_read into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1];
*/
static inline void put_log_read(struct call_frame *f,
                                const struct log_read_result *r)
{
    f->word[0] = r->count;
    f->word[1] = r->dropped;
}

/**
 * Moves characters from the kernel log to the words of the caller's message
 * buffer. At most 8 units of work: 64 characters.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires log_read_args_ok(args);
    requires \valid(result);
    ensures \result == STATUS_OK;
*/
status_t call_log_read(thread_id_t caller, const struct log_read_args *args,
                       struct log_read_result *result);

/** The arguments of trace_control, checked. */
struct trace_control_args {
    /** The CPU. */
    cpu_id_t cpu;
    /** One bit for each event, by its number. */
    word_t events;
};

/*@ predicate trace_control_args_ok{L}(
      struct trace_control_args *a) =
      0 <= a->cpu < CPUS; */

/**
 * Selects the events that the kernel trace of a CPU records; none turns it
 * off.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires trace_control_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE;
*/
status_t call_trace_control(thread_id_t caller,
                            const struct trace_control_args *args);

/** The arguments of state_hash, checked. */
struct state_hash_args {
    /** The table and the page in it. */
    page_id_t page;
    /** The hash of what came before. */
    uint64_t before;
};

/*@ predicate state_hash_args_ok{L}(
      struct state_hash_args *a) =
      0 < a->page < PAGES; */

/** The results of state_hash. */
struct state_hash_result {
    /** The hash with this page. */
    uint64_t after;
};

/** Puts the results of state_hash into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1];
*/
static inline void put_state_hash(struct call_frame *f,
                                  const struct state_hash_result *r)
{
    f->word[0] = low_word(r->after);
    f->word[1] = high_word(r->after);
}

/**
 * Adds the objects of one page of a kernel table to a hash, so that tests can
 * compare whole states.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires state_hash_args_ok(args);
    requires \valid(result);
    ensures \result == STATUS_OK;
*/
status_t call_state_hash(thread_id_t caller, const struct state_hash_args *args,
                         struct state_hash_result *result);

/** Starts the machine anew; the call does not return. */
/*@ requires 0 < caller < THREADS;
    ensures \result == STATUS_UNSUPPORTED;
*/
status_t call_system_reset(thread_id_t caller);

/** Turns the machine off; the call does not return. */
/*@ requires 0 < caller < THREADS;
    ensures \result == STATUS_UNSUPPORTED;
*/
status_t call_system_power_off(thread_id_t caller);
