/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * actions: what each operation of the flat form does.
 */

#pragma once

#include <stdbool.h>

/** Does the operation of this name; false if there is none. */
bool actions_do(const char *name);

/** The same, of what looks at the kernel; it needs no check afterwards. */
bool truths_do(const char *name);
