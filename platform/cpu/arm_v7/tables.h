/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * tables: the kernel's own translation tables, which the boot program fills.
 */
#pragma once

#include <stdint.h>

#include "layout.h"
#include "limits.h"
#include "translation.h"
#include "visible.h"

/** Tables of pages that the window of so many pages takes. */
#define TABLES(pages) (((pages) + TABLE_ENTRIES - 1) / TABLE_ENTRIES)

/** The first table of pages of each window. */
enum {
    FIRST_THREAD,
    FIRST_PD = FIRST_THREAD + TABLES(THREAD_PAGES),
    FIRST_IDENTITY = FIRST_PD + TABLES(PD_PAGES),
    FIRST_CAP = FIRST_IDENTITY + TABLES(IDENTITY_PAGES),
    FIRST_MAP = FIRST_CAP + TABLES(CAP_PAGES),
    FIRST_RECEIVER = FIRST_MAP + TABLES(MAP_PAGES),
    FIRST_CONTEXT = FIRST_RECEIVER + TABLES(RECEIVER_PAGES),
    FIRST_IRQ = FIRST_CONTEXT + TABLES(CONTEXT_PAGES),
    FIRST_VM = FIRST_IRQ + TABLES(IRQ_PAGES),
    FIRST_UTCB = FIRST_VM + TABLES(VM_PAGES),
    FIRST_FPU = FIRST_UTCB + TABLES(UTCB_PAGES),
    FIRST_RECORD = FIRST_FPU + TABLES(FPU_PAGES),
    WINDOW_TABLES = FIRST_RECORD + TABLES(RECORD_PAGES)
};

/**
 * The top table of the kernel's half. Its lower half stays empty: that is the
 * address space of nobody.
 */
VISIBLE extern uint32_t kernel_table[TOP_ENTRIES];

/** Under this one a CPU switches its translation on: the image where it is. */
VISIBLE extern uint32_t identity_table[TOP_USER_ENTRIES];

/** The pages of the kernel's image. */
VISIBLE extern uint32_t image_tables[IMAGE_MEGABYTES][TABLE_ENTRIES];

/** The pages of the windows. */
VISIBLE extern uint32_t window_tables[WINDOW_TABLES][TABLE_ENTRIES];

/** The page that is read where none is donated. */
VISIBLE extern const uint8_t zero_page[4096];

/** By the number of a table: the first of its window's tables of pages. */
VISIBLE extern const uint16_t window_first[];
