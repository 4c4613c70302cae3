/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sleep: a core that waits, while others run.
 */
#pragma once

#include "abi.h"

/** Makes what sleep_us() needs: receiver, context and identities 100, 101. */
void sleep_make(void);

/** Sleeps for so many microseconds, or a little more. */
void sleep_us(word_t us);
