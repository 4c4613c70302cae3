/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * kinds: the operations that scenes choose from.
 *
 * In a text, $a is the thread that acts, $b and $c are the arguments and $k is
 * the CPU.  Each table ends with a kind without a name.
 */

#pragma once

#include <stddef.h>

#include "operations.h"

extern const struct kind kinds_ipc[];
extern const struct kind kinds_life[];
extern const struct kind kinds_signal[];
extern const struct kind kinds_cap[];
