/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cache_line: the one instruction of the kernel that may abort.
 *
 * bool cache_line_clean(word_t address): DCCIMVAC, to the point of coherency.
 * Cleaning alone would do, but what a user names is never invalidated alone.
 */
    .arch armv7-a
    .arm

    .text
    .globl  cache_line_clean, cache_line_aborts, cache_line_aborted
    .type   cache_line_clean, %function
cache_line_clean:
cache_line_aborts:
    mcr     p15, 0, r0, c7, c14, 1
    mov     r0, #1
    bx      lr
cache_line_aborted:
    mov     r0, #0
    bx      lr
    .size   cache_line_clean, . - cache_line_clean
