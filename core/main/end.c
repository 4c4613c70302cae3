/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * end: how the system ends: its last line tells what became of it.
 */
#include "end.h"

#include "calls_arm.h"
#include "print.h"

/** Says the last word, and turns the machine off, or begins anew. */
_Noreturn static void leave(const char *last)
{
    print(last);
    (void)sys_system_power_off();
    (void)sys_system_reset();
    for (;;)
        (void)sys_thread_stop();
}

_Noreturn void end_well(void)
{
    leave("turnstile: exit 0\n");
}

_Noreturn void end(const char *why)
{
    print(why);
    leave("\nturnstile: exit 1\n");
}

void expect_ok(const char *call, status_t status)
{
    if (status == STATUS_OK)
        return;
    print("core: ");
    print(call);
    print(" answers ");
    print_number(status);
    end("");
}
