/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start: how a CPU gets into the upper half.
 */
#pragma once

#include <stdint.h>

/** Each CPU has its bit: it may leave cpu_hold. */
extern uint32_t held_go;

/**
 * With the MMU off, at physical addresses: the executing CPU waits for its bit,
 * and enters.
 */
_Noreturn void cpu_hold(void);

/**
 * With the MMU off, at physical addresses: CPU `k` switches the MMU on and
 * goes on in kernel_main().
 */
_Noreturn void cpu_enter(uint32_t k);
