/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * replay: the steps that lead to a state, for people.
 */

#pragma once

#include "store.h"

/** What is about to happen, from the state `origin->parent` on. */
void replay_at(const struct origin *origin);

/** Prints a shortest way to what happens. The last step may end in a panic. */
void replay_print(void);
