/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start: the first instructions of all.
 *
 * The first CPU prepares everything and enters the kernel; the others, if they
 * come here, are held by the kernel's part of the image.
 */
#include "layout.h"

    .arch armv7-a
    .arm

    .section .head, "ax"
    .globl  boot_head
boot_head:
    ldr     pc, =boot_start
    .ltorg

    .section .text.boot_start, "ax"
    .globl  boot_start
    .type   boot_start, %function
boot_start:
    cpsid   aif, #0x13
    mrc     p15, 0, r0, c0, c0, 5       /* MPIDR */
    ands    r0, r0, #3
    bne     1f
    ldr     sp, =boot_stack_top
    bl      boot_main
    mov     r0, #0                      /* the number of this CPU */
    ldr     r1, =cpu_enter
    b       2f
1:  ldr     r1, =cpu_hold
2:  sub     r1, r1, #KERNEL_OFFSET
    bx      r1
    .ltorg
    .size   boot_start, . - boot_start

    .bss
    .balign 8
    .space  0x1000
boot_stack_top:
