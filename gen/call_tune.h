/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_tune: the conduct of threads. Core decides what a thread may use, who
 * hears of its faults, and can look into it.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of thread_quota, checked. */
struct thread_quota_args {
    /** The thread. */
    thread_id_t thread;
    /** The part of each super period for which the thread has its priority. */
    uint16_t quota;
};

/*@ predicate thread_quota_args_ok{L}(
      struct thread_quota_args *a) =
      0 < a->thread < THREADS &&
      0 <= a->quota <= QUOTA_WHOLE; */

/**
 * Sets the quota of a thread; a raise takes effect with the next super period.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_quota_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_thread_quota(thread_id_t caller,
                           const struct thread_quota_args *args);

/** The arguments of thread_route_event, checked. */
struct thread_route_event_args {
    /** The thread that may fault. */
    thread_id_t thread;
    /**
     * The identity that its faults invoke; zero for nobody, then a fault
     * leaves the thread faulted.
     */
    identity_id_t pager;
};

/*@ predicate thread_route_event_args_ok{L}(
      struct thread_route_event_args *a) =
      0 < a->thread < THREADS &&
      0 <= a->pager < IDENTITIES; */

/**
 * Says who hears of the faults of a thread: they become requests to the thread
 * of this identity.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_route_event_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_thread_route_event(thread_id_t caller,
                                 const struct thread_route_event_args *args);

/** The arguments of thread_state_get, checked. */
struct thread_state_get_args {
    /**
     * The thread; its registers are exact if it is paused, blocked or stopped.
     */
    thread_id_t thread;
};

/*@ predicate thread_state_get_args_ok{L}(
      struct thread_state_get_args *a) =
      0 < a->thread < THREADS; */

/** The results of thread_state_get. */
struct thread_state_get_result {
    /**
     * The states that decide who runs: thread, serving half, calling half,
     * pause flag, a byte each.
     */
    word_t life;
    /**
     * The states of what else it may wait for: signal, kill, timeout, other
     * CPU, a byte each.
     */
    word_t waits;
    /**
     * The kind of its last fault in the low half, the kind of access in the
     * high half; zero if it has none.
     */
    word_t fault;
    /** The address of its last fault. */
    word_t address;
};

/** Puts the results of thread_state_get into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1],
        f->word[2],
        f->word[3];
*/
static inline void put_thread_state_get(struct call_frame *f,
                                        const struct thread_state_get_result *r)
{
    f->word[0] = r->life;
    f->word[1] = r->waits;
    f->word[2] = r->fault;
    f->word[3] = r->address;
}

/**
 * Tells what a thread does, and copies its registers to the words of the
 * caller's message buffer.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_state_get_args_ok(args);
    requires \valid(result);
    ensures \result == STATUS_OK;
*/
status_t call_thread_state_get(thread_id_t caller,
                               const struct thread_state_get_args *args,
                               struct thread_state_get_result *result);

/** The arguments of thread_state_set, checked. */
struct thread_state_set_args {
    /** The thread; it is paused, stopped, faulted, or was not started. */
    thread_id_t thread;
};

/*@ predicate thread_state_set_args_ok{L}(
      struct thread_state_set_args *a) =
      0 < a->thread < THREADS; */

/**
 * Sets the registers of a thread that does not run from the words of the
 * caller's message buffer.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_state_set_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE;
*/
status_t call_thread_state_set(thread_id_t caller,
                               const struct thread_state_set_args *args);

/** The arguments of thread_single_step, checked. */
struct thread_single_step_args {
    /** The thread. */
    thread_id_t thread;
    /** Whether it steps from now on. */
    bool on;
};

/*@ predicate thread_single_step_args_ok{L}(
      struct thread_single_step_args *a) =
      0 < a->thread < THREADS &&
      0 <= a->on <= 1; */

/** Makes a thread fault after each instruction, for debuggers. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_single_step_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_UNSUPPORTED;
*/
status_t call_thread_single_step(thread_id_t caller,
                                 const struct thread_single_step_args *args);

/** The arguments of thread_time_used, checked. */
struct thread_time_used_args {
    /** The thread. */
    thread_id_t thread;
};

/*@ predicate thread_time_used_args_ok{L}(
      struct thread_time_used_args *a) =
      0 < a->thread < THREADS; */

/** The results of thread_time_used. */
struct thread_time_used_result {
    /** The time in microseconds. */
    uint64_t time;
};

/** Puts the results of thread_time_used into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1];
*/
static inline void put_thread_time_used(struct call_frame *f,
                                        const struct thread_time_used_result *r)
{
    f->word[0] = low_word(r->time);
    f->word[1] = high_word(r->time);
}

/**
 * Tells how long the share of a thread was used, by the thread or by who
 * served it.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_time_used_args_ok(args);
    requires \valid(result);
    ensures \result == STATUS_OK;
*/
status_t call_thread_time_used(thread_id_t caller,
                               const struct thread_time_used_args *args,
                               struct thread_time_used_result *result);
