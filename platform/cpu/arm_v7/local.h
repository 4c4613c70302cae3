/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * local: what the processor's part of the kernel keeps for each CPU.
 */
#pragma once

#include <stdint.h>

#include "slots.h"

/** TPIDRPRW holds its address; entry.S loads `stack` as its first word. */
struct local {
    uint32_t stack; /**< the top of the CPU's kernel stack */
    cpu_id_t cpu;
} __attribute__((aligned(8)));

extern struct local locals[CPUS];
