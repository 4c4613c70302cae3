/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu: what each CPU runs, and whether it has to choose again.
 *
 * Owns cpus[]; current, head and hops are written here and by dispatch.c and
 * fast.c only.
 */

#include "cpu.h"

struct cpu cpus[CPUS];

void cpu_idle(cpu_id_t k)
{
    cpus[k].current = 0;
    cpus[k].head = 0;
    cpus[k].hops = 0;
}
