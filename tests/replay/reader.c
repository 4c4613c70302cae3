/* SPDX-License-Identifier: BSD-2-Clause */
/* reader: words and numbers of a line, and what is wrong with them. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

void wrong(const struct replay *replay, const struct line *line, unsigned word,
           const char *what, const char *hint)
{
    const unsigned last = line->count == 0 ? 0 : line->count - 1;
    const unsigned at = word < line->count ? word : last;
    const unsigned column = line->count == 0 ? 1 : line->column[at];

    fflush(stdout);
    fprintf(stderr, "%s:%u:%u: error: %s; %s\n", replay->file, line->number,
            column, what, hint);
    exit(2);
}

void line_split(const struct replay *replay, struct line *line, char *text)
{
    char *at = text;

    text[strcspn(text, "#\r\n")] = 0;
    line->count = 0;
    for (;;) {
        at += strspn(at, " \t");
        if (*at == 0)
            return;
        if (line->count == WORDS)
            wrong(replay, line, WORDS, "the line has too many words",
                  "see --help for the steps");
        line->word[line->count] = at;
        line->column[line->count] = (unsigned)(at - text) + 1;
        line->count++;
        at += strcspn(at, " \t");
        if (*at == 0)
            return;
        *at++ = 0;
    }
}

uint64_t number(const struct replay *replay, const struct line *line,
                unsigned word, const uint64_t bounds[2])
{
    const char *const text = line->word[word];
    char hint[80];
    char *end;
    unsigned long long value;

    snprintf(hint, sizeof(hint), "write a number from %llu to %llu",
             (unsigned long long)bounds[0], (unsigned long long)bounds[1]);
    if (strspn(text, "0123456789") != strlen(text))
        wrong(replay, line, word, "this is no number", hint);
    errno = 0;
    value = strtoull(text, &end, 10);
    if (errno != 0 || value < bounds[0] || value > bounds[1])
        wrong(replay, line, word, "the number is out of range", hint);
    return value;
}
