/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ticks: the global timer and the private timers of a Cortex-A9 MPCore;
 * registers as in its technical reference manual (ARM DDI 0407), chapter 4.
 */
#include "ticks.h"

/** Offsets of registers. */
enum mpcore_timer {
    GLOBAL_LOW = 0x200,   /**< clock, low half */
    GLOBAL_HIGH = 0x204,  /**< clock, high half */
    GLOBAL_CTRL = 0x208,  /**< clock: control */
    PRIVATE_LOAD = 0x600, /**< timer: counts down from here */
    PRIVATE_CTRL = 0x608, /**< timer: control */
    PRIVATE_ISR = 0x60c   /**< timer: it interrupts; 1 ends that */
};

enum { ENABLE = 1, TIMER_INTERRUPTS = 1 << 2 };

static uint32_t read(uintptr_t base, enum mpcore_timer r)
{
    return *(volatile uint32_t *)(base + r);
}

static void write(uintptr_t base, enum mpcore_timer r, uint32_t value)
{
    *(volatile uint32_t *)(base + r) = value;
}

void ticks_start(uintptr_t base)
{
    write(base, GLOBAL_CTRL, 0);
    write(base, GLOBAL_LOW, 0);
    write(base, GLOBAL_HIGH, 0);
    write(base, GLOBAL_CTRL, ENABLE);
}

uint64_t ticks_now(uintptr_t base)
{
    const uint32_t before = read(base, GLOBAL_HIGH);
    uint32_t low = read(base, GLOBAL_LOW);
    const uint32_t high = read(base, GLOBAL_HIGH);

    /* The low half overflowed in between, which it does not do twice. */
    if (high != before)
        low = read(base, GLOBAL_LOW);
    return (uint64_t)high << 32 | low;
}

void ticks_timer_set(uintptr_t base, uint32_t ticks)
{
    write(base, PRIVATE_CTRL, 0);
    write(base, PRIVATE_ISR, 1);
    write(base, PRIVATE_LOAD, ticks);
    write(base, PRIVATE_CTRL, TIMER_INTERRUPTS | ENABLE);
}

void ticks_timer_stop(uintptr_t base)
{
    write(base, PRIVATE_CTRL, 0);
    write(base, PRIVATE_ISR, 1);
}
