/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pl011: the UART of ARM's boards (PrimeCell PL011).
 *
 * Nothing here waits: who wants to be sure asks again. `base` is where the
 * registers are mapped.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/** Characters that the transmit FIFO holds; so many fit into an empty one. */
enum { PL011_FIFO = 16 };

/** Switches the UART on, with FIFOs and without interrupts. */
void pl011_start(uintptr_t base);

/** Sends a character; false if there was no room for it. */
bool pl011_put(uintptr_t base, char c);

/** Takes a received character; false if there is none. */
bool pl011_get(uintptr_t base, char *c);

/** Tells whether everything that was put has left the transmit FIFO. */
bool pl011_drained(uintptr_t base);

/** Lets received characters raise the interrupt, or no longer. */
void pl011_listen(uintptr_t base, bool on);

/** Takes the interrupt back that received characters raised. */
void pl011_clear(uintptr_t base);
