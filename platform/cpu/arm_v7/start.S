/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start: how a CPU gets into the upper half.
 *
 * Both entries run at their physical addresses with the MMU off, so they must
 * not depend on where they are linked. The tables are made. CPUs other than
 * the first come here as the machine starts, and are held until core wants
 * them.
 */
#include "layout.h"
#include "processor.inc"

    .arch armv7-a
    .arm

    .equ CPSR_SVC_MASKED, 0xd3          /* interrupts off */
    .equ SCTLR_ON, 0x1805               /* M, C, Z, I */
    .equ SCTLR_OTHER_RULES, 0x30000002  /* TRE, AFE, A: not here */
    .equ TTBCR_HALVES, 1
    .equ DACR_CLIENT, 1
    .equ WALKS, 0x4a

    .section .text.start, "ax"
    .globl  cpu_hold, cpu_enter
    .type   cpu_hold, %function
cpu_hold:
    supervisor
    mrc     p15, 0, r0, c0, c0, 5       /* MPIDR */
    and     r0, r0, #3
    mov     r1, #1
    lsl     r1, r1, r0
    ldr     r2, =held_go
    sub     r2, r2, #KERNEL_OFFSET
1:  wfe
    ldr     r3, [r2]
    tst     r3, r1
    beq     1b
    /* Falls through: r0 is the number of the CPU. */
    .size   cpu_hold, . - cpu_hold

    .type   cpu_enter, %function
cpu_enter:
    msr     cpsr_c, #CPSR_SVC_MASKED
    mov     r4, r0

    /* Caches hold nothing after power-on, but do not say so. */
    mov     r0, #0
    mcr     p15, 2, r0, c0, c0, 0       /* CSSELR: first level, data */
    isb
    mrc     p15, 1, r1, c0, c0, 0       /* CCSIDR */
    ubfx    r2, r1, #13, #15            /* the last set */
    ubfx    r3, r1, #3, #10             /* the last way */
    and     r1, r1, #7
    add     r1, r1, #4                  /* where the set's bits begin */
    clz     r5, r3                      /* where the way's bits begin */
2:  mov     r6, r3
3:  lsl     r7, r2, r1
    lsl     r8, r6, r5
    orr     r7, r7, r8
    mcr     p15, 0, r7, c7, c6, 2       /* DCISW */
    subs    r6, r6, #1
    bpl     3b
    subs    r2, r2, #1
    bpl     2b
    mcr     p15, 0, r0, c7, c5, 0       /* ICIALLU */
    mcr     p15, 0, r0, c7, c5, 6       /* BPIALL */
    mcr     p15, 0, r0, c8, c7, 0       /* TLBIALL */
    mcr     p15, 0, r0, c13, c0, 1      /* CONTEXTIDR: ASID 0 is neutral */
    mrc     p15, 0, r1, c1, c0, 1
    orr     r1, r1, #ACTLR_COHERENT
    mcr     p15, 0, r1, c1, c0, 1       /* ACTLR */

    ldr     r6, =kernel_table
    sub     r6, r6, #KERNEL_OFFSET
    orr     r6, r6, #WALKS
    ldr     r1, =identity_table
    sub     r1, r1, #KERNEL_OFFSET
    orr     r1, r1, #WALKS
    mcr     p15, 0, r1, c2, c0, 0       /* TTBR0: here */
    mcr     p15, 0, r6, c2, c0, 1       /* TTBR1: the upper half */
    mov     r1, #TTBCR_HALVES
    mcr     p15, 0, r1, c2, c0, 2       /* TTBCR */
    mov     r1, #DACR_CLIENT
    mcr     p15, 0, r1, c3, c0, 0       /* DACR */
    ldr     r1, =cpu_vectors
    mcr     p15, 0, r1, c12, c0, 0      /* VBAR */
    dsb
    isb
    mrc     p15, 0, r1, c1, c0, 0
    bic     r1, r1, #SCTLR_OTHER_RULES
    ldr     r2, =SCTLR_ON
    orr     r1, r1, r2
    ldr     r2, =upper
    mcr     p15, 0, r1, c1, c0, 0       /* SCTLR */
    isb
    bx      r2

/* The lower half is nobody's from here on. */
upper:
    mcr     p15, 0, r6, c2, c0, 0       /* TTBR0: its lower half is empty */
    isb
    mcr     p15, 0, r0, c8, c7, 0       /* TLBIALL */
    mcr     p15, 0, r0, c7, c5, 6       /* BPIALL */
    dsb
    isb
    ldr     r1, =kernel_stacks
    add     r1, r1, r4, lsl #13         /* STACK_STRIDE */
    add     sp, r1, #STACK_STRIDE
    mov     r0, r4
    ldr     r1, =kernel_main
    bx      r1
    .ltorg
    .size   cpu_enter, . - cpu_enter

    .data
    .balign 4
    .globl  held_go
held_go:
    .word   0
