/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * choice: lets one operation end in each of the ways that a policy allows.
 *
 * The choices of an operation count like an odometer: the last one turns
 * first, and choices that come after a changed one begin anew.
 */

#include "choice.h"

#include "report.h"

enum { MOST_CHOICES = 8 };

static struct {
    unsigned taken;
    unsigned count;
} made[MOST_CHOICES];
static unsigned planned;
static unsigned used;

void choice_begin(void)
{
    planned = 0;
    used = 0;
}

void choice_again(void)
{
    used = 0;
}

bool choice_next(void)
{
    planned = used;
    while (planned > 0) {
        made[planned - 1].taken++;
        if (made[planned - 1].taken < made[planned - 1].count)
            return true;
        planned--;
    }
    return false;
}

unsigned choose(unsigned count)
{
    if (used == MOST_CHOICES)
        give_up("an operation makes more choices than the explorer can follow");
    if (used == planned) {
        made[used].taken = 0;
        planned++;
    }
    made[used].count = count;
    return made[used++].taken;
}
