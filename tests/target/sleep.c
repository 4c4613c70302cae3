/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sleep: a core that waits, while others run: for the signal of a timeout.
 */
#include "sleep.h"

#include "calls_arm.h"
#include "end.h"

enum { PD_CORE = 1, CONTEXT = 1, RECEIVER = 1, IMPRINT = 77 };
enum { IDENTITY_CONTEXT = 100, IDENTITY_RECEIVER = 101 };

void sleep_make(void)
{
    expect_ok("signal_receiver_new",
              sys_signal_receiver_new(RECEIVER, PD_CORE));
    expect_ok("signal_context_new",
              sys_signal_context_new(CONTEXT, PD_CORE, RECEIVER, IMPRINT));
    expect_ok("obj_new",
              sys_obj_new(IDENTITY_CONTEXT, PD_CORE, OBJECT_CONTEXT, CONTEXT));
    expect_ok("obj_new", sys_obj_new(IDENTITY_RECEIVER, PD_CORE,
                                     OBJECT_RECEIVER, RECEIVER));
}

void sleep_us(word_t us)
{
    struct sys_signal_await_result signal;
    uint64_t before;
    uint64_t after;

    expect_ok("time", sys_time(&before));
    expect_ok("timeout_set", sys_timeout_set(IDENTITY_CONTEXT, before + us));
    expect_ok("signal_await", sys_signal_await(IDENTITY_RECEIVER, &signal));
    expect_ok("signal_ack", sys_signal_ack(IDENTITY_CONTEXT));
    expect_ok("time", sys_time(&after));
    if (signal.imprint != IMPRINT || after < before + us)
        end("core: woke too early");
}
