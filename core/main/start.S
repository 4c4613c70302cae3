/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start: core's first instructions. The kernel has set the stack.
 */
    .arch armv7-a
    .arm

    .section .text.core_start, "ax"
    .globl  core_start
    .type   core_start, %function
core_start:
    bl      core_main
1:  b       1b
    .size   core_start, . - core_start
