/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * step: one operation from a state to the next.
 */

#pragma once

#include "store.h"
#include "symmetry.h"

/** Lets what `origin` says happen; gives the key of the state after it, and
 * which thread it calls what. */
void step_again(const struct origin *origin, struct key *key,
                struct renaming *names);

/** Tells whether the key of the present state holds all of it. */
bool step_exact(const struct facts *f);

/** As the kernel is now: facts, and the key of the state. */
bool step_state(struct facts *f, struct key *key, struct renaming *names);
