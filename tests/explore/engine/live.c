/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * live: that something good can still happen, or does happen.
 */

#include "live.h"

#include <stdlib.h>

#include "cpus.h"
#include "host.h"
#include "lending.h"
#include "pass.h"
#include "report.h"
#include "thread.h"

/** A step, kept at the state that it leads to. */
struct edge {
    uint32_t from;
    uint32_t to;
};

static struct edge *edges;
static size_t edge_count;
static size_t edge_room;

static bool *easy;
static uint32_t easy_room;

/** Tells whether nobody waits and nobody is paused. */
static bool at_ease(void)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        const unsigned life = threads[t].life.thread;

        if (life != THREAD_FREE && life != THREAD_CREATED &&
            life != THREAD_DOOMED && !thread_runnable(t))
            return false;
    }
    return true;
}

void live_state(uint32_t state)
{
    if (state >= easy_room) {
        easy_room = easy_room == 0 ? 1u << 12 : easy_room * 2;
        easy = realloc(easy, easy_room * sizeof *easy);
        if (easy == NULL)
            give_up("memory is full");
    }
    easy[state] = at_ease();
}

void live_edge(uint32_t from, uint32_t to)
{
    if (from == to)
        return;
    if (edge_count == edge_room) {
        edge_room = edge_room == 0 ? 1u << 12 : edge_room * 2;
        edges = realloc(edges, edge_room * sizeof *edges);
        if (edges == NULL)
            give_up("memory is full");
    }
    edges[edge_count++] = (struct edge){ .from = from, .to = to };
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
        good[s] = easy[s];
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

bool live_check(uint32_t states, uint32_t *stuck)
{
    bool *good = calloc(states, sizeof *good);
    bool all;

    if (good == NULL)
        give_up("memory is full");
    all = spread(good, states) == states;
    for (*stuck = 0; !all && good[*stuck];)
        ++*stuck;
    free(good);
    return all || wrong("from here on somebody waits for ever");
}

/** Time passes until all timers and interrupts are served once. */
static void pass_time(void)
{
    host.now++;
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (host_pending(k))
            host_interrupt(k);
    }
}

bool live_fair(void)
{
    bool ran[THREADS] = { false };

    for (unsigned tick = 0; tick < 16 * THREADS; tick++) {
        pass_time();
        for (cpu_id_t k = 0; k < CPUS; k++)
            ran[cpus[k].current] = true;
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (thread_runnable(t) && !ran[t])
            return wrong("%u can run and is never chosen", t);
    }
    return true;
}
