/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ram: the frames that nobody uses yet.
 */
#pragma once

#include "abi.h"

/** Takes `bytes` of RAM, zeroed: a power of two, and a multiple of itself. */
word_t ram_take(word_t bytes);

/** Where core finds the RAM at physical `address`. */
void *ram_at(word_t address);

/** So many bytes are left. */
word_t ram_left(void);
