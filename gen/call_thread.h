/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_thread: the life of threads. Core makes threads, starts them, holds
 * them back and ends them.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of thread_new, checked. */
struct thread_new_args {
    /** The slot of the thread. */
    thread_id_t thread;
    /**
     * The protection domain that the thread belongs to and that pays for it.
     */
    pd_id_t pd;
    /** The slot of its message buffer. */
    utcb_id_t utcb;
    /** The slot of its floating-point registers; zero if it may use none. */
    fpu_id_t fpu;
    /** The CPU whose time it uses. */
    cpu_id_t cpu;
    /** The priority of its share. */
    uint8_t priority;
    /** The part of each super period for which it has that priority. */
    uint16_t quota;
};

/*@ predicate thread_new_args_ok{L}(
      struct thread_new_args *a) =
      0 < a->thread < THREADS &&
      0 < a->pd < PDS &&
      0 < a->utcb < UTCBS &&
      0 <= a->fpu < FPUS &&
      0 <= a->cpu < CPUS &&
      0 <= a->priority < PRIORITIES &&
      0 <= a->quota <= QUOTA_WHOLE; */

/**
 * Makes a thread in a free slot; it has no registers yet and was not started.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_new_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_thread_new(thread_id_t caller,
                         const struct thread_new_args *args);

/** The arguments of thread_del, checked. */
struct thread_del_args {
    /** The thread; it may be doomed already. */
    thread_id_t thread;
};

/*@ predicate thread_del_args_ok{L}(
      struct thread_del_args *a) =
      0 < a->thread < THREADS; */

/**
 * Destroys a thread; it is doomed at once, and its slot is free when all who
 * wait for it are woken. At most 8 units of work: a caller woken.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_del_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_AGAIN ||
        \result == STATUS_CANCELLED;
*/
status_t call_thread_del(thread_id_t caller,
                         const struct thread_del_args *args);

/** The arguments of thread_start, checked. */
struct thread_start_args {
    /** The thread. */
    thread_id_t thread;
    /** The tag of the first message. */
    word_t tag;
    /** The first four words of the first message. */
    word_t words[4];
    /** How many capabilities the thread receives. */
    uint8_t room;
};

/*@ predicate thread_start_args_ok{L}(
      struct thread_start_args *a) =
      0 < a->thread < THREADS &&
      tag_in_range(a->tag) &&
      0 <= a->room <= MESSAGE_CAPS; */

/**
 * Lets a thread that was made run, with a first message from core; or lets a
 * faulted thread go on, then the tag is zero.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_start_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE ||
        \result == STATUS_BAD_ARGUMENT ||
        \result == STATUS_NO_ROOM;
*/
status_t call_thread_start(thread_id_t caller,
                           const struct thread_start_args *args);

/** The arguments of thread_pause, checked. */
struct thread_pause_args {
    /** The thread. */
    thread_id_t thread;
};

/*@ predicate thread_pause_args_ok{L}(
      struct thread_pause_args *a) =
      0 < a->thread < THREADS; */

/** Takes the CPU from a thread, whatever it does or waits for. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_pause_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_CANCELLED;
*/
status_t call_thread_pause(thread_id_t caller,
                           const struct thread_pause_args *args);

/** The arguments of thread_resume, checked. */
struct thread_resume_args {
    /** The thread. */
    thread_id_t thread;
};

/*@ predicate thread_resume_args_ok{L}(
      struct thread_resume_args *a) =
      0 < a->thread < THREADS; */

/** Lets a paused thread have the CPU again. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_resume_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_thread_resume(thread_id_t caller,
                            const struct thread_resume_args *args);

/** The arguments of thread_cancel, checked. */
struct thread_cancel_args {
    /** The thread that waits. */
    thread_id_t thread;
};

/*@ predicate thread_cancel_args_ok{L}(
      struct thread_cancel_args *a) =
      0 < a->thread < THREADS; */

/**
 * Ends whatever a thread waits for; the thread's call answers that it was
 * cancelled. At most 8 units of work: a thread behind the link that is cut.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_cancel_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE ||
        \result == STATUS_CANCELLED;
*/
status_t call_thread_cancel(thread_id_t caller,
                            const struct thread_cancel_args *args);

/** The arguments of thread_migrate, checked. */
struct thread_migrate_args {
    /** The thread. */
    thread_id_t thread;
    /** The CPU that it moves to. */
    cpu_id_t cpu;
};

/*@ predicate thread_migrate_args_ok{L}(
      struct thread_migrate_args *a) =
      0 < a->thread < THREADS &&
      0 <= a->cpu < CPUS; */

/**
 * Moves a stopped thread, or one that was not started, to another CPU; its
 * claim is zero there until the next super period. At most 8 units of work: a
 * thread behind the link that lends no more.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires thread_migrate_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_STATE;
*/
status_t call_thread_migrate(thread_id_t caller,
                             const struct thread_migrate_args *args);
