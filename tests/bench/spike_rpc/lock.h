/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lock: the kernel lock, a fair one: each CPU draws a ticket and waits until
 * it is served.
 *
 * Drawing a ticket ends in a store-exclusive, so a pass that takes the lock
 * has also cleared whatever exclusive reservation the user had; CLREX would
 * be a second time.
 */
#pragma once

#include <stdint.h>

#include "layout.h"

/** The first two are drawn together, as one word. */
struct lock {
    uint16_t served;
    uint16_t next;
    uint32_t holder; /**< the CPU that took it last */
};

extern struct lock kernel_lock;

/** Waits for the lock; gives its address for the release. */
__attribute__((always_inline)) static inline struct lock *
lock_take(uint32_t cpu)
{
    uintptr_t lock = WINDOW_LOCK;
    uint32_t ticket;
    uint32_t spare;
    uint32_t failed;

    __asm__("" : "+r"(lock));
    __asm__ volatile("1: ldrex %0, [%3]\n\t"
                     "add %1, %0, #0x10000\n\t"
                     "strex %2, %1, [%3]\n\t"
                     "teq %2, #0\n\t"
                     "bne 1b\n\t"
                     "teq %0, %0, ror #16\n\t"
                     "beq 3f\n\t"
                     "2: yield\n\t"
                     "ldrh %1, [%3]\n\t"
                     "cmp %1, %0, lsr #16\n\t"
                     "bne 2b\n\t"
                     "3: dmb"
                     : "=&r"(ticket), "=&r"(spare), "=&r"(failed)
                     : "r"(lock)
                     : "cc", "memory");
    ((struct lock *)lock)->holder = cpu;
    return (struct lock *)lock;
}

/**
 * Lets the next ticket in. A DSB must have been executed since the last write
 * that the lock protects; cpu_switch_space() has one.
 */
static inline void lock_release_synced(struct lock *lock)
{
    lock->served++;
}
