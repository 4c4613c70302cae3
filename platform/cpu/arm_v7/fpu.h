/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fpu: the floating-point registers.
 */
#pragma once

#include <stdbool.h>

/** Lets the executing CPU's floating-point unit be used, once it is enabled. */
void fpu_start(void);

/** Tells whether the use of a floating-point register is trapped. */
bool fpu_trapped(void);
