/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * store: the states found so far, each once, and how each was reached.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "key.h"

/** How a state was reached first. */
struct origin {
    uint32_t parent;     /**< The state before. */
    uint16_t operation;  /**< What happened there ... */
    uint8_t cpu;         /**< ... on which CPU ... */
    uint8_t alternative; /**< ... in which of its ways. */
};

/**
 * Finds the state with `key`, or adds it with its origin, and the present
 * state as its image; sets `fresh` if it was added.
 */
uint32_t store_add(const struct key *key, const struct origin *origin,
                   bool *fresh);

/** How many states there are; their numbers count from 0. */
uint32_t store_count(void);

const struct origin *store_origin(uint32_t state);

/** Makes `state` the present one, once: its image is forgotten. */
void store_take(uint32_t state);
