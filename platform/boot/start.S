/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start: the first instructions of all.
 *
 * The first CPU prepares everything and enters the kernel; the others, if they
 * come here, are held by the kernel's part of the image.
 */
#include "layout.h"
#include "processor.inc"

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
    supervisor
    mrc     p15, 0, r0, c0, c0, 5       /* MPIDR */
    ands    r0, r0, #3
    bne     1f
    ldr     r0, =boot_vectors
    mcr     p15, 0, r0, c12, c0, 0      /* VBAR */
    ldr     sp, =boot_stack_top
    clz     r0, r1
    lsr     r0, r0, #5                  /* whether r1 is 0 */
    bl      boot_main
    mov     r0, #0                      /* the number of this CPU */
    ldr     r1, =cpu_enter
    b       2f
1:  ldr     r1, =cpu_hold
2:  sub     r1, r1, #KERNEL_OFFSET
    bx      r1
    .ltorg
    .size   boot_start, . - boot_start

/* What the boot program does not expect ends it; but it may try to read where
   there is no memory. */
    .text
    .balign 32
boot_vectors:
    b       .
    b       boot_surprise
    b       boot_surprise
    b       boot_surprise
    b       boot_abort
    b       boot_surprise
    b       boot_surprise
boot_surprise:
    cps     #0x13
    bl      boot_exception

/* The instruction that aborted is left out, if it is one that may. */
boot_abort:
    sub     lr, lr, #4
    ldr     r3, =boot_read_tried
    cmp     lr, r3
    ldrne   r3, =boot_write_tried
    cmpne   lr, r3
    bne     boot_surprise
    movs    pc, lr
    .ltorg

    .globl  boot_read, boot_write
    .type   boot_read, %function
boot_read:
    mov     r2, r0
    mov     r0, r1
    ldr     r0, [r2]
boot_read_tried:
    bx      lr
    .size   boot_read, . - boot_read

    .type   boot_write, %function
boot_write:
    str     r1, [r0]
boot_write_tried:
    bx      lr
    .size   boot_write, . - boot_write

    .bss
    .balign 8
    .space  0x1000
boot_stack_top:
