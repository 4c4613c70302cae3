/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pause: time, and waiting for it.
 */
#pragma once

#include <stdint.h>

/** The time since the system started, in microseconds. */
uint64_t now_us(void);

/** Waits for so many microseconds at least. */
void pause_us(uint64_t microseconds);
