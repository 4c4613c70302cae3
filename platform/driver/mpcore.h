/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mpcore: what belongs to the processors of a Cortex-A9 MPCore: the unit that
 * keeps their caches coherent, the clock that all see, and a timer for each.
 *
 * `base` is where their private registers are mapped.
 */
#pragma once

#include <stdint.h>

/** Where the interrupt controller's registers lie from `base` on. */
enum { MPCORE_GIC_CPU = 0x100, MPCORE_GIC_DISTRIBUTOR = 0x1000 };

/** The line by which the timer of a CPU interrupts it. */
enum { MPCORE_TIMER_LINE = 29 };

/** Makes the caches coherent, and starts the clock. */
void mpcore_start(uintptr_t base);

/** So many CPUs there are. */
unsigned mpcore_cpus(uintptr_t base);

/** The clock, in ticks since mpcore_start(). */
uint64_t mpcore_clock(uintptr_t base);

/** The timer of the executing CPU interrupts once, after so many ticks. */
void mpcore_timer_set(uintptr_t base, uint32_t ticks);

/** The timer of the executing CPU interrupts no more. */
void mpcore_timer_stop(uintptr_t base);
