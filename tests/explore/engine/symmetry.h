/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * symmetry: states that differ only in the numbers of threads are one.
 */

#pragma once

#include "key.h"

/** Turns the search for equal states on; without it, only sizes differ. */
void symmetry_use(bool on);

/** Tells whether it is on. */
bool symmetry_used(void);

/** The key of the present state, the same for all its renamings. */
void symmetry_key(struct key *key, struct renaming *names,
                  const struct facts *f);

/** How many states differ from the present one only in numbers of threads. */
unsigned symmetry_orbit(const struct facts *f);
