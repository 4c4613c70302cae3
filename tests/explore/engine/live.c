/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * live: that something good can still happen, or does happen.
 */

#include "live.h"

#include <stdlib.h>
#include <string.h>

#include "cpu_dispatch.h"
#include "key.h"
#include "lending.h"
#include "report.h"
#include "scene.h"
#include "store.h"
#include "thread.h"
#include "trace.h"

/** A step, kept at the state that it leads to. */
struct edge {
    uint32_t from;
    uint32_t to;
};

static struct edge *edges;
static size_t edge_count;
static size_t edge_room;

void live_edge(uint32_t from, uint32_t to, const char *name)
{
    if (!scene.live || from == to || strstr(name, "destroy") != NULL)
        return;
    if (edge_count == edge_room) {
        edge_room = edge_room == 0 ? 1u << 12 : edge_room * 2;
        edges = realloc(edges, edge_room * sizeof *edges);
        if (edges == NULL)
            give_up("memory is full");
    }
    edges[edge_count++] = (struct edge){ .from = from, .to = to };
}

/** Tells whether nobody waits and nobody is paused in a state. */
static bool at_ease(uint32_t state)
{
    key_read(store_key(state));
    for (thread_id_t t = 1; t < THREADS; t++) {
        const unsigned life = threads[t].life.thread;

        if (life != THREAD_FREE && life != THREAD_CREATED &&
            life != THREAD_DOOMED && !thread_runnable(t))
            return false;
    }
    return true;
}

/** Orders edges by where they lead: `first[s]` is the first one to state s. */
static size_t *by_target(uint32_t *sources, uint32_t states)
{
    size_t *first = calloc((size_t)states + 2, sizeof *first);

    if (first == NULL)
        give_up("memory is full");
    for (size_t i = 0; i < edge_count; i++)
        first[edges[i].to + 2]++;
    for (uint32_t s = 1; s < states + 2; s++)
        first[s] += first[s - 1];
    for (size_t i = 0; i < edge_count; i++)
        sources[first[edges[i].to + 1]++] = edges[i].from;
    return first;
}

/** Goes back from the good states; gives how many states lead to one. */
static uint32_t spread(bool *good, uint32_t states)
{
    uint32_t *sources = malloc((edge_count + 1) * sizeof *sources);
    uint32_t *work = malloc(states * sizeof *work);
    size_t *first;
    uint32_t count = 0;

    if (sources == NULL || work == NULL)
        give_up("memory is full");
    first = by_target(sources, states);
    for (uint32_t s = 0; s < states; s++) {
        good[s] = at_ease(s);
        if (good[s])
            work[count++] = s;
    }
    for (uint32_t done = 0; done < count; done++) {
        for (size_t i = first[work[done]]; i < first[work[done] + 1]; i++) {
            if (!good[sources[i]]) {
                good[sources[i]] = true;
                work[count++] = sources[i];
            }
        }
    }
    free(sources);
    free(work);
    free(first);
    return count;
}

void live_check(void)
{
    const uint32_t states = store_count();
    bool *good = calloc(states, sizeof *good);

    if (good == NULL)
        give_up("memory is full");
    if (spread(good, states) < states) {
        uint32_t stuck = 0;

        while (good[stuck])
            stuck++;
        trace_at(store_origin(stuck));
        (void)wrong("from here on somebody waits for ever");
        violation();
    }
    free(good);
}

void live_fair(const struct world *w)
{
    bool ran[THREADS] = { false };

    world_load(w);
    for (unsigned pass = 0; pass < 8 * THREADS * CPUS; pass++) {
        const cpu_id_t k = (cpu_id_t)(pass % CPUS);

        if (!cpus[k].need && cpus[k].head != 0)
            sched_slice_end(k, cpus[k].head);
        cpus[k].need = true;
        dispatch_finish(k);
        ran[cpus[k].current] = true;
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (thread_runnable(t) && !ran[t]) {
            (void)wrong("$%u can run and is never chosen", t);
            violation();
        }
    }
}
