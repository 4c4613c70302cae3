/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * startup: brings one CPU to bench_main(), and calls functions between two
 * addresses that the counting plugin knows.
 */
    .arch armv7-a
    .arm

    .section .startup, "ax"
    .globl  start
start:
    ldr     r0, =vectors
    mcr     p15, 0, r0, c12, c0, 0      /* VBAR */
    ldr     sp, =stack_top
    bl      bench_main
    mov     r0, #0
    b       bench_exit

    .balign 32
vectors:
    b       bench_fault
    b       bench_fault
    b       bench_fault
    b       bench_fault
    b       bench_fault
    b       bench_fault
    b       bench_fault
    b       bench_fault

    .globl  bench_fault
bench_fault:
    mov     r0, #4
    /* fall through */

/* void bench_exit(uint32_t code): ends the emulator with this code. */
    .globl  bench_exit
bench_exit:
    ldr     r2, =0x20026                /* ADP_Stopped_ApplicationExit */
    push    {r0}
    push    {r2}
    mov     r1, sp
    mov     r0, #0x20                   /* SYS_EXIT_EXTENDED */
    svc     #0x123456
1:  b       1b

/*
 * uint32_t bench_call(uintptr_t function, a, b, c, d): calls function(a, b,
 * c, d). What runs between the two labels is what is counted: the function
 * with its return, without the call.
 */
    .globl  bench_call
    .globl  bench_call_site
    .globl  bench_call_back
bench_call:
    push    {r4, lr}
    mov     ip, r0
    mov     r0, r1
    mov     r1, r2
    mov     r2, r3
    ldr     r3, [sp, #8]
bench_call_site:
    blx     ip
bench_call_back:
    pop     {r4, pc}

/* Stands for every function that a measured one calls. */
    .globl  bench_stub
bench_stub:
    bx      lr

    .bss
/* Stands for a switch that is off: the kernel trace. */
    .globl  bench_off
bench_off:
    .space  8
    .balign 8
    .space  0x4000
stack_top:
