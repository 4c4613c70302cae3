/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * slots_normal: what tools/explore makes of spec/slots.toml: which fields are
 * serials, and which name a thread or what goes with it.
 */

#pragma once

#include "slots.h"
#include "state.h"

/** The new numbers of threads, their identities and their buffers. */
struct renaming {
    uint8_t to[THREADS];
};

/** The serials of what is stored elsewhere: 0 none, 1 live, 2 stale. */
void slots_compare_serials(void);

/** The serials of objects: 1 while they can be named. */
void slots_forget_serials(void);

/** Free slots are zero, but for what keeps the list of them. */
void slots_clear_free(void);

/** The slots in `image` as they are with other numbers. */
void slots_rename(struct image *image, const struct renaming *names);
