/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * own: what a component's thread was given at its start; for user/ only.
 */
#pragma once

#include "abi.h"
#include "core_protocol.h"

/** What the thread has from its first message on. */
struct own {
    word_t cap[CORE_FIRST_CAPS]; /**< by enum core_first */
    word_t heap;                 /**< where the heap begins */
};

/** Written by the start only. */
extern struct own own;

/** The message buffer, which a thread register names. */
static inline struct utcb *own_buffer(void)
{
    struct utcb *buffer;

    __asm__("mrc p15, 0, %0, c13, c0, 3" : "=r"(buffer));
    return buffer;
}

/** Asks core; gives the label of its answer. */
word_t own_request(enum core_request request, struct message *message);

/** Prints what is left of a line that was not ended. */
void own_print_rest(void);
