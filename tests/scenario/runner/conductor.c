/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * conductor: who takes the next step.
 */

#include "conductor.h"

#include "stage.h"
#include "story.h"
#include "thread.h"

enum { NAMES = 8 };

static thread_id_t core_agent;
static bool agents[THREADS];
static bool pauses[THREADS]; /* the conductor has paused these agents */
static bool pauses_before[THREADS];
static thread_id_t named[NAMES];
static unsigned names;
static bool all_named;

void conductor_begin(void)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        agents[t] = false;
        pauses[t] = false;
    }
    core_agent = 0;
    names = 0;
    all_named = false;
}

void conductor_agent(thread_id_t t, bool core)
{
    agents[t] = true;
    if (core)
        core_agent = t;
}

void conductor_remember(void)
{
    for (thread_id_t t = 1; t < THREADS; t++)
        pauses_before[t] = pauses[t];
}

void conductor_return(void)
{
    for (thread_id_t t = 1; t < THREADS; t++)
        pauses[t] = pauses_before[t];
    names = 0;
}

bool conductor_paused(thread_id_t t)
{
    return stage_life(t).paused != 0 && !pauses[t];
}

bool conductor_blocked(thread_id_t t)
{
    if (!agents[t])
        return false;
    switch ((enum thread_state)stage_life(t).thread) {
    case THREAD_SENDING:
    case THREAD_WAITING:
    case THREAD_AWAITS_SIGNAL:
    case THREAD_AWAITS_KILL:
    case THREAD_STOPPED:
    case THREAD_FAULTED:
    case THREAD_REMOTE_WAIT:
        return true;
    case THREAD_FREE:
    case THREAD_CREATED:
    case THREAD_ACTIVE:
    case THREAD_DOOMED:
    case THREAD_STATES:
        return false;
    }
    return false;
}

/** The conductor makes a call with one argument, which must succeed. */
static void must(word_t number, word_t cap)
{
    struct call_frame f = { .number = number, .cap = cap };
    const status_t status = stage_conduct(&f);

    if (status != STATUS_OK)
        story_fail("conductor", number, status);
}

/** The conductor pauses an agent. */
static void hold(thread_id_t t)
{
    if (stage_held(stage_cpu(t)))
        story_fail("held", stage_cpu(t), 0);
    stage_wake();
    must(CALL_THREAD_PAUSE, t);
    pauses[t] = true;
}

/** Thread `t` is not paused by the conductor any more. */
static void let_go(thread_id_t t)
{
    const struct life life = pauses[t] ? stage_life(t) : (struct life){ 0 };

    pauses[t] = false;
    if (life.paused == 0 || life.thread == THREAD_FREE ||
        life.thread == THREAD_DOOMED)
        return;
    stage_wake();
    must(CALL_THREAD_RESUME, t);
}

/** Thread `t` can take a step if it is let. */
static void expect_able(thread_id_t t)
{
    const struct life life = stage_life(t);

    if (life.thread != THREAD_ACTIVE)
        story_fail("agent", t, life.thread);
    if (conductor_paused(t))
        story_fail("paused", t, 0);
}

/** Others are paused until the CPU of thread `t` runs it. */
static void clear_way(thread_id_t t)
{
    const cpu_id_t k = stage_cpu(t);
    thread_id_t runs = stage_runs(k);

    for (unsigned i = 0; i < THREADS && runs != t; i++) {
        let_go(t);
        stage_sleep();
        runs = stage_runs(k);
        if (runs == t)
            return;
        if (!agents[runs])
            story_fail("runs", k, runs);
        hold(runs);
    }
}

void conductor_name(thread_id_t t)
{
    named[names++ % NAMES] = t;
}

void conductor_name_all(void)
{
    all_named = true;
}

/** Whom the step is about the conductor does not pause. */
static void free_named(void)
{
    while (names > 0)
        let_go(named[--names]);
    for (thread_id_t t = 1; all_named && t < THREADS; t++) {
        if (agents[t] && t != core_agent)
            let_go(t);
    }
    all_named = false;
    stage_sleep();
}

void conductor_bring(thread_id_t t)
{
    const cpu_id_t k = stage_cpu(t);

    if (t == CONDUCTOR) {
        stage_wake();
        return;
    }
    expect_able(t);
    clear_way(t);
    if (names == 0 && !all_named)
        return;
    free_named();
    if (stage_runs(k) != t)
        story_fail("runs", k, stage_runs(k));
}

void conductor_settle(void)
{
    const thread_id_t t = core_agent;
    struct life life;

    stage_settle();
    if (t == 0 || stage_awake() || pauses[t])
        return;
    life = stage_life(t);
    if (life.thread != THREAD_ACTIVE || life.paused != 0)
        return;
    hold(t);
    stage_sleep();
}

/** Pauses all agents that could compute; the conductor is awake then. */
static void hold_agents(void)
{
    stage_wake();
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (agents[t] && stage_life(t).thread == THREAD_ACTIVE &&
            stage_life(t).paused == 0)
            hold(t);
    }
}

void conductor_round(void)
{
    hold_agents();
    stage_round();
}

/** All agents but core's may compute. */
static void free_agents(void)
{
    conductor_name_all();
    free_named();
}

void conductor_run(uint64_t end)
{
    free_agents();
    conductor_settle();
    while (stage_clock() < end) {
        stage_advance(end);
        conductor_settle();
        stage_check();
    }
}

status_t conductor_call(struct call_frame *f)
{
    status_t status;

    stage_wake();
    status = stage_conduct(f);
    stage_sleep();
    return status;
}
