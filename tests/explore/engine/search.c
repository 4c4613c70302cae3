/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * search: breadth first over all states that can be reached.
 *
 * States are expanded in the order in which they were found, so the way in
 * which a state was found first is a shortest one.
 */

#include "search.h"

#include <string.h>

#include "choice.h"
#include "compare.h"
#include "coverage.h"
#include "invariants.h"
#include "live.h"
#include "report.h"
#include "scene.h"
#include "step.h"
#include "trace.h"

/** The state that is expanded. */
static struct {
    struct world world;
    uint32_t number;
} here;

/** Checks a state that was not seen before; the kernel is in it. */
static void check_fresh(struct found *found, const struct facts *f)
{
    found->renamed += symmetry_orbit(f);
    if (!inv_all(f) || !step_exact(f))
        violation();
}

/** A dispatch that asks for another one has come nearer to its end. */
static void check_variant(const struct operation *o, unsigned before,
                          const struct facts *f)
{
    const cpu_id_t k = o->cpu;

    if (before == 0 || !cpus[k].need || parking_variant(k, f) < before)
        return;
    (void)wrong("the dispatch of CPU %u asks for another one, and has come no "
                "nearer to its end",
                k);
    violation();
}

/** The variant before an operation that is nothing but a dispatch, or 0. */
static unsigned variant_before(const struct operation *o)
{
    struct facts f;

    if (strcmp(operation_kind(o)->name, "interrupt") != 0 || !facts_gather(&f))
        return 0;
    return parking_variant((cpu_id_t)o->cpu, &f);
}

/** Takes one operation in one of its ways. */
static void take(struct found *found, const struct origin *origin)
{
    const struct operation *o = &origin->operation;
    const unsigned variant = variant_before(o);
    struct renaming names;
    struct facts f;
    struct key key;
    uint32_t to;
    bool fresh;

    trace_at(origin);
    found->refused += status_refused(operation_apply(o, &here.world));
    found->steps++;
    if (coverage_seen())
        trace_end("here the edge is taken");
    if (variant == 0 && world_is(&here.world))
        return;
    if (!step_state(&f, &key, &names))
        violation();
    check_variant(o, variant, &f);
    to = store_add(&key, origin, &fresh);
    if (fresh)
        check_fresh(found, &f);
    live_edge(here.number, to, operation_kind(o)->name);
}

/** Takes one operation in each of its ways. */
static void take_all(struct found *found, const struct operation *o)
{
    struct origin origin = { .parent = here.number, .operation = *o };

    choice_begin();
    do {
        world_load(&here.world);
        choice_again();
        take(found, &origin);
        origin.alternative++;
    } while (choice_next());
    world_load(&here.world);
    found->fast += compare_fast(o);
}

static void expand(struct found *found)
{
    static struct operation list[MOST_OPERATIONS];
    unsigned count;

    key_read(store_key(here.number));
    world_save(&here.world);
    count = operations_list(list);
    for (unsigned i = 0; i < count; i++)
        take_all(found, &list[i]);
    if (scene.fair)
        live_fair(&here.world);
}

static uint32_t depth_of_last(void)
{
    uint32_t depth = 0;

    for (uint32_t s = store_count() - 1; s != 0; s = store_origin(s)->parent)
        depth++;
    return depth;
}

void search_run(struct found *found)
{
    const struct origin none = { .parent = 0 };
    struct renaming names;
    struct facts f;
    struct key key;
    bool fresh;

    world_clear();
    trace_at(&none);
    if (!step_state(&f, &key, &names))
        violation();
    (void)store_add(&key, &none, &fresh);
    check_fresh(found, &f);
    for (here.number = 0; here.number < store_count(); here.number++)
        expand(found);
    if (scene.live)
        live_check();
    found->states = store_count();
    found->depth = depth_of_last();
}
