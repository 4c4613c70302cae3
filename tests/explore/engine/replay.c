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
#include "ipc_out.h"
#include "normal.h"
#include "report.h"
#include "scene.h"
#include "state.h"
#include "status.h"
#include "step.h"
#include "thread.h"

enum { MOST_STEPS = 512 };

static struct origin present;
static bool stepped;

void replay_at(const struct origin *origin)
{
    present = *origin;
    stepped = true;
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

/** What has become of `t`, which was `old` and makes a call if it is the
 * `caller`; NULL if nothing that it sees. */
static const char *result(thread_id_t t, const struct thread *old, bool caller)
{
    const unsigned life = old->life.thread;

    if (threads[t].life.thread != THREAD_ACTIVE)
        return caller ? "blocked" : NULL;
    if (life == THREAD_FREE || life == THREAD_CREATED)
        return NULL;
    if (life == THREAD_FAULTED || old->life.ipc_out == IPC_OUT_FAULTING)
        return "resumed";
    if (life == THREAD_ACTIVE && !caller)
        return NULL;
    return status_names[threads[t].frame.call.cap % STATUSES];
}

/** Says what came of a step, in the words of scenarios. */
static void print_results(const struct origin *origin, struct image *before)
{
    const struct operation *const o = &scene.operations[origin->operation];
    const struct cpu *const old = state_in(before, &cpus[origin->cpu]);
    const struct thread *const was = state_in(before, threads);
    const thread_id_t caller =
        o->what == HAPPENS_CALL || o->what == HAPPENS_FAULT ? old->current : 0;

    if (caller != 0)
        printf(" -> %s", result(caller, &was[caller], true));
    for (thread_id_t t = 1; t < THREADS; t++) {
        const char *const seen = result(t, &was[t], false);

        if (t != caller && seen != NULL)
            printf("; %u -> %s", t, seen);
    }
}

/** Lets a step of the trace happen again, and says what came of it. */
static void again(const struct origin *origin)
{
    static struct image before;

    state_save(&before);
    choice_begin();
    for (unsigned i = 0; i <= origin->alternative; i++) {
        state_load(&before);
        choice_again();
        (void)step_pass(&scene.operations[origin->operation], origin->cpu);
        if (i < origin->alternative && !choice_next())
            give_up("a step cannot be repeated");
    }
    print_results(origin, &before);
    normalise();
}

/** Prints a step, lets it happen, and prints what came of it. */
static void print_step(unsigned number, const struct origin *origin)
{
    print_operation(number, origin);
    again(origin);
    print_cpus();
}

void replay_print(void)
{
    static struct origin path[MOST_STEPS];
    const struct origin last = present;
    unsigned length = 0;

    for (uint32_t s = last.parent; s != 0 && length < MOST_STEPS;
         s = store_origin(s)->parent)
        path[length++] = *store_origin(s);
    step_first();
    for (unsigned i = length; i > 0; i--)
        print_step(length - i + 1, &path[i - 1]);
    if (stepped)
        print_step(length + 1, &last);
}
