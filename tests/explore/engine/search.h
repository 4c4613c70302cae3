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
    uint64_t refused; /**< Operations that were refused. */
    uint32_t depth;   /**< Steps to the state that is farthest. */
};

/** Explores the scene; ends the run at a violation. */
void search_run(struct found *found);
