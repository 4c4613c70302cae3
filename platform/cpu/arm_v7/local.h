/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * local: what the processor's part of the kernel keeps for each CPU.
 */
#pragma once

#include <stdint.h>

#include "layout.h"
#include "slots.h"

/** TPIDRPRW holds its address; entry.S loads the first two words. */
struct local {
    uint32_t stack;      /**< the top of the CPU's kernel stack */
    struct frame *fault; /**< of the kernel's own exceptions; below it is the
                            stack for them */
    cpu_id_t cpu;
} __attribute__((aligned(8)));

extern struct local locals[CPUS];

/** The lower page of each is not mapped. */
extern uint8_t kernel_stacks[CPUS][STACK_STRIDE];
