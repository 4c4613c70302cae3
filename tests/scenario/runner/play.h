/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * play: what each operation of the flat form does and looks at.
 */

#pragma once

#include <stdbool.h>

/** Does the operation of this name; false if there is none. */
bool actions_do(const char *name);

/** The same, of what looks at threads; it needs no check afterwards. */
bool truths_do(const char *name);
