/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * report: how the explorer says that something is wrong.
 */

#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "trace.h"

static char noted[256];

bool wrong(const char *format, ...)
{
    va_list rest;

    va_start(rest, format);
    (void)vsnprintf(noted, sizeof noted, format, rest);
    va_end(rest);
    return false;
}

bool agree(const char *who, unsigned number, bool a, const char *one, bool b,
           const char *other)
{
    return a == b || wrong("%s%u %s: %s; it %s: %s", who, number, one,
                           a ? "yes" : "no", other, b ? "yes" : "no");
}

void violation(void)
{
    trace_print(noted);
    exit(1);
}

void trace_end(const char *message)
{
    trace_print(message);
    exit(0);
}

void give_up(const char *why)
{
    fprintf(stderr, "tests/explore:1:1: error: %s; make the scene smaller\n",
            why);
    exit(2);
}
