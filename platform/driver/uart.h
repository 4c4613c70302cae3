/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * uart: a serial line; each driver uart_NAME.c keeps these promises.
 *
 * Nothing here waits: who wants to be sure asks again. `base` is where the
 * registers are mapped. The baud rate is left as the firmware set it.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/** Switches the UART on, without interrupts. */
void uart_start(uintptr_t base);

/** Sends a character; false if there was no room for it. */
bool uart_put(uintptr_t base, char c);

/** Takes a received character; false if there is none. */
bool uart_get(uintptr_t base, char *c);

/** Tells whether everything that was put is sent. */
bool uart_drained(uintptr_t base);

/** Lets received characters raise the interrupt, or no longer. */
void uart_listen(uintptr_t base, bool on);

/** Takes the interrupt back that received characters raised. */
void uart_clear(uintptr_t base);
