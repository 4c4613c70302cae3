/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ticks: the generic timer of ARMv7 with extensions; registers as in the
 * architecture reference manual (ARM DDI 0406), section B8.2.
 *
 * The virtual timer is used, since it interrupts by the same line in whichever
 * security state the kernel runs.
 */
#include "ticks.h"

enum { CTL_OFF = 0, CTL_ENABLE = 1 };

/** Control of the virtual timer. */
static void cntv_ctl_set(uint32_t value)
{
    __asm__ volatile("mcr p15, 0, %0, c14, c3, 1\n\t"
                     "isb"
                     :
                     : "r"(value)
                     : "memory");
}

/** When the virtual timer interrupts. */
static void cntv_cval_set(uint64_t at)
{
    __asm__ volatile("mcrr p15, 3, %Q0, %R0, c14" : : "r"(at) : "memory");
}

/* The clock runs as long as there is power. */
void ticks_start(uintptr_t base)
{
    (void)base;
}

/* Without the barrier the counter might be read too early. */
uint64_t ticks_now(uintptr_t base)
{
    uint64_t now;

    (void)base;
    __asm__ volatile("isb\n\t"
                     "mrrc p15, 1, %Q0, %R0, c14"
                     : "=r"(now)
                     :
                     : "memory");
    return now;
}

void ticks_timer_set(uintptr_t base, uint32_t ticks)
{
    cntv_cval_set(ticks_now(base) + ticks);
    cntv_ctl_set(CTL_ENABLE);
}

void ticks_timer_stop(uintptr_t base)
{
    (void)base;
    cntv_ctl_set(CTL_OFF);
}
