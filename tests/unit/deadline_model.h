/* SPDX-License-Identifier: BSD-2-Clause */
/* deadline_model: the deadlines of all CPUs without a tree, for tests. */
#pragma once

#include <check.h>
#include <string.h>

#include "deadline.h"

/** The CPU of the tests that need only one. */
enum { CPU = CPUS - 1 };

/** What the deadlines should be, without a tree. */
struct model {
    bool on;
    cpu_id_t cpu;
    uint64_t at;
};

static struct model model[THREADS];

static inline void start(void)
{
    memset(threads, 0, sizeof(threads));
    memset(deadline_tree, 0, sizeof(deadline_tree));
    memset(model, 0, sizeof(model));
    ck_assert(deadline_inv());
}

static inline void set(cpu_id_t cpu, thread_id_t t, uint64_t at)
{
    deadline_set(cpu, t, at);
    model[t] = (struct model){ .on = true, .cpu = cpu, .at = at };
}

static inline void clear(cpu_id_t cpu, thread_id_t t)
{
    deadline_clear(cpu, t);
    model[t].on = false;
}

static inline thread_id_t model_next(cpu_id_t cpu)
{
    thread_id_t next = 0;

    for (thread_id_t t = 1; t < THREADS; t++)
        if (model[t].on && model[t].cpu == cpu &&
            (next == 0 || model[t].at < model[next].at))
            next = t;
    return next;
}

static inline bool next_as_in_model(void)
{
    for (cpu_id_t cpu = 0; cpu < CPUS; cpu++) {
        const thread_id_t next = deadline_next(cpu);

        if (next != model_next(cpu))
            return false;
        if (next != 0 && deadline_at(next) != model[next].at)
            return false;
    }
    return true;
}
