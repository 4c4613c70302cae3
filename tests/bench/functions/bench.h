/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * bench: how a file of test points says what is to be measured.
 *
 * A file defines one function that prepares state and calls bench_run() for
 * each measured call, and registers it with BENCH_POINTS. Calls with the same
 * row name belong together: the row gets their minimum, average and maximum.
 */
#pragma once

#include <stdint.h>

/** Calls function(a, b, c, d) measured, as one call of the named row. */
uint32_t bench_run(const char *row, uintptr_t function, uint32_t a, uint32_t b,
                   uint32_t c, uint32_t d);

/** Ends the run with exit code 1 after saying what is wrong. */
void bench_fail(const char *what);

/** Registers a function of test points with the harness. */
#define BENCH_POINTS(function)                                                 \
    __attribute__((section(".bench_points"),                                   \
                   used)) static void (*const bench_points_##function)(void) = \
        (function)
