/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * points_known: calls whose counts are known beforehand, since known.S was
 * counted by hand. They show that the harness counts what it says.
 */
#include "bench.h"

uint32_t known_sum(const uint32_t *words, uint32_t count);
uint32_t known_barriers(void);

static uint32_t words[16] __attribute__((aligned(32)));

static void points_known(void)
{
    for (uint32_t i = 0; i < 16; i++)
        words[i] = i;
    for (uint32_t count = 1; count <= 16; count *= 4) {
        const uint32_t sum = bench_run("known_sum", (uintptr_t)known_sum,
                                       (uintptr_t)words, count, 0, 0);
        if (sum != count * (count - 1) / 2)
            bench_fail("known_sum");
    }
    bench_run("known_barriers", (uintptr_t)known_barriers, 0, 0, 0, 0);
}

BENCH_POINTS(points_known);
