/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * layout: where things lie, for C, assembler and the linker script.
 *
 * The first RAM of the board stands at physical 0 and, for the kernel, at
 * UPPER. Each program lies in a section of its own, at one address in both.
 */
#pragma once

#define UPPER 0x80000000
#define KERNEL_PHYSICAL 0x00010000
#define KERNEL_SECTIONS 16
#define UART_WINDOW 0xf0000000
#define CLIENT_BASE 0x01000000
#define SERVER_BASE 0x01100000

/* The windows of the tables, at addresses that one instruction can load, and
   the physical memory behind them, two sections of 1 MiB each. */
#define WINDOW_THREADS 0xc0000000
#define WINDOW_CAPS 0xc1000000
#define WINDOW_IDENTITIES 0xc2000000
#define WINDOW_PDS 0xc3000000
#define WINDOW_LOCK 0xc4000000
#define WINDOWS 5
#define WINDOWS_PHYSICAL 0x02000000
#define WINDOW_PHYSICAL_BYTES 0x00200000

/* First-level sections of domain 0: normal memory that the kernel alone
   writes; the UART's device memory; memory of one ASID that users write. */
#define SECTION_KERNEL 0x0000140e
#define SECTION_UART 0x10000416
#define SECTION_USER 0x00021c0e
