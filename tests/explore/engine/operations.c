/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * operations: everything that can happen to the kernel from outside.
 *
 * A scene names the kinds of operations that it has.  Each happens on one CPU,
 * as one pass: it is done, or refused, and the CPU chooses what runs next.
 */

#include "operations.h"

#include <string.h>

#include "cpu_dispatch.h"
#include "kinds.h"
#include "report.h"
#include "world.h"

static const struct kind *const families[] = { kinds_ipc, kinds_life,
                                               kinds_signal, kinds_cap };

enum { FAMILIES = sizeof families / sizeof families[0] };

static const struct kind *chosen[MOST_KINDS];
static unsigned chosen_count;

bool operations_choose(const char *name)
{
    for (unsigned f = 0; f < FAMILIES; f++) {
        for (const struct kind *k = families[f]; k->name != NULL; k++) {
            if (strcmp(k->name, name) == 0) {
                chosen[chosen_count++] = k;
                return true;
            }
        }
    }
    return false;
}

const struct kind *operation_kind(const struct operation *o)
{
    return chosen[o->kind];
}

/** One more than the last value of an argument; the first one is not 0 but
 * for a CPU. */
static unsigned argument_end(enum argument argument)
{
    switch (argument) {
    case ARGUMENT_THREAD:
        return THREADS;
    case ARGUMENT_RECEIVER:
        return RECEIVERS;
    case ARGUMENT_CONTEXT:
        return CONTEXTS;
    case ARGUMENT_PD:
        return PDS;
    case ARGUMENT_IDENTITY:
        return IDENTITIES;
    case ARGUMENT_CAP:
        return CAPS;
    case ARGUMENT_CPU:
        return CPUS;
    case ARGUMENT_NONE:
        break;
    }
    return 1;
}

static unsigned argument_begin(enum argument argument)
{
    return argument == ARGUMENT_NONE || argument == ARGUMENT_CPU ? 0 : 1;
}

/** Adds what kind `i` can do on CPU `k` now; `a` is who does it, or 0. */
static unsigned list_kind(struct operation *list, unsigned i, cpu_id_t k)
{
    const struct kind *kind = chosen[i];
    unsigned count = 0;
    struct operation o = { .kind = (uint8_t)i, .cpu = k };

    if (kind->actor == ACTOR_THREAD) {
        o.a = (uint8_t)cpus[k].current;
        if (o.a == 0)
            return 0;
    }
    for (unsigned b = argument_begin(kind->first);
         b < argument_end(kind->first); b++) {
        for (unsigned c = argument_begin(kind->second);
             c < argument_end(kind->second); c++) {
            o.b = (uint8_t)b;
            o.c = (uint8_t)c;
            if (kind->may == NULL || kind->may(&o))
                list[count++] = o;
        }
    }
    return count;
}

unsigned operations_list(struct operation *list)
{
    unsigned count = 0;

    for (unsigned i = 0; i < chosen_count; i++) {
        for (cpu_id_t k = 0; k < CPUS; k++) {
            count += list_kind(list + count, i, k);
            if (count > MOST_OPERATIONS / 2)
                give_up("too many operations are possible at once");
        }
    }
    return count;
}

bool status_refused(status_t status)
{
    return status_classes[status] == STATUS_REFUSED;
}

status_t operation_apply(const struct operation *o, const struct world *before)
{
    const status_t status = operation_kind(o)->act(o);

    if (status_refused(status) && !world_is(before)) {
        (void)wrong("the operation was refused but changed something");
        violation();
    }
    dispatch_finish((cpu_id_t)o->cpu);
    return status;
}
