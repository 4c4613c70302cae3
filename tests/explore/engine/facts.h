/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * facts: where everything is, as plain numbers, found by walking the lists.
 */

#pragma once

#include "world.h"

/** Where a share is: nowhere, parked at a thread, or on its way to a CPU. */
enum { PLACE_NONE = 0, PLACE_UNPARK = THREADS };

struct facts {
    uint8_t place[THREADS];      /**< 0, a thread, or PLACE_UNPARK + CPU. */
    uint8_t order[THREADS];      /**< In that ring, or in the queue. */
    uint8_t call_order[THREADS]; /**< Among the requests to its callee. */
    uint8_t mail_order[THREADS]; /**< In the mailbox. */
    uint8_t signal_order[CONTEXTS];
    uint8_t free_order[CAPS]; /**< From 1 in the list of free slots. */
};

/** Walks all lists of the kernel; false, and noted, if one is broken. */
bool facts_gather(struct facts *f);
