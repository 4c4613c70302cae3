/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * live: that something good can still happen, or does happen.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

/** Notes the present state, which is new: whether nobody waits there. */
void live_state(uint32_t state);

/** Notes that a step, which destroys nothing, leads from a state to another. */
void live_edge(uint32_t from, uint32_t to);

/** From every state one can be reached in which nobody waits; false, and
 * noted, with the state in `stuck`, if not. */
bool live_check(uint32_t states, uint32_t *stuck);

/** In the present state, everybody who can run does so if only time passes;
 * false, and noted, if not. Leaves another state. */
bool live_fair(void);
