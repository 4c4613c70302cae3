/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space: address spaces that core makes: translation tables of ARMv7.
 */
#pragma once

#include "abi.h"

/** What a page can be used for. */
enum page_kind { PAGE_READ, PAGE_WRITE, PAGE_EXECUTE, PAGE_DEVICE };

/** Makes an empty address space; gives the physical address of its table. */
word_t space_new(void);

/** The page at `address` of `space` is the frame at `frame` from now on. */
void space_map(word_t space, word_t address, word_t frame, enum page_kind kind);

/** The page at `address` of core's own space is that at `frame` from now on. */
void space_map_own(word_t address, word_t frame, enum page_kind kind);
