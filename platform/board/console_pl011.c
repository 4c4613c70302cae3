/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * console: a PL011.
 */
#include "board.h"
#include "console.h"
#include "cpu.h"
#include "device.h"
#include "pl011.h"

static uintptr_t uart(void)
{
    return device(DEVICE_CONSOLE, board.console_base);
}

void console_start(void)
{
    pl011_start(uart());
}

bool board_console_put(uint8_t c)
{
    return pl011_put(uart(), (char)c);
}

void console_drain(void)
{
    while (!pl011_drained(uart()))
        ;
}

void console_early(char c)
{
    while (!pl011_put(board.console_base, c))
        ;
}
