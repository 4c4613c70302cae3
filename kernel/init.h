/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * init: the kernel before its first pass.
 *
 * Core's domain is PD_CORE, its first thread THREAD_CORE. The pages for these
 * and for what core names are donated here, by the same function as ever.
 */

#pragma once

#include <stdbool.h>

#include "abi/abi.h"
#include "slots.h"

enum { THREAD_CORE = 1, UTCB_CORE = 1 };

/** Core gets at most so many pages at boot. */
enum { BOOT_PAGES = 64 };

/** A page that core gets at boot. */
struct boot_page {
    uint16_t table; /**< enum table_number */
    uint16_t page;  /**< of the table, from 0 */
    word_t frame;   /**< its physical address */
};

/** What the boot program found and prepared. */
struct boot_info {
    uint32_t hz;       /**< ticks of the clock in a second */
    word_t core_table; /**< top translation table of core */
    word_t core_ip;    /**< where core begins */
    word_t core_sp;    /**< its stack */
    word_t core_utcb;  /**< where core finds its message buffer */
    unsigned pages;    /**< so many of the following */
    struct boot_page page[BOOT_PAGES];
};

/**
 * Makes the state in which CPU 0 resumes core: all tables are free but for
 * core's domain and thread. The pages of pd 1, thread 1 and utcb 1 are among
 * `boot->page`, that of pd 1 first, since the pages of a domain are counted
 * there.
 */
void kernel_init(const struct boot_info *boot);

/** The name of the first invariant that does not hold; 0 if all do. */
const char *kernel_broken(void);
