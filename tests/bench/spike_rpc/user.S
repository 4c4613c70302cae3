/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * user: a client and a server, each in its own protection domain.
 *
 * The client makes every call several times, so that what is counted last
 * has nothing of a first time in it, and checks what comes back. It ends the
 * run with code 0, or with the number of the check that failed.
 */
#include "abi.h"
    .arch armv7-a
    .arm

    .macro  check number, register, value
    mov     r12, #\number
    cmp     \register, #\value
    bne     client_end
    .endm

    .section .client, "ax"
    .globl  client_start, null_call_site, null_call_back, rpc_0_site, rpc_0_back
    .globl  rpc_4_site, rpc_4_back
client_start:
    mov     r10, #4
    mov     r11, r0                     /* the capability of the server */

client_null:
    mov     r7, #CALL_NULL
null_call_site:
    svc     #0
null_call_back:
    check   1, r0, STATUS_OK
    subs    r10, r10, #1
    bne     client_null

    mov     r10, #4
client_rpc_0:
    mov     r0, r11
    mov     r1, #0
    mov     r6, #0
    mov     r7, #CALL_SEND_REQUEST
rpc_0_site:
    svc     #0
rpc_0_back:
    check   2, r0, STATUS_OK
    subs    r10, r10, #1
    bne     client_rpc_0

    mov     r10, #4
client_rpc_4:
    mov     r0, r11
    mov     r1, #4
    mov     r2, #20
    mov     r3, #30
    mov     r4, #40
    mov     r5, #50
    mov     r8, #80
    mov     lr, #140
    mov     sp, #130
    mov     r6, #0
    mov     r7, #CALL_SEND_REQUEST
rpc_4_site:
    svc     #0
rpc_4_back:
    check   3, r0, STATUS_OK
    eor     r1, r1, #0x8000
    check   4, r1, 4
    check   5, r2, 21
    check   6, r3, 31
    check   7, r4, 41
    check   8, r5, 51
    check   9, r7, CALL_SEND_REQUEST
    check   10, r8, 80
    check   11, lr, 140
    check   12, sp, 130
    mrc     p15, 0, r9, c13, c0, 3
    check   13, r9, 0x1000
    subs    r10, r10, #1
    bne     client_rpc_4
    mov     r12, #0
client_end:
    mov     r0, r12
    mov     r7, #CALL_SPIKE_END
    svc     #0
1:  b       1b
    .ltorg

/* The server answers each request with its tag and words plus one; a wrong
   name of the identity, or UTCB, shows in the answer's words. */
    .section .server, "ax"
    .globl  server_start
server_start:
    ldr     r9, =0x12345678
    cmp     r6, r9
    movne   r2, #0
    mrc     p15, 0, r9, c13, c0, 3
    cmp     r9, #0x2000
    movne   r3, #0
    mrc     p15, 0, r9, c13, c0, 2
    cmp     r9, #0x2000
    movne   r3, #0
    cmp     r0, #STATUS_OK
    movne   r4, #0
    add     r2, r2, #1
    add     r3, r3, #1
    add     r4, r4, #1
    add     r5, r5, #1
    orr     r1, r1, #0x8000             /* a label */
    mov     r6, #0
    mov     r7, #CALL_REPLY_AND_AWAIT
    svc     #0
    b       server_start
    .ltorg
