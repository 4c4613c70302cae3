/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * arguments: reads what the counting plugin is told to count.
 */
#include "arguments.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "count: arguments (numbers are hexadecimal):\n"
    "  out=FILE          where the counts go; required\n"
    "  code=LOW-HIGH     count only these addresses; may be repeated\n"
    "  pcs=on            list the address of each counted instruction\n"
    "  between=NAME:FROM[+FROM...]:TO[+TO...]  neither FROM nor TO counted\n"
    "  through=NAME:FROM[+FROM...]:TO[+TO...]  both counted\n";

bool places_has(const struct places *places, uint64_t address)
{
    for (unsigned i = 0; i < places->count; i++)
        if (places->at[i] == address)
            return true;
    return false;
}

static bool places_add(struct places *places, const char **text)
{
    char *rest;
    const uint64_t address = strtoull(*text, &rest, 16);

    if (rest == *text || places->count == ENDS)
        return false;
    places->at[places->count++] = address;
    *text = rest;
    return true;
}

static bool read_places(struct places *places, const char **text)
{
    if (!places_add(places, text))
        return false;
    while (**text == '+') {
        (*text)++;
        if (!places_add(places, text))
            return false;
    }
    return true;
}

static bool read_interval(struct arguments *arguments, const char *text,
                          bool inclusive)
{
    struct interval *interval =
        &arguments->intervals[arguments->interval_count];
    const char *colon = strchr(text, ':');

    if (arguments->interval_count == INTERVALS || colon == NULL ||
        colon - text >= NAME)
        return false;
    memcpy(interval->name, text, (size_t)(colon - text));
    interval->inclusive = inclusive;
    text = colon + 1;
    if (!read_places(&interval->from, &text) || *text++ != ':')
        return false;
    if (!read_places(&interval->to, &text) || *text != 0)
        return false;
    arguments->interval_count++;
    return true;
}

static bool read_code(struct arguments *arguments, const char *text)
{
    return places_add(&arguments->code_low, &text) && *text++ == '-' &&
           places_add(&arguments->code_high, &text) && *text == 0;
}

static bool read_argument(struct arguments *arguments, const char *text)
{
    if (strncmp(text, "between=", 8) == 0)
        return read_interval(arguments, text + 8, false);
    if (strncmp(text, "through=", 8) == 0)
        return read_interval(arguments, text + 8, true);
    if (strncmp(text, "code=", 5) == 0)
        return read_code(arguments, text + 5);
    if (strncmp(text, "out=", 4) == 0) {
        arguments->out = text + 4;
        return true;
    }
    arguments->list_pcs = strcmp(text, "pcs=on") == 0;
    return arguments->list_pcs;
}

bool arguments_read(struct arguments *arguments, int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        if (!read_argument(arguments, argv[i])) {
            fprintf(stderr, "count: wrong argument '%s'\n%s", argv[i], usage);
            return false;
        }
    }
    if (arguments->out == NULL)
        fprintf(stderr, "count: nowhere to write\n%s", usage);
    return arguments->out != NULL;
}
