/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start: from the emulator's entry, with the MMU off at the image's physical
 * address, to spike_main() in the upper half.
 */
#include "layout.h"
    .arch armv7-a
    .arm

    .section .start, "ax"
    .globl  start
start:
    mrc     p15, 0, r0, c0, c0, 5
    ands    r0, r0, #3
    bne     park

    /* Kernel tables: the upper half by TTBR1, and for the jump the image
       where it runs now by TTBR0. The emulator cleared both. */
    ldr     r4, =boot_upper - UPPER
    ldr     r1, =SECTION_KERNEL
    mov     r2, #0
1:  add     r3, r1, r2, lsl #20
    add     r0, r4, #(UPPER >> 18)
    str     r3, [r0, r2, lsl #2]
    add     r2, r2, #1
    cmp     r2, #KERNEL_SECTIONS
    bne     1b
    ldr     r1, =(SECTION_KERNEL + WINDOWS_PHYSICAL)
    add     r0, r4, #(WINDOW_THREADS >> 18)
    mov     r2, #WINDOWS
2:  str     r1, [r0]
    add     r1, r1, #(1 << 20)
    str     r1, [r0, #4]
    add     r1, r1, #(1 << 20)
    add     r0, r0, #64
    subs    r2, r2, #1
    bne     2b
    ldr     r1, =SECTION_UART
    add     r0, r4, #(UART_WINDOW >> 18)
    str     r1, [r0]
    ldr     r5, =boot_lower - UPPER
    ldr     r1, =SECTION_KERNEL
    str     r1, [r5]

    mcr     p15, 0, r5, c2, c0, 0       /* TTBR0 */
    mcr     p15, 0, r4, c2, c0, 1       /* TTBR1 */
    mov     r0, #1
    mcr     p15, 0, r0, c2, c0, 2       /* TTBCR: N = 1 */
    mcr     p15, 0, r0, c3, c0, 0       /* DACR: domain 0 is a client */
    mov     r0, #0
    mcr     p15, 0, r0, c8, c7, 0       /* TLBIALL */
    mcr     p15, 0, r0, c13, c0, 1      /* CONTEXTIDR: ASID 0 is neutral */
    ldr     r0, =cpu_vectors
    mcr     p15, 0, r0, c12, c0, 0      /* VBAR */
    dsb
    isb
    mrc     p15, 0, r0, c1, c0, 0
    orr     r0, r0, #1
    mcr     p15, 0, r0, c1, c0, 0       /* SCTLR: MMU on */
    isb
    ldr     sp, =kernel_stack_top
    ldr     pc, =spike_main

park:
    wfe
    b       park
    .ltorg

    .bss
    .balign 0x4000
    .globl  boot_upper
boot_upper:
    .space  0x4000
boot_lower:
    .space  0x2000
    .globl  kernel_stack_top
    .space  0x1000
kernel_stack_top:
