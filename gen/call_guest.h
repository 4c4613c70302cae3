/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_guest: guests. A virtual machine runs inside a call of the thread
 * that runs it.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of vm_run, checked. */
struct vm_run_args {
    /** The virtual machine; its state page says where the guest goes on. */
    vm_id_t vm;
};

/*@ predicate vm_run_args_ok{L}(
      struct vm_run_args *a) =
      0 < a->vm < VMS; */

/** The results of vm_run. */
struct vm_run_result {
    /** Why the guest gave the CPU back. */
    word_t reason;
    /** The syndrome register of the processor, if it has one. */
    word_t detail;
    /** The guest's address, if it touched memory. */
    word_t address;
};

/** Puts the results of vm_run into the registers of its caller. */
/*@ requires \valid(f) && \valid_read(r);
    requires \separated(f, r);
    assigns f->word[0],
        f->word[1],
        f->word[2];
*/
static inline void put_vm_run(struct call_frame *f,
                              const struct vm_run_result *r)
{
    f->word[0] = r->reason;
    f->word[1] = r->detail;
    f->word[2] = r->address;
}

/**
 * Runs a guest on the caller's share until it needs the caller or is paused.
 * The results reach the caller's registers by put_vm_run(), at once or when it
 * wakes.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires vm_run_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BUSY ||
        \result == STATUS_UNSUPPORTED ||
        \result == STATUS_GONE;
*/
status_t call_vm_run(thread_id_t caller, const struct vm_run_args *args);

/** The arguments of vm_pause, checked. */
struct vm_pause_args {
    /** The virtual machine. */
    vm_id_t vm;
};

/*@ predicate vm_pause_args_ok{L}(
      struct vm_pause_args *a) =
      0 < a->vm < VMS; */

/** Makes the run of a guest return, or its next one if it does not run. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires vm_pause_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_CANCELLED;
*/
status_t call_vm_pause(thread_id_t caller, const struct vm_pause_args *args);
