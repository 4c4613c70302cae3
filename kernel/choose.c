/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * choose: which thread a CPU runs next, and on whose share.
 *
 * The scheduler is charged and asked here only, so that a pass which hands the
 * CPU over within a chain costs it nothing.
 */

#include "choose.h"

#include "clock.h"
#include "cpu.h"
#include "hooks.h"
#include "lending.h"
#include "ring.h"
#include "sched.h"
#include "share.h"
#include "trace.h"
#include "trace_record.h"

/** Charges CPU `k` for `ticks`, and records who pays, and how. */
static void charge_traced(cpu_id_t k, uint64_t ticks)
{
    const uint64_t round = scheds[k + 1].round;

    trace_event(TRACE_CHARGE, scheds[k + 1].claims, sched_head(k),
                low_word(clock_us(ticks)));
    sched_update(k, ticks);
    if (scheds[k + 1].round != round)
        trace_event(TRACE_ROUND, 0, low_word(scheds[k + 1].round), 0);
}

/** Charges CPU `k` for the time since the last charge. */
static void charge(cpu_id_t k)
{
    const uint64_t now = cpu_ticks();
    const uint64_t ticks = now - cpus[k].charged;

    cpus[k].charged = now;
    if (cpus[k].traces != 0)
        charge_traced(k, ticks);
    else
        sched_update(k, ticks);
}

/** Brings at most READIED shares back to the queue of CPU `k`: so many. */
static unsigned ready(cpu_id_t k)
{
    unsigned i = 0;

    while (i < READIED && !ring_empty(node_unpark(k))) {
        share_step(ring_first(node_unpark(k)), SHARE_ON_READY);
        i++;
    }
    if (i != 0)
        sched_choose(k);
    return i;
}

/** Sets the share of `owner` aside where its chain ends. */
static void park(thread_id_t owner, struct walk walk)
{
    share_step(owner, SHARE_ON_PARK);
    ring_push_last(node_parked(walk.end), node_share(owner));
    sched_choose(threads[owner].cpu);
    if (trace_on != 0)
        trace_event(TRACE_PARK, walk.hops, owner, walk.end);
}

/** Looks for a share that a thread can use; CPU `k` is idle: so many seen. */
static unsigned choose_share(cpu_id_t k)
{
    unsigned i = 0;

    while (i < EXAMINED && sched_head(k) != 0) {
        const thread_id_t owner = sched_head(k);
        const struct walk walk = lending_walk(owner);

        i++;
        if (thread_runnable(walk.end)) {
            cpus[k].head = owner;
            cpus[k].current = walk.end;
            cpus[k].hops = walk.hops;
            return i;
        }
        park(owner, walk);
    }
    return i;
}

/** Tells whether something is left to do for CPU `k`: shares, or mail. */
static bool unfinished(cpu_id_t k)
{
    return !ring_empty(node_unpark(k)) || mailboxes[k + 1].mails_first != 0 ||
           (cpus[k].current == 0 && sched_head(k) != 0);
}

static void dispatch(cpu_id_t k)
{
    unsigned readied;
    unsigned examined;

    cpus[k].need = 0;
    cpu_idle(k);
    charge(k);
    readied = ready(k);
    examined = choose_share(k);
    if (cpus[k].traces != 0)
        trace_event(TRACE_DISPATCH, (uint16_t)(examined + readied * 256),
                    cpus[k].current, cpus[k].head);
    if (!unfinished(k))
        return;
    cpus[k].need = 1;
    cpu_interrupt(k);
}

/** Goes on with the share that CPU `k` runs on, if a thread can use it. */
static bool keep_share(cpu_id_t k)
{
    struct walk walk;

    if (cpus[k].need != 0 || cpus[k].head == 0)
        return false;
    walk = lending_walk(cpus[k].head);
    if (!thread_runnable(walk.end))
        return false;
    cpus[k].current = walk.end;
    cpus[k].hops = walk.hops;
    return true;
}

void choose_finish(cpu_id_t k)
{
    if (!keep_share(k))
        dispatch(k);
}

void choose_ask_now(cpu_id_t k)
{
    charge(k);
    cpu_ask(k);
}
