/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * search: breadth first over all states that can be reached.
 *
 * States are expanded in the order in which they were found, so the way in
 * which a state was found first is a shortest one.
 */

#include "search.h"

#include "choice.h"
#include "coverage.h"
#include "cpus.h"
#include "init.h"
#include "live.h"
#include "normal.h"
#include "replay.h"
#include "report.h"
#include "scene.h"
#include "state.h"
#include "step.h"
#include "store.h"
#include "variant.h"
#include "watch.h"

/** The state that is expanded. */
static struct {
    struct image image;
    uint32_t number;
} here;

/** Checks a state that was not seen before; the kernel is in it. */
static void check_fresh(struct found *found, uint32_t state)
{
    const char *const broken = kernel_broken();

    if (broken != NULL) {
        (void)wrong("%s does not hold", broken);
        violation();
    }
    found->renamed += key_orbit();
    if (scene.live)
        live_state(state);
    if (scene.fair && !live_fair())
        violation();
}

/** A dispatch that asks for another one has come nearer to its end. */
static void check_variant(cpu_id_t k, unsigned before)
{
    if (before == 0 || !cpus[k].need || variant_of(k) < before)
        return;
    (void)wrong("the dispatch of CPU %u asks for another one, and has come no "
                "nearer to its end",
                k);
    violation();
}

/** Tells whether the scene leaves the present state out. */
static bool beyond(void)
{
    for (cap_id_t c = 1; c < CAPS; c++) {
        if (caps[c].unacked > scene.unacked)
            return true;
    }
    return false;
}

/** Goes on to the present state, which the step of `origin` has led to. */
static void arrive(struct found *found, const struct origin *origin)
{
    struct key key;
    uint32_t to;
    bool fresh;

    if (beyond()) {
        found->beyond++;
        return;
    }
    key = key_of_state();
    to = store_add(&key, origin, &fresh);
    if (fresh)
        check_fresh(found, to);
    if (scene.live && !scene.operations[origin->operation].ends)
        live_edge(here.number, to);
}

/** Notes the longest pass. */
static void note_length(struct found *found, const char *text)
{
    if (coverage_steps <= found->longest)
        return;
    found->longest = coverage_steps;
    found->longest_step = text;
}

/** Takes the step of `origin`; tells whether anything has changed. */
static bool take(struct found *found, const struct origin *origin)
{
    const struct operation *const o = &scene.operations[origin->operation];
    const bool passing = o->what == HAPPENS_INTERRUPT;
    const unsigned variant =
        passing && cpus[origin->cpu].need ? variant_of(origin->cpu) : 0;

    replay_at(origin);
    coverage_steps = 0;
    if (!step_take(o, origin->cpu))
        violation();
    note_length(found, o->text);
    found->refused += watch.refused;
    found->steps++;
    if (coverage_seen())
        trace_end("here the edge is taken");
    check_variant(origin->cpu, variant);
    return !state_is(&here.image);
}

/** Takes the step of `origin` once more, by the fast path or without it, and
 * leaves the state as the pass does: registers and times count. Between passes,
 * who executed the last one is nobody's business. */
static void take_raw(const struct origin *origin, bool fast)
{
    state_load(&here.image);
    watch_fast_on = fast;
    choice_again();
    if (!step_pass(&scene.operations[origin->operation], origin->cpu))
        violation();
    watch_fast_on = true;
    executing = 0;
}

/** Compares the fast path, which the step of `origin` took, with the general
 * one; leaves the state in its one form. */
static void compare(struct found *found, const struct origin *origin)
{
    static struct image fast;

    take_raw(origin, true);
    state_save(&fast);
    take_raw(origin, false);
    found->fast++;
    if (!state_is(&fast) || choice_next()) {
        (void)wrong("the fast path differs from the general path in %s",
                    state_difference(&fast));
        violation();
    }
    normalise();
}

/** Takes one operation in each of its ways. */
static void take_all(struct found *found, struct origin *origin)
{
    origin->alternative = 0;
    choice_begin();
    do {
        choice_again();
        if (take(found, origin)) {
            if (watch.fast)
                compare(found, origin);
            arrive(found, origin);
            state_load(&here.image);
        }
        origin->alternative++;
    } while (choice_next());
}

static void expand(struct found *found)
{
    struct origin origin = { .parent = here.number };

    store_take(here.number);
    state_save(&here.image);
    for (unsigned i = 0; i < scene.operation_count; i++) {
        origin.operation = (uint16_t)i;
        for (cpu_id_t k = 0; k < CPUS; k++) {
            origin.cpu = k;
            if (step_possible(&scene.operations[i], k))
                take_all(found, &origin);
        }
    }
}

static uint32_t depth_of_last(void)
{
    uint32_t depth = 0;

    for (uint32_t s = store_count() - 1; s != 0; s = store_origin(s)->parent)
        depth++;
    return depth;
}

/** Everybody can be freed in every state. */
static void check_live(void)
{
    uint32_t stuck;

    if (live_check(store_count(), &stuck))
        return;
    replay_at(store_origin(stuck));
    violation();
}

void search_run(struct found *found)
{
    const struct origin none = { .parent = 0 };
    struct key key;
    bool fresh;

    watch_fast_on = true;
    step_first();
    key = key_of_state();
    (void)store_add(&key, &none, &fresh);
    check_fresh(found, 0);
    for (here.number = 0; here.number < store_count(); here.number++)
        expand(found);
    if (scene.live)
        check_live();
    found->states = store_count();
    found->depth = depth_of_last();
}
