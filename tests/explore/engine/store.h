/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * store: the states found so far, each once, and how each was reached.
 */

#pragma once

#include "key.h"
#include "operations.h"

/** How a state was reached first. */
struct origin {
    uint32_t parent;            /**< The state before. */
    struct operation operation; /**< What happened there ... */
    uint8_t alternative;        /**< ... in which of its ways. */
};

/** Finds `key`, or adds it with its origin; sets `fresh` if it was added. */
uint32_t store_add(const struct key *key, const struct origin *origin,
                   bool *fresh);

/** How many states there are; their numbers count from 0. */
uint32_t store_count(void);

const struct key *store_key(uint32_t state);
const struct origin *store_origin(uint32_t state);
