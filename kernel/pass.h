/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pass: from an exception to the thread that goes on.
 *
 * The platform takes the kernel's lock, calls one of these for CPU `k`, which
 * ran cpus[k].current, and resumes cpus[k].current, which may be another one,
 * or 0: then the CPU idles. If that thread runs a guest (`vm` of threads[]),
 * the guest goes on. Nothing here waits.
 */

#pragma once

#include "cpu.h"
#include "cpus.h"
#include "fault.h"

/** The running thread made a kernel call: its registers are in its frame. */
void pass_call(cpu_id_t k);

/** The same, if the call does not go the fast way: fast.h. */
void pass_call_general(cpu_id_t k);

/** The running thread faulted. */
void pass_fault(cpu_id_t k, const struct fault_report *fault);

/** The running thread used a floating-point register that is trapped. */
void pass_fpu(cpu_id_t k);

/** The CPU was interrupted. */
void pass_interrupt(cpu_id_t k);

/** The guest that the running thread runs needs its monitor. */
void pass_guest(cpu_id_t k, const struct guest_exit *exit);

/**
 * CPU `k`, which ran `from`, or idled if that is 0, goes on with
 * cpus[k].current: address space, registers beside the frame, floating point.
 */
void pass_switch(cpu_id_t k, thread_id_t from);

/** CPU `k`, which was started, takes part from now on. */
void pass_enter(cpu_id_t k);
