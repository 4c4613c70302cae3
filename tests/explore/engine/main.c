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
#include "operations.h"
#include "report.h"
#include "scene.h"
#include "search.h"
#include "symmetry.h"

static void print_found(const struct found *found)
{
    printf("{\n \"states\": %lu,\n \"renamed\": %lu,\n \"steps\": %lu,\n",
           (unsigned long)found->states, (unsigned long)found->renamed,
           (unsigned long)found->steps);
    printf(" \"refused\": %lu,\n \"fast\": %lu,\n \"depth\": %u,\n",
           (unsigned long)found->refused, (unsigned long)found->fast,
           found->depth);
    coverage_write(stdout);
    printf("\n}\n");
}

int main(int count, char **arguments)
{
    struct found found = { .states = 0 };
    const bool plain = count == 2 && strcmp(arguments[1], "--no-symmetry") == 0;

    symmetry_use(scene.symmetric && !plain);
    if (count == 4 && !coverage_watch(arguments[1], arguments[2], arguments[3]))
        give_up("there is no such edge");
    for (unsigned i = 0; scene.operations[i] != NULL; i++) {
        if (!operations_choose(scene.operations[i]))
            give_up(scene.operations[i]);
    }
    search_run(&found);
    print_found(&found);
    return 0;
}
