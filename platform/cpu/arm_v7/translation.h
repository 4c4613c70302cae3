/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * translation: the tables that the processor translates addresses by: ARMv7's
 * short descriptors, as in the architecture reference manual (ARM DDI 0406),
 * section B3.5, without access flag and remap.
 *
 * All normal memory is write-back, write-allocate and shareable.
 */
#pragma once

#include <stdint.h>

enum {
    SECTION_SHIFT = 20,
    SECTION_BYTES = 1 << SECTION_SHIFT,
    TOP_ENTRIES = 4096,      /**< of a table for the whole address space */
    TOP_USER_ENTRIES = 2048, /**< of a table for the lower half */
    TABLE_ENTRIES = 256,     /**< of a table for one section */
    TABLE_BYTES = 4 * TABLE_ENTRIES,
    TRANSLATED_SHIFT = 12
};

/** Entries of the top table. */
enum {
    TOP_TABLE = 0x00001,                   /**< a table of pages, domain 0 */
    SECTION_KERNEL_CODE = 0x1940e | 0x400, /**< privileged, read-only */
    SECTION_USER_DATA = 0x31c1e, /**< read-write, never executed, one ASID */
    SECTION_DEVICE = 0x00416     /**< privileged, shared device, no code */
};

/** Entries of a table of pages. */
enum {
    PAGE_KERNEL_CODE = 0x65e,     /**< privileged, read-only */
    PAGE_KERNEL_CONSTANT = 0x65f, /**< the same, never executed */
    PAGE_KERNEL_DATA = 0x45f,     /**< privileged, read-write, no code */
    PAGE_USER_CODE = 0xe7e,       /**< read-only, one ASID */
    PAGE_USER_CONSTANT = 0xe7f,   /**< the same, never executed */
    PAGE_USER_DATA = 0xc7f        /**< read-write, one ASID, no code */
};

/** What TTBR0 and TTBR1 say besides the table: walks use the caches. */
enum { WALKS = 0x4a };
