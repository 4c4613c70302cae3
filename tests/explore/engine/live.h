/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * live: that something good can still happen, or does happen.
 */

#pragma once

#include "world.h"

/** Notes that operation `name` leads from one state to another. */
void live_edge(uint32_t from, uint32_t to, const char *name);

/**
 * From every state, one can be reached in which nobody waits and nobody is
 * paused, without destroying anything; ends the run if not.
 */
void live_check(void);

/**
 * From the state `w`, if nothing happens but slices that end and dispatches,
 * every thread that can run does so soon; ends the run if not.
 */
void live_fair(const struct world *w);
