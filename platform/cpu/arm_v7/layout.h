/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * layout: where things lie in virtual memory, for C, assembler and the linker.
 *
 * The lower half belongs to users, the upper half to the kernel: its image, as
 * far from its physical address as KERNEL_OFFSET says; the windows of the
 * tables, each at an address that one instruction loads; and devices, in
 * sections of 1 MiB.
 */
#pragma once

#include "board_layout.h"

#define UPPER 0x80000000
#define KERNEL_OFFSET (UPPER - RAM_BASE)
#define IMAGE_MEGABYTES 2

/* The window of the table of each number, from 1. */
#define WINDOWS 0xc0000000
#define WINDOW_SHIFT 24
#define WINDOW(table) (WINDOWS + ((table)-1) * (1 << WINDOW_SHIFT))

/* Sections of devices: what belongs to the processors, the console, and the
   system's registers. */
#define DEVICES 0xf0000000
#define DEVICE_PRIVATE 0
#define DEVICE_CONSOLE 1
#define DEVICE_SYSTEM 2
#define DEVICE_SECTIONS 3

/* Kernel stacks, one a CPU, each above a page that is not mapped. */
#define STACK_BYTES 0x1000
#define STACK_STRIDE 0x2000

/* Core's part of the lower half: its image, what boot hands over, and all RAM
   that is free, as far from its physical address as CORE_RAM from RAM_BASE. No
   image is loaded at CORE_BASE: the linker would take it for an overlap. */
#define CORE_BASE 0x20000000
#define CORE_PLACE 0x20e00000
#define CORE_STACK_BYTES 0x4000
#define CORE_STACK_TOP (CORE_PLACE + 0x8000)
#define CORE_UTCB (CORE_PLACE + 0xa000)
#define CORE_INFO (CORE_PLACE + 0xc000)
#define CORE_RAM 0x40000000
