/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * story: the flat form of a scenario, a line at a time.
 */

#include "story.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stage.h"

/* An operation may name every thread of the kernel. */
enum { LINE_BYTES = 8192, WORDS = 1024 };

static char text[LINE_BYTES];
static char *words[WORDS];
static unsigned count;
static unsigned line;
static uint64_t *variables;
static unsigned variable_count;

const char *story_next(void)
{
    line++;
    if (fgets(text, sizeof text, stdin) == 0)
        return 0;
    count = 0;
    for (char *word = strtok(text, " \n"); word != 0 && count < WORDS;
         word = strtok(0, " \n"))
        words[count++] = word;
    if (count < 2)
        story_fail_words("input", "a line lacks its operation");
    return words[1];
}

unsigned story_count(void)
{
    return count - 2;
}

const char *story_word(unsigned i)
{
    return i + 2 < count ? words[i + 2] : "";
}

/** The variable that a word names behind its first letter. */
static uint64_t *variable(const char *word)
{
    const unsigned long i = strtoul(word, 0, 10);

    if (i >= variable_count)
        story_fail_words("input", "there is no such variable");
    return &variables[i];
}

uint64_t story_value(unsigned i)
{
    const char *const word = story_word(i);

    switch (word[0]) {
    case '\0':
        story_fail_words("input", "an operand is missing");
    case '$':
        return *variable(word + 1);
    case '^':
        return *variable(word + 1) >> 32;
    case '@':
        return stage_frame((unsigned)strtoul(word + 1, 0, 10));
    default:
        return strtoull(word, 0, 10);
    }
}

unsigned story_index(unsigned i)
{
    return (unsigned)(story_value(i) & 0xffffffff);
}

void story_assign(unsigned i, uint64_t value)
{
    *variable(story_word(i)) = value;
}

void story_variables(unsigned wanted)
{
    variables = calloc(wanted + 1, sizeof *variables);
    variable_count = wanted;
}

void story_fail(const char *kind, uint64_t a, uint64_t b)
{
    printf("%u %s %" PRIu64 " %" PRIu64 "\n", line, kind, a, b);
    exit(STORY_FAILED);
}

void story_fail_words(const char *kind, const char *what)
{
    printf("%u %s %s\n", line, kind, what);
    exit(STORY_FAILED);
}

void story_expect(uint64_t wanted, uint64_t got)
{
    if (wanted != got)
        story_fail("value", wanted, got);
}
