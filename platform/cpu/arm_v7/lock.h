/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lock: the kernel lock, a fair one: each CPU draws a ticket and waits until
 * it is served.
 *
 * Drawing a ticket ends in a store-exclusive, so a pass that takes the lock
 * has also cleared whatever exclusive reservation the user had.
 */
#pragma once

#include <stdint.h>

/** Both are drawn together, as one word. */
struct lock {
    uint16_t served;
    uint16_t next;
};

extern struct lock kernel_lock;

/** Waits for the lock. */
__attribute__((always_inline)) static inline void lock_take(void)
{
    uint32_t ticket;
    uint32_t spare;
    uint32_t failed;

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
                     : "r"(&kernel_lock)
                     : "cc", "memory");
}

/** Lets the next ticket in, where a barrier follows the last write already. */
static inline void lock_release_synced(void)
{
    kernel_lock.served++;
    __asm__ volatile("" : : : "memory");
}

/** Lets the next ticket in. */
static inline void lock_release(void)
{
    __asm__ volatile("dmb" : : : "memory");
    lock_release_synced();
}
