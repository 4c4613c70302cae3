/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * population: so many threads, contexts, identities, capabilities, timeouts,
 * callers and deliveries, and calls that meet them.
 */

#pragma once

#include "large.h"

enum {
    POPULATION_LEAST = 4,
    POPULATION_MOST = THREADS - LARGE_FIRST - 2,
    POPULATION_CALLS = 80,     /**< fewer calls are measured */
    SERVER = LARGE_FIRST,      /**< runs, and a third of all threads call it */
    CALLER = LARGE_FIRST + 1,  /**< makes the calls of everyone */
    WAITER = LARGE_FIRST + 2,  /**< waits for a request */
    SLEEPER = LARGE_FIRST + 3, /**< stopped */
};

/** A call that CPU `cpu` makes: 0 for a thread of the domain, 1 for core. */
struct population_call {
    word_t number;
    cpu_id_t cpu;
    struct large_args args;
};

/** Makes a population of `n`; CPU 0 runs the caller. */
void population_make(unsigned n);

/** Writes what is to be measured in a population of `n`: how many calls. */
unsigned population_calls(unsigned n, struct population_call *calls);
