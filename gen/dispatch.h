/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * dispatch: from the registers of a call to what it does.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>

#include "abi/abi.h"
#include "limits.h"
#include "types.h"

/**
 * Does the call that the registers `f` of `caller` ask for. The entry writes
 * the status to f->cap; other registers are written here only if the status is
 * of class done. If the caller waits afterwards, its registers are written
 * when it wakes.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t call_dispatch(thread_id_t caller, struct call_frame *f);

/**
 * Whether a call touches anything but the registers of its caller. If not,
 * call_dispatch() needs no kernel lock.
 */
/*@ assigns \nothing; */
bool call_needs_lock(word_t number);

/** Does a call of the group: The caller and its CPU. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_self(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: Messages. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_message(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: Signals. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_signal(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: Guests. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_guest(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: The life of threads. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_thread(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: The conduct of threads. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_tune(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: Protection domains and identities. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_domain(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: Donated pages. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_memory(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: Receivers and contexts. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_source(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: Interrupts and virtual machines. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_device(thread_id_t caller, struct call_frame *f);

/** Does a call of the group: The system as a whole. */
/*@ requires 0 < caller < THREADS;
    requires \valid(f);
    ensures 0 <= \result < STATUSES;
*/
status_t dispatch_system(thread_id_t caller, struct call_frame *f);
