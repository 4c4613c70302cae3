/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: runs one scenario, whose flat form comes in on standard input.
 */

#include <stdio.h>
#include <stdlib.h>

#include "inside.h"
#include "machine.h"
#include "play.h"
#include "stage.h"
#include "story.h"

/** All of standard input, with a zero behind it. */
static char *input(void)
{
    size_t room = 1 << 16;
    size_t used = 0;
    char *text = malloc(room);

    while (text != 0) {
        used += fread(text + used, 1, room - used - 1, stdin);
        text[used] = '\0';
        if (used + 1 < room)
            return text;
        room *= 2;
        text = realloc(text, room);
    }
    abort();
}

int main(void)
{
    char *const text = input();
    const char *name;

    machine_begin();
    story_begin(text);
    for (name = story_next(); name != 0; name = story_next()) {
        if (truths_do(name))
            continue;
        if (!actions_do(name) && !inside_do(name))
            story_fail_words("operation", name);
        stage_check();
    }
    free(text);
    return STORY_GOOD;
}
