/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu_arm: what only the processor can do on the way of a request.
 */
#pragma once

#include "tables.h"

/**
 * Makes `space` the user half of the address space. All writes before it
 * are done when it ends.
 *
 * Table base and ASID cannot change at once, so the neutral ASID 0 stands
 * between. The DSB ends table walks under the old ASID (erratum 754322 of the
 * Cortex-A9). The exception return makes the last write take effect.
 */
static inline void cpu_switch_space(space_t space)
{
    uint32_t neutral;

    __asm__ volatile("mov %0, #0\n\t"
                     "dsb\n\t"
                     "mcr p15, 0, %0, c13, c0, 1\n\t"
                     "isb\n\t"
                     "mcr p15, 0, %Q1, c2, c0, 0\n\t"
                     "isb\n\t"
                     "mcr p15, 0, %R1, c13, c0, 1"
                     : "=&r"(neutral)
                     : "r"(space)
                     : "memory");
}

/** Shows the thread its UTCB, in both registers that a user can read. */
static inline void cpu_show_utcb(uint32_t utcb)
{
    __asm__ volatile("mcr p15, 0, %0, c13, c0, 3\n\t"
                     "mcr p15, 0, %0, c13, c0, 2"
                     :
                     : "r"(utcb));
}

/** Tells entry.S where this CPU keeps its data. */
static inline void cpu_set_own(const struct cpu *cpu)
{
    __asm__ volatile("mcr p15, 0, %0, c13, c0, 4" : : "r"(cpu));
}

/** Resumes the user whose registers are in `frame`. */
_Noreturn static inline void cpu_resume(const struct frame *frame)
{
    __asm__ volatile("add sp, %0, %1\n\t"
                     "ldmdb sp, {r0-lr}^\n\t"
                     "rfeia sp!"
                     :
                     : "r"(frame), "I"(offsetof(struct frame, pc))
                     : "memory");
    __builtin_unreachable();
}

/**
 * Resumes the user of `to` with status 0 in r0, the message of `from` in r1
 * to r5, and `r6`.
 *
 * The same as writing r0 to r6 into `to` and resuming it, but the words are
 * loaded once instead of copied: the frame of a running thread says nothing.
 */
_Noreturn static inline void cpu_resume_message(const struct frame *to,
                                                const struct frame *from,
                                                uint32_t r6)
{
    register uint32_t home __asm__("r6") = r6;

    __asm__ volatile("add sp, %0, %3\n\t"
                     "ldmib %1, {r1-r5}\n\t"
                     "mov r0, #0\n\t"
                     "ldmdb sp, {r7-lr}^\n\t"
                     "rfeia sp!"
                     :
                     : "r"(to), "r"(from), "r"(home),
                       "I"(offsetof(struct frame, pc))
                     : "memory");
    __builtin_unreachable();
}
