/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpus: what each CPU runs, and whether it has to choose again.
 *
 * current, head and hops are written here, by choose.c and by fast.c only.
 */

#include "cpus.h"

#include "cpu.h"

struct cpu cpus[CPUS];
cpu_id_t executing;

bool cpus_inv(void)
{
    if (executing >= CPUS)
        return false;
    /*@ loop invariant 0 <= k <= CPUS;
        loop invariant \forall integer i; 0 <= i < k ==>
            cpus[i].current < THREADS && cpus[i].head < THREADS &&
            cpus[i].hops <= HOPS &&
            (cpus[i].current == 0 <==> cpus[i].head == 0);
        loop assigns k;
        loop variant CPUS - k;
    */
    for (cpu_id_t k = 0; k < CPUS; k++) {
        const struct cpu *const cpu = &cpus[k];

        if (cpu->current >= THREADS || cpu->head >= THREADS ||
            cpu->hops > HOPS || (cpu->current == 0) != (cpu->head == 0))
            return false;
    }
    return true;
}

void cpu_ask(cpu_id_t k)
{
    cpus[k].need = 1;
    if (k != executing)
        cpu_interrupt(k);
}

void cpu_idle(cpu_id_t k)
{
    cpus[k].current = 0;
    cpus[k].head = 0;
    cpus[k].hops = 0;
}

void cpu_unload(thread_id_t t)
{
    /*@ loop invariant 0 <= k <= CPUS;
        loop invariant \forall integer i; 0 <= i < k ==> cpus[i].loaded != t;
        loop assigns k, cpus[0 .. CPUS - 1].loaded;
        loop variant CPUS - k;
    */
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (cpus[k].loaded == t)
            cpus[k].loaded = 0;
    }
}
