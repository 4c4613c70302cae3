/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * inside: the operations that only the host has.
 */

#pragma once

#include <stdbool.h>

/** Does the operation of this name; false if there is none. */
bool inside_do(const char *name);
