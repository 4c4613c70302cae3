/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ending: a scenario that fails ends the program.
 */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "stage.h"
#include "story.h"

void stage_fail(unsigned line, const char *kind, uint64_t a, uint64_t b)
{
    printf("%u %s %" PRIu64 " %" PRIu64 "\n", line, kind, a, b);
    exit(STORY_FAILED);
}

void stage_fail_words(unsigned line, const char *kind, const char *text)
{
    printf("%u %s %s\n", line, kind, text);
    exit(STORY_FAILED);
}
