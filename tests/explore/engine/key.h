/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * key: a number for each state, the same for states that differ only in the
 * numbers of threads.
 */

#pragma once

#include <stdint.h>

#include "slots.h"

/** Two hashes of an image: the same for different states by chance never. */
struct key {
    uint64_t a;
    uint64_t b;
};

/** The numbers of threads from 2 to `to` do not count; 0: all do. */
void key_use_symmetry(thread_id_t to);

/** The key of the present state, which is in its one form. */
struct key key_of_state(void);

/** So many states differ from this one only in the numbers of threads. */
unsigned key_orbit(void);
