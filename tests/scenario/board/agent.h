/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * agent: the program of every thread of a scenario.
 */
#pragma once

#include "abi.h"

/** What an agent does in a step: the lowest bits of what to do. */
enum deed { DEED_CALL, DEED_READ, DEED_WRITE, DEED_EXECUTE, DEED_FPU };

enum { DEED_BITS = 3 };

/** Where an agent finds its steps: the words of its buffer that are its own. */
struct box {
    volatile word_t step;  /**< what to do; the agent clears it */
    volatile word_t count; /**< grows while the agent computes */
    volatile word_t word[8];
};

/** Registers that tell how far the agent is. */
enum { AGENT_BOX = 9, AGENT_LAST = 11 };

/** It runs wherever it lies: so many words to copy. */
extern const word_t agent_program[];
extern const word_t agent_program_end[];
