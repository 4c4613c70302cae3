/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * boot: what the files of the boot program call of each other.
 *
 * The program runs at its physical address with the MMU off, fills the tables
 * that the kernel's and core's parts of the image start with, and enters the
 * kernel. Its own memory is free then.
 */
#pragma once

#include <stdint.h>

#include "layout.h"

/** Where the kernel's object at virtual `address` lies now. */
static inline void *physical(const void *address)
{
    return (void *)((uintptr_t)address - KERNEL_OFFSET);
}

/** The word at `address`, or `otherwise` if nothing is there. */
uint32_t boot_read(uint32_t address, uint32_t otherwise);

/** Writes to `address`, even if nothing is there. */
void boot_write(uint32_t address, uint32_t value);

/** Prints why the machine cannot start, and ends. */
_Noreturn void boot_fail(const char *why);

/** Takes so many bytes, zeroed, from the end of RAM; a multiple of `bytes`. */
void *boot_take(uint32_t bytes);

/** RAM from boot_take() on is taken. */
uint32_t boot_free_end(void);

/** Makes the kernel's half of the address space. */
void map_kernel(void);

/** Makes core's address space; gives the physical address of its table. */
uint32_t map_core(uint32_t utcb, uint32_t ram_end);
