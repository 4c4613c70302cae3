/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * hooks: what every step of a machine calls besides actions.
 *
 * Generated from spec/machines.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

/** Why the kernel stops: it found itself wrong. */
typedef enum panic {
    /** An event came that cannot happen to remote. */
    PANIC_REMOTE_EVENT,
    /** An event came that cannot happen to page. */
    PANIC_PAGE_EVENT,
    /** An event came that cannot happen to identity. */
    PANIC_IDENTITY_EVENT,
    /** An event came that cannot happen to reference. */
    PANIC_REFERENCE_EVENT,
    /** An event came that cannot happen to vm. */
    PANIC_VM_EVENT,
    /** An event came that cannot happen to irq. */
    PANIC_IRQ_EVENT,
    /** An event came that cannot happen to timeout. */
    PANIC_TIMEOUT_EVENT,
    /** An event came that cannot happen to pd. */
    PANIC_PD_EVENT,
    /** An event came that cannot happen to context. */
    PANIC_CONTEXT_EVENT,
    /** An event came that cannot happen to receiver. */
    PANIC_RECEIVER_EVENT,
    /** An event came that cannot happen to killer. */
    PANIC_KILLER_EVENT,
    /** An event came that cannot happen to handler. */
    PANIC_HANDLER_EVENT,
    /** An event came that cannot happen to ipc_in. */
    PANIC_IPC_IN_EVENT,
    /** An event came that cannot happen to ipc_out. */
    PANIC_IPC_OUT_EVENT,
    /** An event came that cannot happen to thread. */
    PANIC_THREAD_EVENT,
    /** An event came that cannot happen to share. */
    PANIC_SHARE_EVENT,
    PANICS
} panic_t;

/** The machines, from the top layer down. */
enum machine {
    MACHINE_REMOTE,
    MACHINE_PAGE,
    MACHINE_IDENTITY,
    MACHINE_REFERENCE,
    MACHINE_VM,
    MACHINE_IRQ,
    MACHINE_TIMEOUT,
    MACHINE_PD,
    MACHINE_CONTEXT,
    MACHINE_RECEIVER,
    MACHINE_KILLER,
    MACHINE_HANDLER,
    MACHINE_IPC_IN,
    MACHINE_IPC_OUT,
    MACHINE_THREAD,
    MACHINE_SHARE,
    MACHINES
};

/** Stops the kernel; the proof shows that it is never called. */
/*@ requires \false;
    assigns \nothing;
*/
_Noreturn void panic(panic_t why);

/** Whether the kernel trace is on. */
extern uint8_t trace_on;

/** Records a step in the kernel trace. */
/*@ assigns \nothing; */
void trace_record(enum machine machine, uint32_t object, uint32_t event,
                  uint32_t next);

/**
 * Records a step, if the trace is on; costs a load and a branch while it is
 * off.
 */
/*@ assigns \nothing; */
static inline void trace_step(enum machine machine, uint32_t object,
                              uint32_t event, uint32_t next)
{
    if (trace_on != 0)
        trace_record(machine, object, event, next);
}
