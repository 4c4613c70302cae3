/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * programs: what the threads of the bench execute, and two calls of core's.
 *
 * An operation NAME is measured from the svc at NAME_site to the instruction
 * at NAME_back. All children have this code, each begins at its own label, so
 * that an address tells who executes. A child finds its capabilities in its
 * buffer; what goes wrong is an undefined instruction, of which core is told.
 * Numbers of calls are those of abi.h.
 */
#include "programs.h"

    .arch armv7-a
    .arm

    .equ CALL_NULL, 0
    .equ CALL_YIELD, 2
    .equ CALL_STOP, 3
    .equ CALL_MSG_CALL, 11
    .equ CALL_REPLY_AND_AWAIT, 13
    .equ CALL_MSG_AWAIT, 14
    .equ CALL_SIGNAL_SUBMIT, 15
    .equ CALL_SIGNAL_AWAIT, 16
    .equ CALL_SIGNAL_ACK, 18
    .equ CALL_THREAD_NEW, 64

    .equ UTCB_CAPS, 8
    .equ TAG_CAP, 0x400
    .equ TAG_CAPS, 0x1c00
    .equ NOWHERE, 0x30000000

/* A call; r1 to r5 are what they are. */
    .macro  call number, cap
    mov     r0, \cap
    mov     r6, #0
    mov     r7, #\number
    svc     #0
    cmp     r0, #0
    bne     failed
    .endm

/* Measures a call. */
    .macro  measure name, number, cap, tag=0
    mov     r12, #ROUNDS
1:  mov     r0, \cap
    mov     r1, #\tag
    mov     r2, #1
    mov     r6, #0
    mov     r7, #\number
\name\()_site:
    svc     #0
\name\()_back:
    cmp     r0, #0
    bne     failed
    subs    r12, r12, #1
    bne     1b
    .endm

    .section .rodata.programs, "a"
    .balign 4
    .globl  programs_begin, programs_end
    .globl  client, server, waiter, faulter, pager, spinner
programs_begin:

/* Has capabilities of the server, of the waiter's context, and of core. */
client:
    mrc     p15, 0, r11, c13, c0, 3     /* TPIDRURO */
    add     r11, r11, #UTCB_CAPS
    ldm     r11, {r8-r10}
    measure null_call, CALL_NULL, r0
    measure rpc_0, CALL_MSG_CALL, r8
    measure rpc_4, CALL_MSG_CALL, r8, 4
    measure rpc_64, CALL_MSG_CALL, r8, 64
    str     r10, [r11]
    measure rpc_cap, CALL_MSG_CALL, r8, TAG_CAP
    measure yield, CALL_YIELD, r0
    measure signal, CALL_SIGNAL_SUBMIT, r9
finish:
    mov     r1, #0
    call    CALL_MSG_CALL, r10
    call    CALL_STOP, r0

/* Answers with as many words as were sent, and no capability. */
server:
    call    CALL_MSG_AWAIT, r0
1:  bic     r1, r1, #TAG_CAPS
    call    CALL_REPLY_AND_AWAIT, r0
    b       1b

/* Has capabilities of its receiver and of the context. */
waiter:
    mrc     p15, 0, r11, c13, c0, 3
    add     r11, r11, #UTCB_CAPS
    ldm     r11, {r8-r9}
1:  mov     r0, r8
    mov     r7, #CALL_SIGNAL_AWAIT
    svc     #0
waiter_runs:
    cmp     r0, #0
    bne     failed
    call    CALL_SIGNAL_ACK, r9
    b       1b

/* Faults at the same place again and again. */
faulter:
    mov     r1, #NOWHERE
fault_site:
    ldr     r0, [r1]
    b       failed

/* Lets the faulter go on, and tells core, whose capability it has, when that
   has been enough. */
pager:
    mrc     p15, 0, r11, c13, c0, 3
    ldr     r10, [r11, #UTCB_CAPS]
    mov     r12, #ROUNDS
    call    CALL_MSG_AWAIT, r0
1:  mov     r1, #0
    call    CALL_REPLY_AND_AWAIT, r0
    subs    r12, r12, #1
    bne     1b
    b       finish

spinner:
    b       spinner

failed:
    udf     #0
programs_end:

    .text

/* Core waits for a signal at `receiver`. */
    .globl  await_measured
    .type   await_measured, %function
await_measured:
    push    {r7, lr}
    mov     r7, #CALL_SIGNAL_AWAIT
    svc     #0
irq_back:
    pop     {r7, pc}
    .size   await_measured, . - await_measured

/* Core makes a thread: its slot, its domain, the slot of its buffer. */
    .globl  thread_new_measured
    .type   thread_new_measured, %function
thread_new_measured:
    push    {r4-r7, lr}
    mov     r3, r2
    mov     r2, r1
    mov     r1, #0
    mov     r4, #0
    mov     r5, #0
    mov     r6, #0
    mov     r7, #CALL_THREAD_NEW
thread_create_site:
    svc     #0
thread_create_back:
    pop     {r4-r7, pc}
    .size   thread_new_measured, . - thread_new_measured
