/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * agent: the program of every thread of a scenario. It takes a step when the
 * first word of its box has changed, and counts in the second meanwhile.
 *
 * r9 is where its box is: what to do, the count, eight registers. r11 is the
 * last step that it took. r0 to r7 are what its last call left behind, and are
 * touched by nothing else. A step's kind is in the lowest three bits of what
 * to do (agent.h). Each deed is followed by a branch, so that the place of the
 * next instruction tells whether it is done. Now and then it yields, so that an
 * emulator lets other CPUs go on.
 */
    .arch armv7-a
    .fpu neon
    .arm

    .section .rodata.agent, "a"
    .balign 4
    .globl  agent_program, agent_program_end
agent_program:
1:  ldr     r12, [r9, #4]
    add     r12, r12, #1
    str     r12, [r9, #4]
    tst     r12, #0xff
    yieldeq
    ldr     r8, [r9]
    cmp     r8, #0
    beq     1b
    mov     r11, r8
    mov     r12, #0
    str     r12, [r9, #4]
    str     r12, [r9]
    ldr     r10, [r9, #8]
    adr     r12, 1b
    ands    r8, r8, #7
    beq     2f
    cmp     r8, #2
    blo     3f
    beq     4f
    cmp     r8, #4
    blo     5f
    vmov    d0, r10, r10
    b       1b
2:  add     r12, r9, #8
    ldm     r12, {r0-r7}
    svc     #0
    b       1b
3:  ldr     r10, [r10]
    b       1b
4:  str     r10, [r10]
    b       1b
5:  bx      r10
agent_program_end:
