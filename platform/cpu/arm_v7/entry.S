/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * entry: the exception vectors of ARMv7, and how registers are saved.
 *
 * While a user runs, the stack pointer of SVC mode points behind the running
 * thread's struct frame: r0 to r14, pc, psr. So every exception stores its
 * return address and PSR by SRS at the end of the frame, whatever mode it
 * came in, and the user's registers by one store-multiple below them. Then
 * the kernel stack of this CPU is taken, and C goes on:
 *
 *   the call's function (r0, r1, cpu)   a system call, by the number in r7;
 *                                       r0 and r1 as the user left them
 *   call_other(r0, r1, cpu)             a number beyond those in calls.inc
 *   kernel_exception(cause, cpu)        everything else
 *   kernel_fault(cause, frame)          an exception of the kernel itself; its
 *                                       frame lies on the kernel stack
 *
 * kernel_fault() alone may return, and the kernel goes on with the frame; the
 * others end in the resume of a user. TPIDRPRW holds the address of what is
 * kept for this CPU, whose first word is the top of its stack.
 * Interrupts are off from the vector to the resume; fast interrupts are not
 * used. calls.inc says how many calls there are (CALLS) and has the macro
 * `calls`, a branch for each number.
 */
#include "calls.inc"

    .arch armv7-a
    .arm

    .equ MODE_SVC, 0x13
    .equ MODE_USER_MASK, 0xf

    .equ CAUSE_UNDEFINED, 1
    .equ CAUSE_PREFETCH_ABORT, 3
    .equ CAUSE_DATA_ABORT, 4
    .equ CAUSE_IRQ, 6
    .equ CAUSE_FIQ, 7

    .section .text.vectors, "ax"
    .balign 32
    .globl  cpu_vectors
    .type   cpu_vectors, %function
cpu_vectors:
    b       enter_reset
    b       enter_undefined
    b       enter_call
    b       enter_prefetch_abort
    b       enter_data_abort
    b       enter_reserved
    b       enter_irq
    b       enter_fiq

    .type   enter_call, %function
enter_call:
    srsdb   sp!, #MODE_SVC
    stmdb   sp, {r0-lr}^
    mrc     p15, 0, r2, c13, c0, 4
    cmp     r7, #CALLS
    ldr     sp, [r2]
    addlo   pc, pc, r7, lsl #2
    b       call_other
    calls
    .size   enter_call, . - enter_call

/*
 * One entry for each other vector. `offset` is what the processor added to
 * the address that is to be executed again; for an undefined instruction it
 * depends on the user's instruction set, so C subtracts it.
 */
    .macro  enter name, cause, offset
    .type   \name, %function
\name:
    .if \offset
    sub     lr, lr, #\offset
    .endif
    srsdb   sp!, #MODE_SVC
    cps     #MODE_SVC
    stmdb   sp, {r0-lr}^
    mov     r0, #\cause
    b       enter_exception
    .size   \name, . - \name
    .endm

    enter   enter_undefined, CAUSE_UNDEFINED, 0
    enter   enter_prefetch_abort, CAUSE_PREFETCH_ABORT, 4
    enter   enter_data_abort, CAUSE_DATA_ABORT, 8
    enter   enter_irq, CAUSE_IRQ, 4
    enter   enter_fiq, CAUSE_FIQ, 4

/* Here sp points to the saved pc and psr. A mode other than user's means
   that the kernel itself was interrupted: sp is a kernel stack then. */
    .type   enter_exception, %function
enter_exception:
    ldr     r1, [sp, #4]
    tst     r1, #MODE_USER_MASK
    bne     enter_kernel_fault
    mrc     p15, 0, r1, c13, c0, 4
    ldr     sp, [r1]
    b       kernel_exception
    .size   enter_exception, . - enter_exception

/* r4 and r5 survive C and are in the frame; so is lr, since it is that of SVC
   mode, which the exception has left alone. */
enter_kernel_fault:
    sub     r1, sp, #60
    mov     r4, lr
    mov     r5, r1
    sub     sp, sp, #60
    bic     sp, sp, #7
    bl      kernel_fault
    mov     lr, r4
    mov     sp, r5
    ldmia   sp!, {r0-r12}
    add     sp, sp, #8
    rfeia   sp!

/* The processor never takes these two. */
enter_reset:
enter_reserved:
    b       .
