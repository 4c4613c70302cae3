/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * trace: the operations that lead to a state, for people.
 */

#pragma once

#include "store.h"

/** From now on, `origin` is what happens; a violation is reported there. */
void trace_at(const struct origin *origin);

/**
 * Prints the shortest sequence of operations to what happens now, and then
 * what is wrong: in `message`, $N is a thread as the present state calls it.
 */
void trace_print(const char *message);
