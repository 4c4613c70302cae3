/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start_cpu: lets CPUs in that are held.
 */
#include "cp15.h"
#include "cpu.h"
#include "layout.h"
#include "processor.h"
#include "release.h"
#include "start.h"

/* A held CPU looks at memory itself, past the caches. */
bool board_cpu_start(cpu_id_t k)
{
    if (k >= processor_cpus())
        return false;
    held_go |= UINT32_C(1) << k;
    cp15_dccmvac((uint32_t)&held_go);
    cpu_dsb();
    __asm__ volatile("sev");
    return release(k, (uint32_t)cpu_hold - KERNEL_OFFSET);
}
