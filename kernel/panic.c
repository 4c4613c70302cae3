/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * panic: the kernel found itself wrong, and stops.
 *
 * What the log still holds and a line that says why go to the console, which
 * is waited for here and nowhere else.
 */

#include "cpu.h"
#include "cpus.h"
#include "hooks.h"
#include "log.h"
#include "log_text.h"

/** A console that does not take a character after so many tries is broken. */
enum { TRIES = 1000000 };

/** Sends all of the log to the console. */
static void drain(void)
{
    unsigned tries = 0;
    uint8_t c;

    while (tries < TRIES && log_take(&c)) {
        tries = 0;
        while (tries < TRIES && !board_console_put(c))
            tries++;
    }
}

_Noreturn void panic(panic_t why)
{
    drain();
    log_text("kernel: panic");
    log_word(" 0x", why);
    log_word(" on CPU 0x", executing);
    log_word(", which runs thread 0x", cpus[executing].current);
    log_put('\n');
    drain();
    board_panic(why);
}
