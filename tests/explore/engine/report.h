/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * report: how the explorer says that something is wrong.
 */

#pragma once

#include <stdbool.h>

/** Notes what is wrong with the present state; gives false. */
bool wrong(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** Ends the run with the shortest trace to what was noted last. */
_Noreturn void violation(void);

/** Ends the run, which was to find something, with the trace to it. */
_Noreturn void trace_end(const char *message);

/** Ends the run: the explorer itself cannot go on. */
_Noreturn void give_up(const char *why);
