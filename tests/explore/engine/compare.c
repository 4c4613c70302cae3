/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * compare: the fast path does exactly what the general path does.
 */

#include "compare.h"

#include <string.h>

#include "choice.h"
#include "fast.h"
#include "report.h"
#include "step.h"
#include "world.h"

/** Takes the fast path of `o`; false if it has none here. */
static bool take_fast(const struct operation *o)
{
    const char *name = operation_kind(o)->name;

    if (strcmp(name, "call") == 0)
        return fast_call((cpu_id_t)o->cpu, o->a, o->b);
    if (strcmp(name, "reply_await") == 0)
        return fast_reply_await((cpu_id_t)o->cpu, o->a);
    return false;
}

unsigned compare_fast(const struct operation *o)
{
    struct world before;
    struct world fast;

    world_save(&before);
    if (!take_fast(o)) {
        if (!world_is(&before)) {
            (void)wrong("the fast path was refused but changed something");
            violation();
        }
        return 0;
    }
    world_save(&fast);
    world_load(&before);
    choice_begin();
    (void)operation_apply(o, &before);
    if (!world_is(&fast) || choice_next()) {
        (void)wrong("the fast path differs from the general path");
        violation();
    }
    return 1;
}
