/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * frames: which frames of RAM nobody uses.
 */
#pragma once

#include "abi.h"

/** So much RAM can be kept at most. */
enum { FRAMES_MOST = 65536 };

/** All frames from `base` to `end` are free; 0 must not be among them. */
void frames_init(word_t base, word_t end);

/**
 * Takes `count` frames in one piece, aligned to its size: a power of two. Gives
 * the address of the first, or 0 if there is no such piece.
 */
word_t frames_take(unsigned count);

/** Frame `address`, which was taken, is free again. */
void frames_give(word_t address);

/** So many frames are free. */
unsigned frames_free(void);
