/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: replays one file.
 *
 * usage: replay FILE NAME [check]: reads FILE, calls it NAME in messages, and
 * with `check` looks at the scheduler's invariant after each step.
 */
#include <stdio.h>
#include <string.h>

#include "replay.h"

enum { COLUMNS = 4096 };

/** Reads one line; an error if it is too long or holds a zero byte. */
static bool line_read(const struct replay *replay, struct line *line,
                      char *text, FILE *file)
{
    size_t used = 0;
    int letter = fgetc(file);

    if (letter == EOF)
        return false;
    line->number++;
    line->count = 0;
    for (; letter != EOF && letter != '\n'; letter = fgetc(file)) {
        if (used == COLUMNS - 1)
            wrong(replay, line, 0, "the line is too long", "shorten it");
        if (letter == 0)
            wrong(replay, line, 0, "the line is no text", "remove the zeros");
        text[used++] = (char)letter;
    }
    text[used] = 0;
    return true;
}

int main(int count, char **arguments)
{
    static char text[COLUMNS];
    struct replay replay = { .round = policy_round, .length = policy_length };
    struct line line = { .number = 0 };
    FILE *file;

    if (count < 3) {
        fprintf(stderr, "usage: replay FILE NAME [check]\n");
        return 2;
    }
    replay.file = arguments[2];
    replay.check = count > 3 && strcmp(arguments[3], "check") == 0;
    file = fopen(arguments[1], "r");
    if (file == NULL) {
        fprintf(stderr, "%s:1:1: error: cannot read; name another file\n",
                replay.file);
        return 2;
    }
    while (line_read(&replay, &line, text, file)) {
        line_split(&replay, &line, text);
        if (line.count != 0)
            step(&replay, &line);
    }
    line.number++;
    if (ferror(file))
        wrong(&replay, &line, 0, "cannot read on", "name a text file");
    fclose(file);
    return 0;
}
