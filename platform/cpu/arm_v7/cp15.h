/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cp15: the system registers of ARMv7 that the kernel uses, by their names in
 * the architecture reference manual (ARM DDI 0406), chapter B4.
 */
#pragma once

#include <stdint.h>

static inline void cpu_dsb(void)
{
    __asm__ volatile("dsb" : : : "memory");
}

static inline void cpu_isb(void)
{
    __asm__ volatile("isb" : : : "memory");
}

/** Data fault status: why a data access failed. */
static inline uint32_t cp15_dfsr(void)
{
    uint32_t value;

    __asm__ volatile("mrc p15, 0, %0, c5, c0, 0" : "=r"(value));
    return value;
}

/** Instruction fault status: why a fetch failed. */
static inline uint32_t cp15_ifsr(void)
{
    uint32_t value;

    __asm__ volatile("mrc p15, 0, %0, c5, c0, 1" : "=r"(value));
    return value;
}

/** Data fault address. */
static inline uint32_t cp15_dfar(void)
{
    uint32_t value;

    __asm__ volatile("mrc p15, 0, %0, c6, c0, 0" : "=r"(value));
    return value;
}

/** Instruction fault address. */
static inline uint32_t cp15_ifar(void)
{
    uint32_t value;

    __asm__ volatile("mrc p15, 0, %0, c6, c0, 2" : "=r"(value));
    return value;
}

/** Translates `address` as a read of user land; PAR tells the result. */
static inline uint32_t cp15_ats1cur(uint32_t address)
{
    uint32_t par;

    __asm__ volatile("mcr p15, 0, %1, c7, c8, 2\n\t"
                     "isb\n\t"
                     "mrc p15, 0, %0, c7, c4, 0"
                     : "=r"(par)
                     : "r"(address)
                     : "memory");
    return par;
}

/** Writes a line of the data cache to memory. */
static inline void cp15_dccmvac(uint32_t address)
{
    __asm__ volatile("mcr p15, 0, %0, c7, c10, 1" : : "r"(address) : "memory");
}

/** Forgets on all CPUs the translations of an ASID. */
static inline void cp15_tlbiasidis(uint32_t asid)
{
    __asm__ volatile("mcr p15, 0, %0, c8, c3, 2" : : "r"(asid) : "memory");
}

/** Forgets on all CPUs the translation of a page, in bits 31 to 12, of an
 * ASID. */
static inline void cp15_tlbimvais(uint32_t page)
{
    __asm__ volatile("mcr p15, 0, %0, c8, c3, 1" : : "r"(page) : "memory");
}

/** Forgets on all CPUs the translation of a page, of whatever ASID. */
static inline void cp15_tlbimvaais(uint32_t page)
{
    __asm__ volatile("mcr p15, 0, %0, c8, c3, 3" : : "r"(page) : "memory");
}

/** Forgets on all CPUs what branches did. */
static inline void cp15_bpiallis(void)
{
    __asm__ volatile("mcr p15, 0, %0, c7, c1, 6" : : "r"(0) : "memory");
}

/** Forgets on all CPUs all instructions in caches. */
static inline void cp15_icialluis(void)
{
    __asm__ volatile("mcr p15, 0, %0, c7, c1, 0" : : "r"(0) : "memory");
}

/** Thread register that users can read and not write. */
static inline void cp15_tpidruro_set(uint32_t value)
{
    __asm__ volatile("mcr p15, 0, %0, c13, c0, 3" : : "r"(value));
}

/** Thread register that users can write. */
static inline uint32_t cp15_tpidrurw(void)
{
    uint32_t value;

    __asm__ volatile("mrc p15, 0, %0, c13, c0, 2" : "=r"(value));
    return value;
}

static inline void cp15_tpidrurw_set(uint32_t value)
{
    __asm__ volatile("mcr p15, 0, %0, c13, c0, 2" : : "r"(value));
}
