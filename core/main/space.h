/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space: address spaces that core makes: translation tables of ARMv7.
 */
#pragma once

#include <stdbool.h>

#include "abi.h"

/** What a page can be used for. */
enum page_kind { PAGE_READ, PAGE_WRITE, PAGE_EXECUTE, PAGE_DEVICE };

/** The top table of a space takes so many bytes, in one piece. */
enum { SPACE_TOP_BYTES = 8192 };

/** The tables of so much of a space lie in one frame. */
enum { SPACE_SPAN = 4 << 20 };

/** Makes an empty address space; gives the physical address of its table. */
word_t space_new(void);

/** Tells whether the tables for `address` are there. */
bool space_spans(word_t space, word_t address);

/** The frame at `frame`, zeroed, holds the tables for `address` from now on. */
void space_span(word_t space, word_t address, word_t frame);

/**
 * The page at `address` of `space` is the frame at `frame` from now on; tables
 * that are missing are taken from RAM.
 */
void space_map(word_t space, word_t address, word_t frame, enum page_kind kind);

/** The page at `address` of core's own space is that at `frame` from now on. */
void space_map_own(word_t address, word_t frame, enum page_kind kind);

/** Makes the page at `address`, mapped just now, known to a live domain. */
void space_publish(word_t pd, word_t space, word_t address);

/** The page at `address` is nothing from now on; nobody uses the space. */
void space_unmap(word_t space, word_t address);

/** Gives all RAM of a space back that nobody uses: pages, tables, top table. */
void space_end(word_t space);
