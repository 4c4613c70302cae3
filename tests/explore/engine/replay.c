/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * replay: the steps that lead to a state, for people.
 *
 * Everything happens again, beginning with the first state.
 */

#include "replay.h"

#include <stdio.h>

#include "choice.h"
#include "cpus.h"
#include "report.h"
#include "scene.h"
#include "state.h"
#include "step.h"

enum { MOST_STEPS = 512 };

static struct origin present;

void replay_at(const struct origin *origin)
{
    present = *origin;
}

/** Says what happens on a CPU in the present state. */
static void print_operation(unsigned number, const struct origin *origin)
{
    const struct operation *const o = &scene.operations[origin->operation];

    printf("%3u  ", number);
    if (CPUS > 1)
        printf("CPU %u: ", origin->cpu);
    if (o->threads != 0)
        printf("%u: ", cpus[origin->cpu].current);
    printf("%s", o->text);
}

/** What a reader sees of a state: who runs on whose share. */
static void print_cpus(void)
{
    for (cpu_id_t k = 0; k < CPUS; k++) {
        const char *const need = cpus[k].need ? ", need" : "";

        if (cpus[k].current == 0)
            printf("  [idle%s]", need);
        else
            printf("  [%u on %u%s]", cpus[k].current, cpus[k].head, need);
    }
    putchar('\n');
}

/** Lets a step of the trace happen again. */
static void again(const struct origin *origin)
{
    static struct image before;

    state_save(&before);
    choice_begin();
    for (unsigned i = 0; i <= origin->alternative; i++) {
        state_load(&before);
        choice_again();
        (void)step_take(&scene.operations[origin->operation], origin->cpu);
        if (i < origin->alternative && !choice_next())
            give_up("a step cannot be repeated");
    }
}

void replay_print(const char *message)
{
    static struct origin path[MOST_STEPS];
    const struct origin last = present;
    unsigned length = 0;

    for (uint32_t s = last.parent; s != 0 && length < MOST_STEPS;
         s = store_origin(s)->parent)
        path[length++] = *store_origin(s);
    step_first();
    for (unsigned i = length; i > 0; i--) {
        print_operation(length - i + 1, &path[i - 1]);
        again(&path[i - 1]);
        print_cpus();
    }
    if (store_count() > 1 || last.parent != last.operation)
        print_operation(length + 1, &last);
    printf("\n     %s\n", message);
}
