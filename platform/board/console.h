/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * console: the UART that the kernel prints to, whichever the board has.
 * board_console_put() of cpu.h belongs to it.
 */
#pragma once

/** Lets the console be used. */
void console_start(void);

/** Waits until all that was put is sent. */
void console_drain(void);

/** Lets console_early() be used. */
void console_start_early(void);

/** Sends a character before the MMU is on; `c` is waited for. */
void console_early(char c);
