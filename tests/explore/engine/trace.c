/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * trace: the operations that lead to a state, for people.
 *
 * States are stored with renamed threads, so a trace is made by letting
 * everything happen again, and by following who is who.
 */

#include "trace.h"

#include <stdio.h>

#include "choice.h"
#include "step.h"

enum { MOST_STEPS = 256 };

static struct origin present;

void trace_at(const struct origin *origin)
{
    present = *origin;
}

/** Prints one operation; `shown` gives the numbers that a reader knows. */
static void print_operation(const struct operation *o,
                            const struct renaming *shown)
{
    const struct kind *kind = operation_kind(o);
    const unsigned b = kind->first == ARGUMENT_THREAD ? shown->to[o->b] : o->b;
    const unsigned c = kind->second == ARGUMENT_THREAD ? shown->to[o->c] : o->c;

    if (CPUS > 1 && kind->actor != ACTOR_CPU)
        printf("CPU %u: ", o->cpu);
    for (const char *text = kind->text; *text != '\0'; text++) {
        if (*text != '$') {
            putchar(*text);
            continue;
        }
        text++;
        printf("%u", *text == 'a'   ? shown->to[o->a]
                     : *text == 'b' ? b
                     : *text == 'c' ? c
                                    : o->cpu);
    }
}

/** What a reader sees of a state: who runs on whose share. */
static void print_cpus(const struct renaming *shown)
{
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (cpus[k].current == 0)
            printf("  [idle%s]", cpus[k].need ? ", need" : "");
        else
            printf("  [%u on %u%s]", shown->to[cpus[k].current],
                   shown->to[cpus[k].head], cpus[k].need ? ", need" : "");
    }
    putchar('\n');
}

/** Lets a step of the trace happen again, and follows the names. */
static void again(const struct origin *origin, struct renaming *shown)
{
    struct renaming names;
    struct renaming followed = { .to = { 0 } };
    struct key key;

    step_again(origin, &key, &names);
    print_cpus(shown);
    for (thread_id_t t = 1; t < THREADS; t++)
        followed.to[names.to[t]] = shown->to[t];
    *shown = followed;
}

/** Prints what is wrong; $N is a thread as the last state calls it. */
static void print_message(const char *message, const struct renaming *shown)
{
    for (const char *text = message; *text != '\0'; text++) {
        if (*text != '$') {
            putchar(*text);
            continue;
        }
        text++;
        putchar('0' + shown->to[*text - '0']);
    }
    putchar('\n');
}

void trace_print(const char *message)
{
    static struct origin path[MOST_STEPS];
    const struct origin last = present;
    struct renaming shown;
    unsigned length = 0;

    for (thread_id_t t = 0; t < THREADS; t++)
        shown.to[t] = (uint8_t)t;
    for (uint32_t s = last.parent; s != 0 && length < MOST_STEPS;
         s = store_origin(s)->parent)
        path[length++] = *store_origin(s);
    for (unsigned i = length; i > 0; i--) {
        printf("%3u  ", length - i + 1);
        print_operation(&path[i - 1].operation, &shown);
        again(&path[i - 1], &shown);
    }
    printf("%3u  ", length + 1);
    print_operation(&last.operation, &shown);
    printf("\n     ");
    print_message(message, &shown);
}
