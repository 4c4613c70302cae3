/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: what a CPU does first in the upper half.
 *
 * Owns the kernel's stacks.
 */
#include "clock.h"
#include "cpu.h"
#include "enter.h"
#include "fpu.h"
#include "handover.h"
#include "lock.h"
#include "machine.h"
#include "pass.h"
#include "visible.h"

VISIBLE uint8_t kernel_stacks[CPUS][STACK_STRIDE]
    __attribute__((aligned(4096)));

_Static_assert(STACK_STRIDE == 1 << 13, "start.S shifts by as much");

enum { FAULT_STACK_BYTES = 1024 };

/** For exceptions of the kernel itself, whose stack may be used up. */
static struct {
    uint8_t stack[FAULT_STACK_BYTES];
    struct frame frame;
} faults[CPUS] __attribute__((aligned(8)));

/** CPU `k` finds what is its own. */
static void local_start(cpu_id_t k)
{
    struct local *const local = &locals[k];

    local->stack = (uint32_t)&kernel_stacks[k + 1];
    local->fault = &faults[k].frame;
    local->cpu = k;
    __asm__ volatile("mcr p15, 0, %0, c13, c0, 4" : : "r"(local) : "memory");
    fpu_start();
}

void kernel_main(uint32_t k)
{
    const cpu_id_t cpu = (cpu_id_t)k;

    local_start(cpu);
    if (cpu == 0)
        machine_start();
    machine_start_cpu(cpu);
    lock_take();
    if (cpu == 0)
        kernel_init(&handover.boot);
    else
        pass_enter(cpu);
    enter_leave(cpu);
}
