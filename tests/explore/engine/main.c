/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: explores a scene and prints what was seen as JSON; a violation prints
 * its trace and ends with code 1.
 *
 * With --no-symmetry, states that differ in thread numbers are different.  With
 * the three names of an edge, prints a shortest trace that takes it.
 */

#include <stdio.h>
#include <string.h>

#include "coverage.h"
#include "key.h"
#include "panic.h"
#include "report.h"
#include "scene.h"
#include "search.h"

static void print_found(const struct found *found)
{
    printf("{\n \"states\": %lu,\n \"renamed\": %lu,\n \"steps\": %lu,\n",
           (unsigned long)found->states, (unsigned long)found->renamed,
           (unsigned long)found->steps);
    printf(" \"refused\": %lu,\n \"fast\": %lu,\n \"beyond\": %lu,\n",
           (unsigned long)found->refused, (unsigned long)found->fast,
           (unsigned long)found->beyond);
    printf(" \"depth\": %u,\n \"longest\": %u,\n", found->depth,
           found->longest);
    printf(" \"longest_step\": \"%s\",\n", found->longest_step);
    coverage_write(stdout);
    printf("\n}\n");
}

int main(int count, char **arguments)
{
    struct found found = { .states = 0 };
    const bool plain = count == 2 && strcmp(arguments[1], "--no-symmetry") == 0;

    panic_watch();
    key_use_symmetry(plain ? 0 : scene.renamed);
    if (count == 4 && !coverage_watch(arguments[1], arguments[2], arguments[3]))
        give_up("there is no such edge");
    search_run(&found);
    print_found(&found);
    return 0;
}
