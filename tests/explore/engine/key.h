/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * key: a state of the kernel in few bytes, in one form only.
 */

#pragma once

#include "facts.h"

enum {
    KEY_THREAD = 6,
    KEY_BYTES = (THREADS - 1) * KEY_THREAD + CPUS * 2 + (RECEIVERS - 1) +
                (CONTEXTS - 1) * 2 + (CAPS - 1) * 2 + (IDENTITIES - 1)
};

/** The bytes of a key, and the same as words for comparing. */
struct key {
    union {
        uint8_t bytes[KEY_BYTES];
        uint64_t words[(KEY_BYTES + 7) / 8];
    };
};

/** New numbers for threads: old number → new number; 0 → 0. */
struct renaming {
    uint8_t to[THREADS];
};

/**
 * Gives what has no meaning one value: links of what is in no list, and
 * serials, of which 1 is the present one.
 */
void key_normalise(void);

/** The state of the kernel, with threads renamed. */
void key_write(struct key *key, const struct facts *f,
               const struct renaming *names);

/** Brings the kernel into the state of `key`. */
void key_read(const struct key *key);
