/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * echo: answers each request with its words, each greater by one, as one
 * domain's thread serves another's. The last word becomes what the thread
 * finds in the register that it cannot write: the address of its buffer.
 *
 * Numbers of calls are those of abi.h: 14 waits for a request, 13 answers and
 * waits for the next one.
 */
    .arch armv7-a
    .arm

    .section .rodata.echo, "a"
    .balign 4
    .globl  echo_begin, echo_end
echo_begin:
    mov     r6, #0
    mov     r7, #14
    svc     #0
1:  cmp     r0, #0
    bne     2f
    add     r2, r2, #1
    add     r3, r3, #1
    add     r4, r4, #1
    mrc     p15, 0, r5, c13, c0, 3      /* TPIDRURO */
    mov     r6, #0
    mov     r7, #13
    svc     #0
    b       1b
2:  udf     #0
echo_end:
