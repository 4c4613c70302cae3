/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: runs one scenario, whose flat form comes in on standard input.
 */

#include "actions.h"
#include "stage.h"
#include "story.h"

int main(void)
{
    const char *name;

    stage_begin();
    for (name = story_next(); name != 0; name = story_next()) {
        if (truths_do(name))
            continue;
        if (!actions_do(name))
            story_fail_words("input", "there is no such operation");
        stage_check();
    }
    return STORY_GOOD;
}
