/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * console: the board's UART, whichever driver it has.
 */
#include "console.h"

#include "board.h"
#include "cpu.h"
#include "device.h"
#include "uart.h"

static uintptr_t console(void)
{
    return device(DEVICE_CONSOLE, board.console_base);
}

void console_start(void)
{
    uart_start(console());
}

bool board_console_put(uint8_t c)
{
    return uart_put(console(), (char)c);
}

void console_drain(void)
{
    while (!uart_drained(console()))
        ;
}

void console_start_early(void)
{
    uart_start(board.console_base);
}

void console_early(char c)
{
    while (!uart_put(board.console_base, c))
        ;
}
