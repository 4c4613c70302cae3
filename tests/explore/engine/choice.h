/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * choice: lets one operation end in each of the ways that a policy allows.
 */

#pragma once

#include <stdbool.h>

/** Begins with an operation: all choices are the first. */
void choice_begin(void);

/** Begins again with the same operation, with the choices made so far. */
void choice_again(void);

/** Chooses the other way at the last choice that has one; false if none has. */
bool choice_next(void);

/** The choice among `count`, which is not 0. */
unsigned choose(unsigned count);
