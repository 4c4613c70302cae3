/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * report: how the explorer says that something is wrong.
 */

#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "replay.h"

static char noted[256];

bool wrong(const char *format, ...)
{
    va_list rest;

    va_start(rest, format);
    (void)vsnprintf(noted, sizeof noted, format, rest);
    va_end(rest);
    return false;
}

/* Where a machine panics, it does so again at the end of the trace. */
void violation(void)
{
    static bool replayed;

    if (replayed) {
        putchar('\n');
    } else {
        replayed = true;
        replay_print();
    }
    printf("     %s\n", noted);
    exit(1);
}

void trace_end(const char *message)
{
    replay_print();
    printf("     %s\n", message);
    exit(0);
}

void give_up(const char *why)
{
    fprintf(stderr, "tests/explore:1:1: error: %s; make the scene smaller\n",
            why);
    exit(2);
}
