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
 *                                       frame lies on a stack for that alone
 *
 * kernel_fault() alone may return, and the kernel goes on with the frame; the
 * others end in the resume of a user. TPIDRPRW holds the address of what is
 * kept for this CPU: the top of its stack, and where the frame of an exception
 * of the kernel goes.
 * Interrupts are off from the vector to the resume; fast interrupts are not
 * used. calls.inc says how many calls there are (CALLS) and has the macro
 * `calls`, a branch for each number.
 */
#include "calls.inc"

    .arch armv7-a
    .arm

    .equ MODE_ABORT, 0x17
    .equ MODE_SVC, 0x13
    .equ MODE_USER_MASK, 0xf

    .equ CAUSE_UNDEFINED, 1
    .equ CAUSE_PREFETCH_ABORT, 3
    .equ CAUSE_DATA_ABORT, 4
    .equ CAUSE_IRQ, 6
    .equ CAUSE_FIQ, 7

    .equ LOCAL_FAULT, 4
    .equ FRAME_SP, 52
    .equ FRAME_LR, 56
    .equ FRAME_IP, 60
    .equ FRAME_PSR, 64

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
 * depends on the user's instruction set, so C subtracts it. Who comes from a
 * mode other than the user's is the kernel itself: whatever its stack is, the
 * frame goes elsewhere. The stack pointer of the exception's own mode is free
 * for use.
 */
    .macro  enter name, cause, offset
    .type   \name, %function
\name:
    .if \offset
    sub     lr, lr, #\offset
    .endif
    mrs     sp, spsr
    tst     sp, #MODE_USER_MASK
    bne     1f
    srsdb   sp!, #MODE_SVC
    cps     #MODE_SVC
    stmdb   sp, {r0-lr}^
    mov     r0, #\cause
    b       enter_exception
1:  mrc     p15, 0, sp, c13, c0, 4
    ldr     sp, [sp, #LOCAL_FAULT]
    stmia   sp, {r0-r12}
    mov     r0, #\cause
    b       enter_kernel_fault
    .size   \name, . - \name
    .endm

    enter   enter_undefined, CAUSE_UNDEFINED, 0
    enter   enter_prefetch_abort, CAUSE_PREFETCH_ABORT, 4
    enter   enter_data_abort, CAUSE_DATA_ABORT, 8
    enter   enter_irq, CAUSE_IRQ, 4
    enter   enter_fiq, CAUSE_FIQ, 4

    .type   enter_exception, %function
enter_exception:
    mrc     p15, 0, r1, c13, c0, 4
    ldr     sp, [r1]
    b       kernel_exception
    .size   enter_exception, . - enter_exception

/* The stack goes down from the frame, since the kernel's may be used up. The
   way back is through abort mode, since its sp is free. */
    .type   enter_kernel_fault, %function
enter_kernel_fault:
    mrs     r1, spsr
    str     lr, [sp, #FRAME_IP]
    str     r1, [sp, #FRAME_PSR]
    mov     r1, sp
    cps     #MODE_SVC
    str     sp, [r1, #FRAME_SP]
    str     lr, [r1, #FRAME_LR]
    mov     sp, r1
    bl      kernel_fault
    mov     r0, sp
    ldr     sp, [r0, #FRAME_SP]
    ldr     lr, [r0, #FRAME_LR]
    cps     #MODE_ABORT
    mov     sp, r0
    ldr     r1, [sp, #FRAME_PSR]
    msr     spsr_cxsf, r1
    ldr     lr, [sp, #FRAME_IP]
    ldmia   sp, {r0-r12}
    movs    pc, lr
    .size   enter_kernel_fault, . - enter_kernel_fault

/* The processor never takes these two. */
enter_reset:
enter_reserved:
    b       .
