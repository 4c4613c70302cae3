/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start_info: what core finds out from the boot program: a page that core can
 * read, at `start_info`, and that nobody writes any more.
 *
 * All addresses are physical but for `window`.
 */
#pragma once

#include "abi.h"

struct start_info {
    char board[16];
    word_t ram_base;
    word_t window;    /**< where core finds ram_base in its own space */
    word_t free_base; /**< nobody uses RAM from here on, */
    word_t free_end;  /**< up to here */
    word_t table;     /**< core's top translation table */
};

extern const struct start_info start_info;

/** The message buffer of core's thread. */
extern struct utcb own_utcb;
