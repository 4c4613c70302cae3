/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * arguments: what the counting plugin is told to count.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { INTERVALS = 64, ENDS = 16, NAME = 64 };

/** A set of addresses. */
struct places {
    unsigned count;
    uint64_t at[ENDS];
};

/** An interval of execution. */
struct interval {
    char name[NAME];
    bool inclusive; /**< the instructions at its ends belong to it */
    struct places from;
    struct places to;
};

struct arguments {
    struct interval intervals[INTERVALS];
    unsigned interval_count;
    struct places code_low; /**< what is counted; everything if empty */
    struct places code_high;
    bool list_pcs; /**< print what was executed */
    const char *out;
};

/** Reads the plugin's arguments; says on stderr what is wrong with them. */
bool arguments_read(struct arguments *arguments, int argc, char **argv);

/** Tells whether `address` is among the places. */
bool places_has(const struct places *places, uint64_t address);
