/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ending: how the machine ends. What was printed is sent before.
 */
#include "ending.h"
#include "board.h"
#include "cpu.h"
#include "device.h"
#include "log_text.h"
#include "machine.h"

void board_reset(void)
{
    machine_flush();
    for (unsigned i = 0; i < RESET_WRITES; i++) {
        const struct board_write *const w = &board.reset[i];

        *(volatile uint32_t *)device(DEVICE_SYSTEM, w->address) = w->value;
    }
}

/* No board so far can turn itself off. */
void board_power_off(void)
{
    machine_flush();
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
