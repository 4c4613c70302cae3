/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * inv_parking: where shares are, and who runs.
 */

#include "invariants.h"

#include "lending.h"
#include "report.h"
#include "share.h"
#include "thread.h"

/** Tells whether `t` was started and is not doomed. */
static bool started(thread_id_t t)
{
    const unsigned state = threads[t].life.thread;

    return state != THREAD_FREE && state != THREAD_CREATED &&
           state != THREAD_DOOMED;
}

/* P1: a share is in exactly one place, and the states say in which kind. */
static bool inv_place(thread_id_t t, const struct facts *f)
{
    const unsigned place = f->place[t];

    if (!agree("P1: thread $", t, started(t), "was started",
               threads[t].share != SHARE_ABSENT, "has a share") ||
        !agree("P1: the share of $", t, place != PLACE_NONE, "is in a ring",
               threads[t].share == SHARE_LISTED, "is listed"))
        return false;
    if (place >= PLACE_UNPARK && place - PLACE_UNPARK != peers[t].cpu)
        return wrong("P1: the share of $%u is on its way to another CPU", t);
    if (place != PLACE_NONE && place < PLACE_UNPARK &&
        threads[place].life.thread == THREAD_FREE)
        return wrong("P1: the share of $%u is parked at no thread", t);
    return true;
}

/* P2, P3: nobody on the way from the owner of a parked share to its place can
 * run, all are on one CPU, and it is at most HOPS hops. */
static bool inv_path(thread_id_t owner, const struct facts *f)
{
    const unsigned place = f->place[owner];
    thread_id_t t = owner;

    if (place == PLACE_NONE || place >= PLACE_UNPARK)
        return true;
    for (unsigned hop = 0; hop <= HOPS && t != 0; hop++) {
        if (thread_runnable(t))
            return wrong("P2: the share of $%u is parked at $%u, but $%u can "
                         "run",
                         owner, place, t);
        if (peers[t].cpu != peers[owner].cpu)
            return wrong("P2: the share of $%u is parked across CPUs", owner);
        if (t == place)
            return true;
        t = peers[t].out;
    }
    return wrong(
        "P2: the chain of $%u does not lead to $%u, where its share is "
        "parked",
        owner, place);
}

/* P4: a share that is parked is of no use. */
static bool inv_parked_use(thread_id_t owner, const struct facts *f)
{
    const unsigned place = f->place[owner];

    if (place == PLACE_NONE || place >= PLACE_UNPARK ||
        !thread_runnable(lending_walk(owner).end))
        return true;
    return wrong("P4: the share of $%u is parked, but $%u could use it", owner,
                 lending_walk(owner).end);
}

/* P5: who runs, runs on a queued share that reaches it. */
static bool inv_current(cpu_id_t k)
{
    const struct cpu *cpu = &cpus[k];
    struct walk walk;

    if (cpu->current == 0)
        return (cpu->head == 0 && cpu->hops == 0) ||
               wrong("P5: CPU %u is idle on the share of $%u", k, cpu->head);
    if (cpu->head == 0 || threads[cpu->head].share != SHARE_QUEUED ||
        peers[cpu->head].cpu != k)
        return wrong("P5: CPU %u runs on a share that it has not", k);
    walk = lending_walk(cpu->head);
    if (walk.end != cpu->current || walk.hops != cpu->hops)
        return wrong("P5: CPU %u runs $%u, but the share of $%u reaches $%u", k,
                     cpu->current, cpu->head, walk.end);
    return thread_runnable(cpu->current) ||
           wrong("P5: CPU %u runs $%u, which cannot run", k, cpu->current);
}

/* P6: a CPU that need not choose has nothing better to do. */
static bool inv_settled(cpu_id_t k, thread_id_t t, const struct facts *f)
{
    thread_id_t end;

    if (cpus[k].need || peers[t].cpu != k || !started(t))
        return true;
    if (cpus[k].current == 0 &&
        (threads[t].share == SHARE_QUEUED || f->place[t] >= PLACE_UNPARK ||
         thread_runnable(t)))
        return wrong("P6: CPU %u is idle, and $%u is left", k, t);
    if (f->place[t] < PLACE_UNPARK)
        return true;
    end = lending_walk(t).end;
    return end == cpus[k].current || !thread_runnable(end) ||
           wrong("P6: the share of $%u waits, and $%u could use it", t, end);
}

bool inv_parking(const struct facts *f)
{
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (!inv_current(k))
            return false;
        for (thread_id_t t = 1; t < THREADS; t++) {
            if (!inv_settled(k, t, f))
                return false;
        }
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!inv_place(t, f) || !inv_path(t, f) || !inv_parked_use(t, f))
            return false;
    }
    return true;
}

unsigned parking_variant(cpu_id_t k, const struct facts *f)
{
    unsigned variant = 0;

    for (thread_id_t t = 1; t < THREADS; t++) {
        if (f->place[t] == (unsigned)PLACE_UNPARK + k)
            variant += 2;
        if (threads[t].share == SHARE_QUEUED && peers[t].cpu == k &&
            !thread_runnable(lending_walk(t).end))
            variant++;
    }
    return variant;
}
