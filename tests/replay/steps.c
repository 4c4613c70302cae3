/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * steps: each step, of any policy.
 *
 * All shares belong to CPU 0.  A step that the scheduler's contracts do not
 * allow is an error of the file, so the scheduler never sees it.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "replay.h"
#include "sched.h"

enum { CPU = 0 };

struct thread threads[THREADS];

/** What may be asked of a share before a step. */
enum share_must { SHARE_NONE, SHARE_NEW, SHARE_KNOWN, SHARE_READY, SHARE_IDLE };

/**
 * A step: its name, how many numbers follow (the policy says how many follow
 * `create`), and what its share must be.
 */
struct step {
    const char *name;
    unsigned numbers;
    enum share_must must;
    void (*take)(struct replay *replay, const uint64_t *n);
};

static void take_round(struct replay *replay, const uint64_t *n)
{
    replay->round = (uint32_t)n[0];
}

static void take_fill(struct replay *replay, const uint64_t *n)
{
    replay->length = (uint32_t)n[0];
}

static void take_create(struct replay *replay, const uint64_t *n)
{
    (void)replay;
    sched_insert(CPU, (thread_id_t)n[0], policy_priority(n[1]), (uint32_t)n[2]);
}

static void take_destroy(struct replay *replay, const uint64_t *n)
{
    (void)replay;
    sched_remove((thread_id_t)n[0]);
}

static void take_ready(struct replay *replay, const uint64_t *n)
{
    (void)replay;
    sched_ready((thread_id_t)n[0]);
}

static void take_ready_check(struct replay *replay, const uint64_t *n)
{
    (void)replay;
    sched_ready((thread_id_t)n[0]);
    printf("outdates=%d\n", sched_outdates((thread_id_t)n[0]));
}

static void take_unready(struct replay *replay, const uint64_t *n)
{
    (void)replay;
    sched_unready((thread_id_t)n[0]);
}

static void take_yield(struct replay *replay, const uint64_t *n)
{
    (void)replay;
    (void)n;
    sched_yield_head(CPU);
}

static void take_quota(struct replay *replay, const uint64_t *n)
{
    (void)replay;
    sched_quota((thread_id_t)n[0], (uint32_t)n[1]);
}

static void take_update(struct replay *replay, const uint64_t *n)
{
    const struct sched *const s = &scheds[CPU + 1];
    const uint64_t round = s->round;

    (void)replay;
    sched_update(CPU, n[0]);
    printf("time=%" PRIu32 " head=%u slice=%" PRIu32 " mode=%s wrap=%d\n",
           s->period - s->residual, sched_head(CPU), sched_slice(CPU),
           s->head == 0 ? "idle" : policy_mode(s->claims != 0),
           s->round != round);
}

static const struct step steps[] = {
    { "round", 1, SHARE_NONE, take_round },
    { "fill", 1, SHARE_NONE, take_fill },
    { "create", 0, SHARE_NEW, take_create },
    { "destroy", 1, SHARE_KNOWN, take_destroy },
    { "ready", 1, SHARE_IDLE, take_ready },
    { "ready_check", 1, SHARE_IDLE, take_ready_check },
    { "unready", 1, SHARE_READY, take_unready },
    { "yield", 0, SHARE_NONE, take_yield },
    { "quota", 2, SHARE_KNOWN, take_quota },
    { "update", 1, SHARE_NONE, take_update },
};

/** The bounds of the number `i` of a step, from 0. */
static const uint64_t *bounds(const struct step *s, unsigned i)
{
    static const uint64_t ids[] = { 1, THREADS - 1 };
    static const uint64_t ranks[] = { 0, 3 };
    static const uint64_t ticks[] = { 0, UINT32_MAX };
    static const uint64_t lengths[] = { 1, UINT32_MAX };
    static const uint64_t times[] = { 0, UINT64_MAX };

    if (s->take == take_round || s->take == take_fill)
        return lengths;
    if (s->take == take_update)
        return times;
    if (i == 0)
        return ids;
    return s->take == take_create && i == 1 ? ranks : ticks;
}

/** Refuses a step whose share is not what the step needs. */
static void check_share(const struct replay *replay, const struct line *line,
                        enum share_must must, uint64_t id)
{
    const struct thread *const t = &threads[must == SHARE_NONE ? 0 : id];

    if (must == SHARE_NONE)
        return;
    if (must == SHARE_NEW && t->sched != 0)
        wrong(replay, line, 1, "the share is there already",
              "destroy it first, or choose another number");
    if (must != SHARE_NEW && t->sched == 0)
        wrong(replay, line, 1, "there is no such share", "create it first");
    if (must == SHARE_IDLE && t->sched_ready != 0)
        wrong(replay, line, 1, "the share is ready already",
              "write unready first");
    if (must == SHARE_READY && t->sched_ready == 0)
        wrong(replay, line, 1, "the share is not ready", "write ready first");
}

/** Begins the first round before the first step that needs it. */
static void start(struct replay *replay, const struct line *line,
                  const struct step *s)
{
    const bool sets = s->take == take_round || s->take == take_fill;

    if (sets && replay->started)
        wrong(replay, line, 0, "the first round has begun",
              "write round and fill before all other steps");
    if (sets || replay->started)
        return;
    for (cpu_id_t c = 0; c < CPUS; c++)
        sched_init(c, replay->round, replay->length);
    replay->started = true;
}

/** The step of a line. */
static const struct step *find(const struct replay *replay,
                               const struct line *line)
{
    for (unsigned i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
        if (strcmp(line->word[0], steps[i].name) == 0)
            return &steps[i];
    wrong(replay, line, 0, "there is no such step",
          "write round, fill, create, destroy, ready, ready_check, unready, "
          "yield, quota or update");
}

void step(struct replay *replay, const struct line *line)
{
    const struct step *const s = find(replay, line);
    const unsigned numbers =
        s->take == take_create ? policy_numbers : s->numbers;
    uint64_t n[WORDS] = { 0 };

    if (line->count != numbers + 1)
        wrong(replay, line, numbers + 1,
              "the step has another number of "
              "words",
              "see --help for the steps");
    for (unsigned i = 0; i < numbers; i++)
        n[i] = number(replay, line, i + 1, bounds(s, i));
    check_share(replay, line, s->must, n[0]);
    start(replay, line, s);
    s->take(replay, n);
    if (replay->check && replay->started && !sched_inv())
        wrong(replay, line, 0, "inv_sched does not hold after this step",
              "the scheduler is wrong, not the file");
}
