/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fpu: the floating-point registers: d0 to d31 and FPSCR, as VFPv3 and
 * Advanced SIMD share them.
 *
 * They are trapped by FPEXC.EN alone. The kernel uses none.
 */
#include "fpu.h"

#include <stdint.h>

#include "cp15.h"
#include "cpu.h"

enum { FPEXC_EN = 1 << 30, CPACR_FULL = 0xf << 20, FPSCR_WORD = 64 };

static uint32_t fpexc(void)
{
    uint32_t value;

    __asm__ volatile(".fpu neon\n\tvmrs %0, fpexc" : "=r"(value));
    return value;
}

static void fpexc_set(uint32_t value)
{
    __asm__ volatile(".fpu neon\n\tvmsr fpexc, %0" : : "r"(value) : "memory");
}

void fpu_start(void)
{
    uint32_t cpacr;

    __asm__ volatile("mrc p15, 0, %0, c1, c0, 2" : "=r"(cpacr));
    __asm__ volatile("mcr p15, 0, %0, c1, c0, 2" : : "r"(cpacr | CPACR_FULL));
    cpu_isb();
    fpexc_set(0);
}

bool fpu_trapped(void)
{
    return (fpexc() & FPEXC_EN) == 0;
}

void cpu_fpu_save(cpu_id_t k, fpu_id_t f)
{
    uint32_t *const words = fpus[fpu_slot(f)].registers;
    uint32_t *at = words;
    uint32_t fpscr;

    (void)k;
    __asm__ volatile(".fpu neon\n\t"
                     "vstmia %0!, {d0-d15}\n\t"
                     "vstmia %0!, {d16-d31}\n\t"
                     "vmrs %1, fpscr"
                     : "+r"(at), "=r"(fpscr)
                     :
                     : "memory");
    words[FPSCR_WORD] = fpscr;
    fpexc_set(0);
}

void cpu_fpu_load(cpu_id_t k, fpu_id_t f)
{
    const uint32_t *at = fpus[f].registers;
    const uint32_t fpscr = at[FPSCR_WORD];

    (void)k;
    fpexc_set(FPEXC_EN);
    __asm__ volatile(".fpu neon\n\t"
                     "vldmia %0!, {d0-d15}\n\t"
                     "vldmia %0!, {d16-d31}\n\t"
                     "vmsr fpscr, %1"
                     : "+r"(at)
                     : "r"(fpscr)
                     : "memory");
}
