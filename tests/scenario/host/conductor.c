/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * conductor: who takes the next step.
 */

#include "conductor.h"

#include "clock.h"
#include "cpus.h"
#include "host.h"
#include "pass.h"
#include "stage.h"
#include "story.h"
#include "thread.h"

/* Who conducts, and where. */
enum { CONDUCTOR = THREAD_CORE, STAND = 0, NAMES = 8 };

static struct bell bell;
static bool rings;
static thread_id_t core_agent;
static bool agents[THREADS];
static bool pauses[THREADS]; /* the conductor has paused these agents */
static thread_id_t named[NAMES];
static unsigned names;

void conductor_bell(const struct bell *now)
{
    bell = *now;
    rings = true;
}

void conductor_agent(thread_id_t t, bool core)
{
    agents[t] = true;
    if (core)
        core_agent = t;
}

bool conductor_paused(thread_id_t t)
{
    return threads[t].life.paused != 0 && !pauses[t];
}

bool conductor_blocked(thread_id_t t)
{
    switch ((enum thread_state)threads[t].life.thread) {
    case THREAD_SENDING:
    case THREAD_WAITING:
    case THREAD_AWAITS_SIGNAL:
    case THREAD_AWAITS_KILL:
    case THREAD_STOPPED:
    case THREAD_FAULTED:
    case THREAD_REMOTE_WAIT:
        return agents[t];
    case THREAD_FREE:
    case THREAD_CREATED:
    case THREAD_ACTIVE:
    case THREAD_DOOMED:
    case THREAD_STATES:
        return false;
    }
    return false;
}

/** The conductor, which runs, makes a call. */
static void call(const struct call_frame *f)
{
    threads[thread_slot(CONDUCTOR)].frame.call = *f;
    pass_call(STAND);
    stage_settle();
}

/** The same; the call must succeed at once. */
static void must_call(const struct call_frame *f)
{
    call(f);
    if (cpus[STAND].current != CONDUCTOR)
        story_fail("conductor", f->number, cpus[STAND].current);
    if (threads[CONDUCTOR].frame.call.cap != STATUS_OK)
        story_fail("conductor", f->number, threads[CONDUCTOR].frame.call.cap);
}

/** The same, of a call with one argument. */
static void must(word_t number, word_t cap)
{
    const struct call_frame f = { .number = number, .cap = cap };

    must_call(&f);
}

/** The conductor runs. */
static void wake(void)
{
    if (cpus[STAND].current == CONDUCTOR)
        return;
    if (!rings || stage_held(STAND))
        story_fail("held", STAND, 0);
    stage_raise(bell.line);
    if (cpus[STAND].current != CONDUCTOR)
        story_fail("conductor", CALL_SIGNAL_AWAIT, cpus[STAND].current);
    must(CALL_SIGNAL_ACK, bell.context);
    must(CALL_IRQ_ACK, bell.irq);
}

/** The conductor waits for its bell. */
static void sleep(void)
{
    const struct call_frame f = { .number = CALL_SIGNAL_AWAIT,
                                  .cap = bell.receiver };

    if (cpus[STAND].current == CONDUCTOR)
        call(&f);
}

/** The conductor pauses an agent. */
static void hold(thread_id_t t)
{
    if (stage_held(threads[t].cpu))
        story_fail("held", threads[t].cpu, 0);
    wake();
    must(CALL_THREAD_PAUSE, t);
    pauses[t] = true;
}

/** Thread `t` is not paused by the conductor any more. */
static void let_go(thread_id_t t)
{
    if (!pauses[t])
        return;
    pauses[t] = false;
    if (threads[t].serial == 0 || threads[t].life.paused == 0)
        return;
    wake();
    must(CALL_THREAD_RESUME, t);
}

/** Thread `t` can take a step if it is let. */
static void expect_able(thread_id_t t)
{
    if (t == CONDUCTOR)
        return;
    if (threads[t].life.thread != THREAD_ACTIVE)
        story_fail("agent", t, threads[t].life.thread);
    if (conductor_paused(t))
        story_fail("paused", t, 0);
}

/** Others are paused until the CPU of thread `t` runs it. */
static void clear_way(thread_id_t t)
{
    const cpu_id_t k = threads[t].cpu;

    for (unsigned i = 0; i < THREADS && cpus[k].current != t; i++) {
        let_go(t);
        sleep();
        if (cpus[k].current == t)
            return;
        if (!agents[cpus[k].current])
            story_fail("runs", k, cpus[k].current);
        hold(cpus[k].current);
    }
}

void conductor_name(thread_id_t t)
{
    named[names++ % NAMES] = t;
}

void conductor_bring(thread_id_t t)
{
    const cpu_id_t k = threads[t].cpu;

    expect_able(t);
    if (t == CONDUCTOR)
        wake();
    else
        clear_way(t);
    while (names > 0) {
        let_go(named[--names]);
        sleep();
    }
    if (cpus[k].current != t)
        story_fail("runs", k, cpus[k].current);
}

void conductor_settle(void)
{
    const thread_id_t t = core_agent;

    stage_settle();
    if (t == 0 || cpus[STAND].current == CONDUCTOR || pauses[t] ||
        threads[t].life.thread != THREAD_ACTIVE || threads[t].life.paused != 0)
        return;
    hold(t);
    sleep();
}

/** Pauses all agents that could compute; the conductor runs then. */
static void hold_agents(void)
{
    wake();
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (agents[t] && threads[t].life.thread == THREAD_ACTIVE &&
            threads[t].life.paused == 0)
            hold(t);
    }
}

/* The conductor computes itself: the rounds of an idle CPU stand still. */
void conductor_round(void)
{
    const uint64_t round = scheds[STAND + 1].round;

    hold_agents();
    while (scheds[STAND + 1].round == round)
        stage_advance(host.now + clock_ticks(SUPER_PERIOD_US));
    if (rings)
        sleep();
}

/** All agents but core's may compute. */
static void free_agents(void)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (agents[t] && t != core_agent)
            let_go(t);
    }
    sleep();
}

void conductor_run(uint64_t end)
{
    free_agents();
    conductor_settle();
    while (host.now < end) {
        stage_advance(end);
        conductor_settle();
        stage_check();
    }
}

void conductor_call(const struct call_frame *f)
{
    wake();
    must_call(f);
    sleep();
}
