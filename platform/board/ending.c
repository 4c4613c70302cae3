/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ending: how the machine ends. What was printed is sent before.
 */
#include "ending.h"

#include "cpu.h"
#include "log_text.h"
#include "machine.h"
#include "power.h"

void board_reset(void)
{
    machine_flush();
    power_reset();
}

void board_power_off(void)
{
    machine_flush();
    power_off();
}

_Noreturn void board_panic(panic_t why)
{
    (void)why;
    log_text("turnstile: exit 4\n");
    machine_flush();
    for (;;)
        __asm__ volatile("wfi");
}

_Noreturn void panic_exception(uint32_t cause, word_t ip, word_t address)
{
    machine_flush();
    log_word("kernel: panic: exception 0x", cause);
    log_word(" at 0x", ip);
    log_word(", address 0x", address);
    log_text("\n");
    board_panic(0);
}
