/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * step: lets one thing happen, as one pass of the kernel.
 */

#pragma once

#include "scene.h"

/** Makes the first state: the kernel after the scene's first calls. */
void step_first(void);

/** Tells whether `o` can happen on CPU `k` now. */
bool step_possible(const struct operation *o, cpu_id_t k);

/** Lets `o` happen on CPU `k`; false, and noted, if the pass did something
 * wrong. */
bool step_pass(const struct operation *o, cpu_id_t k);

/** The same, and brings the state into its one form. */
bool step_take(const struct operation *o, cpu_id_t k);
