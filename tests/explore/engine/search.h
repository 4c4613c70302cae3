/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * search: breadth first over all states that can be reached.
 */

#pragma once

#include <stdint.h>

/** What a search has seen. */
struct found {
    uint64_t states;  /**< Different states. */
    uint64_t renamed; /**< As many if thread numbers counted. */
    uint64_t steps;   /**< Operations taken, each in each of its ways. */
    uint64_t fast;    /**< Fast paths that were compared. */
    uint64_t refused; /**< Calls that were refused. */
    uint64_t beyond;  /**< Steps to states that the scene leaves out. */
    uint32_t depth;   /**< Steps to the state that is farthest. */
    unsigned longest; /**< Steps of machines in the longest pass ... */
    const char *longest_step; /**< ... in which this happens. */
};

/** Explores the scene; ends the run at a violation. */
void search_run(struct found *found);
