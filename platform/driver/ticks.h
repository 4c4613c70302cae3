/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ticks: the clock that all CPUs see, and a timer for each; each driver
 * ticks_NAME.c keeps these promises.
 *
 * `base` is where registers are mapped, if the driver has any there.
 */
#pragma once

#include <stdint.h>

/** Starts the clock. */
void ticks_start(uintptr_t base);

/** The clock, in ticks. */
uint64_t ticks_now(uintptr_t base);

/** The timer of the executing CPU interrupts once, after so many ticks. */
void ticks_timer_set(uintptr_t base, uint32_t ticks);

/** The timer of the executing CPU interrupts no more. */
void ticks_timer_stop(uintptr_t base);
