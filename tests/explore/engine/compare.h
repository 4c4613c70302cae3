/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * compare: the fast path does exactly what the general path does.
 */

#pragma once

#include "operations.h"

/**
 * Takes `o` on the fast path, if it has one and its conditions hold, and on
 * the general path, and compares the states. Gives how many were compared.
 */
unsigned compare_fast(const struct operation *o);
