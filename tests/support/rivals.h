/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * rivals: a domain that takes what it can get, and another that needs some.
 *
 * Each of both has pages of its own for threads, capabilities, maps,
 * identities and contexts, the greedy one also for interrupts.
 */

#pragma once

#include "world.h"

enum {
    GREEDY_PD = 2,
    OTHER_PD = 3,
    SERVER_PD = 4,
    SPARE_PD = 9,
    GREEDY_RECEIVER = 1,
    OTHER_RECEIVER = 2,
    SPARE_RECEIVER = 3,
    FIRST_THREAD = (GREEDY_PD - 1) * THREADS / THREAD_PAGES,
    LAST_THREAD = GREEDY_PD * THREADS / THREAD_PAGES - 1,
    SPARE_THREAD = OTHER_PD * THREADS / THREAD_PAGES - 1,
    SPARE_IDENTITY = IDENTITIES - 1, /**< in a page of OTHER_PD */
    SPARE_CONTEXT = CONTEXTS - 1,    /**< in a page of OTHER_PD */
};

struct rivals {
    thread_id_t greedy;
    thread_id_t other;
    thread_id_t server; /**< waits for requests */
    word_t greedy_door; /**< to the server */
    word_t other_door;
    word_t other_signal; /**< a context that delivers at OTHER_RECEIVER */
    word_t other_place;  /**< that receiver */
};

extern struct rivals rivals;

/** Makes them; rivals_note() is called at its end. */
void rivals_make(void);

/** Remembers what each domain owns. */
void rivals_note(void);

/** Fails the test if a domain owns more or less than when it was noted. */
void rivals_check(void);

/** Thread `t`, which runs, keeps no room for capabilities. */
void rivals_keep_no_room(thread_id_t t);

/** All that pages were donated for succeeds for core and the other domain. */
void rivals_others_succeed(void);
