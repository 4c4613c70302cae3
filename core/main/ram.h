/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ram: the frames that nobody uses.
 */
#pragma once

#include "abi.h"

/**
 * Takes `bytes` of RAM, zeroed: a power of two, at least a page, and a multiple
 * of itself. Gives 0 if there is no such piece.
 */
word_t ram_try(word_t bytes);

/** Takes them, or ends the system. */
word_t ram_take(word_t bytes);

/** The page at `address`, which was taken, is used no more. */
void ram_give(word_t address);

/** Where core finds the RAM at physical `address`. */
void *ram_at(word_t address);

/** So many bytes are left. */
word_t ram_left(void);
