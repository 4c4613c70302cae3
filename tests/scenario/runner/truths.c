/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * truths: what each operation of the flat form looks at.
 */

#include "conductor.h"
#include "message.h"
#include "play.h"
#include "stage.h"
#include "story.h"
#include "thread.h"

/* Beside the statuses: what a thread can be found in. */
enum { BLOCKED = 256, RESUMED = 257 };

static word_t word(unsigned i)
{
    return (word_t)story_value(i);
}

static thread_id_t thread(unsigned i)
{
    return (thread_id_t)(story_index(i) % THREADS);
}

/** Whether thread `t` waits in a call; the one that runs a guest does. */
static bool waits(thread_id_t t)
{
    return stage_life(t).thread != THREAD_ACTIVE || stage_runs_guest(t);
}

static void do_status(void)
{
    const thread_id_t t = thread(0);
    const word_t wanted = word(1);

    if (waits(t))
        story_expect(wanted, BLOCKED);
    else if (wanted != RESUMED)
        story_expect(wanted, stage_register(t, 0));
}

static void do_finished(void)
{
    if (!waits(thread(0)))
        do_status();
}

static void do_word(void)
{
    story_expect(word(3), stage_register(thread(0), story_index(1)) & word(2));
}

static void do_stored(void)
{
    story_expect(word(2), stage_stored(thread(0), story_index(1)));
}

static void do_take(void)
{
    story_assign(0, stage_register(thread(1), story_index(2)));
}

static void do_take_pair(void)
{
    const unsigned r = story_index(2);

    story_assign(0, two_words(stage_register(thread(1), r),
                              stage_register(thread(1), r + 1)));
}

static void do_take_stored(void)
{
    story_assign(0, stage_stored(thread(1), story_index(2)));
}

static void do_state(void)
{
    story_expect(story_value(2), stage_state(story_word(0), story_index(1)));
}

static void do_paused(void)
{
    story_expect(story_value(1), conductor_paused(thread(0)));
}

static void do_blocked(void)
{
    bool waiting[THREADS] = { false };

    for (unsigned i = 0; i < story_count(); i++)
        waiting[thread(i)] = true;
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (waiting[t] != conductor_blocked(t))
            story_fail(waiting[t] ? "awake" : "asleep", t,
                       stage_life(t).thread);
    }
}

/** What thread `t` does and has got, without the pause. */
static struct stage_view view(thread_id_t t)
{
    const struct life life = stage_life(t);
    struct stage_view seen = stage_waits(t);

    seen.life =
        life.thread | (word_t)life.ipc_in << 8 | (word_t)life.ipc_out << 16;
    if (life.thread == THREAD_ACTIVE && !stage_runs_guest(t))
        seen.status = stage_register(t, 0);
    return seen;
}

/* The host tells what it sees; boards compare. */
static void do_observe(void)
{
    const thread_id_t t = thread(0);
    const struct stage_view seen = view(t);

    if (story_count() == 1)
        stage_tell(&seen);
    else if (seen.life != word(1) || seen.waits != word(2) ||
             seen.status != word(3))
        story_fail("observe", seen.life, seen.waits << 16 | seen.status);
}

static void do_compare(void)
{
    const uint64_t a = story_value(1);
    const uint64_t b = story_value(2);
    const bool holds[] = { a == b, a != b, a<b, a <= b, a> b, a >= b };

    if (!holds[story_index(0) % 6])
        story_fail("compare", a, b);
}

/** Operations by their names. */
static const struct {
    const char *name;
    void (*does)(void);
} truths[] = {
    { "status", do_status },
    { "finished", do_finished },
    { "word", do_word },
    { "stored", do_stored },
    { "take", do_take },
    { "take_pair", do_take_pair },
    { "take_stored", do_take_stored },
    { "state", do_state },
    { "paused", do_paused },
    { "blocked", do_blocked },
    { "observe", do_observe },
    { "compare", do_compare },
};

bool truths_do(const char *name)
{
    for (unsigned i = 0; i < sizeof truths / sizeof truths[0]; i++) {
        if (story_same(truths[i].name, name)) {
            truths[i].does();
            return true;
        }
    }
    return false;
}
