/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * replay: reads steps of a scheduler from a file, a line each, and takes them
 * with the real one.
 *
 * reader.c splits lines into words and numbers; steps.c checks each step and
 * takes it; main.c is the program.  What differs between policies is said by
 * policy_quota.c or policy_fair.c.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { WORDS = 5 };

/** A line: its words, and the columns at which they begin, from 1. */
struct line {
    unsigned number;
    unsigned count; /**< words, at most WORDS; more are an error */
    char *word[WORDS];
    unsigned column[WORDS];
};

/** What the replay knows beside the scheduler. */
struct replay {
    const char *file;
    bool started;    /**< the first round has begun */
    bool check;      /**< sched_inv() holds after each step, or it ends */
    uint32_t round;  /**< ticks of a round */
    uint32_t length; /**< ticks of a slice */
};

/** Ends the program with code 2 after naming the word that is wrong. */
_Noreturn void wrong(const struct replay *replay, const struct line *line,
                     unsigned word, const char *what, const char *hint);

/** Splits `text` into the words of `line`; drops a comment. */
void line_split(const struct replay *replay, struct line *line, char *text);

/** The number that a word is, between `least` and `most`. */
uint64_t number(const struct replay *replay, const struct line *line,
                unsigned word, const uint64_t bounds[2]);

/** So many numbers follow `create`: the share, its rank, and a quota if 3. */
extern const unsigned policy_numbers;

/** What round and slice last unless the file says so. */
extern const uint32_t policy_round;
extern const uint32_t policy_length;

/** The priority of a share that is created with `rank`, from 0 to 3. */
uint8_t policy_priority(uint64_t rank);

/** How the head runs. */
const char *policy_mode(bool claims);

/** Takes the step that a line with at least one word asks for. */
void step(struct replay *replay, const struct line *line);
