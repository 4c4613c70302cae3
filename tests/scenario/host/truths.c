/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * truths: what each operation of the flat form looks at.
 */

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "actions.h"
#include "conductor.h"
#include "cpus.h"
#include "host.h"
#include "look.h"
#include "message.h"
#include "stage.h"
#include "story.h"
#include "thread.h"
#include "trace.h"

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
    return threads[t].life.thread != THREAD_ACTIVE || threads[t].vm != 0;
}

/** The register of thread `t` that has the number `r`. */
static word_t look_register(thread_id_t t, unsigned r)
{
    const struct call_frame *const f = &threads[t].frame.call;
    const word_t registers[] = {
        f->cap,     f->tag,     f->word[0], f->word[1],
        f->word[2], f->word[3], f->room,    f->number
    };

    return registers[r % 8];
}

static word_t look_buffer(thread_id_t t, unsigned i)
{
    const word_t *const words = (const void *)&utcbs[threads[t].utcb];

    return words[i % (PAGE_BYTES / sizeof(word_t))];
}

static void do_status(void)
{
    const thread_id_t t = thread(0);
    const word_t wanted = word(1);

    if (waits(t))
        story_expect(wanted, BLOCKED);
    else if (wanted != RESUMED)
        story_expect(wanted, threads[t].frame.call.cap);
}

static void do_finished(void)
{
    if (!waits(thread(0)))
        do_status();
}

static void do_word(void)
{
    story_expect(word(3), look_register(thread(0), story_index(1)) & word(2));
}

static void do_stored(void)
{
    story_expect(word(2), look_buffer(thread(0), story_index(1)));
}

static void do_take(void)
{
    story_assign(0, look_register(thread(1), story_index(2)));
}

static void do_take_pair(void)
{
    const unsigned r = story_index(2);

    story_assign(0, two_words(look_register(thread(1), r),
                              look_register(thread(1), r + 1)));
}

static void do_take_stored(void)
{
    story_assign(0, look_buffer(thread(1), story_index(2)));
}

static void do_state(void)
{
    story_expect(story_value(2), look_state(story_word(0), story_index(1)));
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
                       threads[t].life.thread);
    }
}

static void do_compare(void)
{
    const uint64_t a = story_value(1);
    const uint64_t b = story_value(2);
    const bool holds[] = { a == b, a != b, a<b, a <= b, a> b, a >= b };

    if (!holds[story_index(0) % 6])
        story_fail("compare", a, b);
}

static void do_field(void)
{
    story_assign(0, look_field(story_word(1), story_index(2)));
}

static void do_runs(void)
{
    const unsigned k = story_index(0) % CPUS;

    conductor_run(host.now);
    if (cpus[k].current != story_value(1))
        story_fail("runs", k, cpus[k].current);
    if (story_word(2)[0] != '-' && cpus[k].head != story_value(2))
        story_fail("share", k, cpus[k].head);
}

/** Operand `i`; -1 stands for anything. */
static int64_t wanted(unsigned i)
{
    return story_word(i)[0] == '-' ? -1 : (int64_t)word(i);
}

static void do_traced(void)
{
    const struct wanted_record record = { .event = wanted(0),
                                          .p = wanted(1),
                                          .q = wanted(2),
                                          .a = wanted(3),
                                          .b = wanted(4) };

    if (!look_record(&record))
        story_fail("traced", 0, 0);
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
    { "compare", do_compare },
    { "field", do_field },
    { "runs", do_runs },
    { "traced", do_traced },
};

bool truths_do(const char *name)
{
    for (unsigned i = 0; i < sizeof truths / sizeof truths[0]; i++) {
        if (strcmp(truths[i].name, name) == 0) {
            truths[i].does();
            return true;
        }
    }
    return false;
}
