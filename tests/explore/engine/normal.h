/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * normal: one form for states that the kernel cannot tell apart.
 */

#pragma once

#include "choice.h"

/** Brings the state of the kernel, between two passes, into its one form. */
void normalise(void);
