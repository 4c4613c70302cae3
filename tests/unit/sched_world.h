/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_world: what the tests of the scheduler have in common: one CPU under
 * test, a few shares, and the invariant after each step.
 */
#pragma once

#include <check.h>
#include <string.h>

#include "sched.h"

enum { CPU = 1, ROUND = 1000, FILL = 100 };
enum { A = 1, B = 2, C = 3, BEST = 31, GOOD = 20, POOR = 0 };

/** The head of the CPU under test after `consumed` ticks. */
static inline thread_id_t after(uint64_t consumed)
{
    sched_update(CPU, consumed);
    ck_assert(sched_inv());
    return sched_head(CPU);
}

static inline bool claims(void)
{
    return scheds[CPU + 1].claims != 0;
}

static inline uint32_t now(void)
{
    return scheds[CPU + 1].period - scheds[CPU + 1].residual;
}

static inline void insert(thread_id_t t, uint8_t priority, uint32_t quota)
{
    sched_insert(CPU, t, priority, quota);
    ck_assert(sched_inv());
}

static inline void insert_ready(thread_id_t t, uint8_t priority, uint32_t quota)
{
    insert(t, priority, quota);
    sched_ready(t);
    ck_assert(sched_inv());
}

/** All CPUs in their first round, without shares. */
static inline void begin(void)
{
    memset(threads, 0, sizeof(threads));
    memset(scheds, 0, sizeof(scheds));
    memset(lanes, 0, sizeof(lanes));
    for (cpu_id_t c = 0; c < CPUS; c++)
        sched_init(c, ROUND, FILL);
    ck_assert(sched_inv());
}

/** Passes time until the next round has begun. */
static inline void next_round(void)
{
    const uint64_t round = scheds[CPU + 1].round;

    while (scheds[CPU + 1].round == round)
        after(UINT64_MAX);
}

/** Runs the tests that `add` adds, as the suite `name`; the exit code. */
static inline int run(const char *name, void (*add)(TCase *))
{
    Suite *suite = suite_create(name);
    TCase *cases = tcase_create(name);
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    add(cases);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
