/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * story: the flat form of a scenario, a line at a time.
 */

#include "story.h"

#include "stage.h"

/* An operation may name every thread of the kernel. */
enum { WORDS = 1024, VARIABLES = 4096 };

static char *rest;
static char *words[WORDS];
static unsigned count;
static unsigned line;
static uint64_t variables[VARIABLES];
static unsigned variable_count;

void story_begin(char *text)
{
    rest = text;
    line = 0;
}

/** Cuts the next word off the line; 0 at its end. */
static char *cut_word(void)
{
    char *const word = rest;

    while (*rest > ' ')
        rest++;
    if (*rest == ' ')
        *rest++ = '\0';
    return *word == '\n' || *word == '\0' ? 0 : word;
}

const char *story_next(void)
{
    char *word;

    line++;
    if (*rest == '\0')
        return 0;
    count = 0;
    for (word = cut_word(); word != 0 && count < WORDS; word = cut_word())
        words[count++] = word;
    if (*rest == '\n')
        *rest++ = '\0';
    if (count < 2)
        story_fail_words("input", "a line lacks its operation");
    return words[1];
}

bool story_same(const char *word, const char *other)
{
    while (*word != '\0' && *word == *other) {
        word++;
        other++;
    }
    return *word == *other;
}

unsigned story_count(void)
{
    return count - 2;
}

const char *story_word(unsigned i)
{
    return i + 2 < count ? words[i + 2] : "";
}

static uint64_t number(const char *digits)
{
    uint64_t value = 0;

    for (; '0' <= *digits && *digits <= '9'; digits++)
        value = value * 10 + (uint64_t)(*digits - '0');
    return value;
}

/** The variable that a word names behind its first letter. */
static uint64_t *variable(const char *word)
{
    const uint64_t i = number(word);

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
        return stage_frame((unsigned)number(word + 1));
    default:
        return number(word);
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
    if (wanted > VARIABLES)
        story_fail_words("input", "there are too many variables");
    for (unsigned i = 0; i < wanted; i++)
        variables[i] = 0;
    variable_count = wanted;
    line = 1;
}

void story_fail(const char *kind, uint64_t a, uint64_t b)
{
    stage_fail(line, kind, a, b);
}

void story_fail_words(const char *kind, const char *what)
{
    stage_fail_words(line, kind, what);
}

void story_expect(uint64_t wanted, uint64_t got)
{
    if (wanted != got)
        story_fail("value", wanted, got);
}
