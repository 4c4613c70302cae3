/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * panic: a machine met an event that its specification does not list.
 */

#include "panic.h"

#include "hooks.h"
#include "host.h"
#include "report.h"

/* clang-format off: a machine a line. */
static const char *const machine_names[PANICS] = {
    [PANIC_REMOTE_EVENT] = "remote",
    [PANIC_PAGE_EVENT] = "page",
    [PANIC_IDENTITY_EVENT] = "identity",
    [PANIC_REFERENCE_EVENT] = "reference",
    [PANIC_VM_EVENT] = "vm",
    [PANIC_IRQ_EVENT] = "irq",
    [PANIC_TIMEOUT_EVENT] = "timeout",
    [PANIC_PD_EVENT] = "pd",
    [PANIC_CONTEXT_EVENT] = "context",
    [PANIC_RECEIVER_EVENT] = "receiver",
    [PANIC_KILLER_EVENT] = "killer",
    [PANIC_HANDLER_EVENT] = "handler",
    [PANIC_IPC_IN_EVENT] = "ipc_in",
    [PANIC_IPC_OUT_EVENT] = "ipc_out",
    [PANIC_THREAD_EVENT] = "thread",
    [PANIC_SHARE_EVENT] = "share",
};
/* clang-format on */

static void on_panic(panic_t why)
{
    (void)wrong("the machine %s got an event that it does not list",
                machine_names[why]);
    violation();
}

void panic_watch(void)
{
    host_on_panic = on_panic;
}
