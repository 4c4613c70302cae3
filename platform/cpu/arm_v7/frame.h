/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * frame: the registers of a thread that does not run, as entry.S stores them.
 */

#pragma once

#include "abi/abi.h"

/** r0 to r7 are the abstract registers; the entry stores all but the last two
 * in this order. */
struct frame {
    struct call_frame call; /**< r0 to r7 */
    word_t r[5];            /**< r8 to r12 */
    word_t sp;
    word_t lr;
    word_t ip; /**< the address of the next instruction */
    word_t psr;
    word_t utcb; /**< TPIDRURO, which the thread cannot write */
    word_t tls;  /**< TPIDRURW, which the thread can write */
};

_Static_assert(sizeof(struct frame) == 19 * sizeof(word_t),
               "what entry.S stores, and two words");
