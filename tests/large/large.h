/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * large: systems as large as boards have them, and a count of what a pass does.
 *
 * Core's thread LARGE_CORE runs on CPU 1 and makes all calls of core; on CPU 0
 * run threads of one domain. The kernel is compiled such that its basic blocks
 * are counted.
 */

#pragma once

#include "host.h"

enum {
    LARGE_PD = 2,
    LARGE_CORE = 2,     /**< a thread of core, on CPU 1 */
    LARGE_FIRST = 16,   /**< the first thread of the domain */
    LARGE_DOORS = 100,  /**< identity n + this is of thread n */
    LARGE_RECEIVER = 1, /**< core's */
    LARGE_MOST = THREADS - LARGE_FIRST,
};

/** Arguments of a call, by the registers that carry them. */
struct large_args {
    word_t cap, w0, w1, w2, w3, tag, room;
};

/** So many basic blocks of the kernel were run since the program began. */
extern uint64_t large_blocks;

/** Boots; both CPUs take part, and CPU 0 is idle. */
void large_make(void);

/** The thread that CPU `k` runs makes a call; gives its status, and in
 * `*blocks`, if that is not null, how many blocks the pass took. */
status_t large_call(cpu_id_t k, word_t number, struct large_args args,
                    uint64_t *blocks);

/** Core makes a call, which must be done. */
void large_do(word_t number, struct large_args args);

/** Donates page `n` of `table` on behalf of `pd`, unless it is donated. */
void large_donate(word_t table, word_t n, pd_id_t pd);

/** Makes thread `t` of the domain, with an identity. */
void large_thread(thread_id_t t);

/** Starts `t`, with a capability for thread `to` if that is not 0: its word. */
word_t large_start(thread_id_t t, thread_id_t to);

/** Starts `t` with capabilities for `count` identities: in its buffer. */
void large_start_with(thread_id_t t, const identity_id_t *identity,
                      unsigned count);

/** Takes all interrupts: the most blocks that one pass took. */
uint64_t large_settle(void);

/** Fails the test if an invariant is broken or the machine complains. */
void large_check(void);
