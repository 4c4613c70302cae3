/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * inside: the operations that only the host has: what cannot be seen or done
 * from outside of the kernel.
 */

#include "inside.h"

#include "conductor.h"
#include "cpus.h"
#include "host.h"
#include "look.h"
#include "machine.h"
#include "stage.h"
#include "story.h"

static void do_field(void)
{
    story_assign(0, look_field(story_word(1), story_index(2)));
}

static void do_runs(void)
{
    const unsigned k = story_index(0) % CPUS;

    conductor_run(stage_clock());
    if (cpus[k].current != story_value(1))
        story_fail("runs", k, cpus[k].current);
    if (story_word(2)[0] != '-' && cpus[k].head != story_value(2))
        story_fail("share", k, cpus[k].head);
}

static void do_hold(void)
{
    machine_hold((cpu_id_t)(story_index(0) % CPUS), true);
}

static void do_release(void)
{
    machine_hold((cpu_id_t)(story_index(0) % CPUS), false);
    conductor_settle();
}

static void do_console(void)
{
    host.console_busy = story_index(0) != 0;
}

static void do_trace(void)
{
    struct call_frame f = { .number = CALL_TRACE_CONTROL,
                            .word = { (word_t)story_value(0),
                                      (word_t)story_value(1) } };
    const status_t status = conductor_call(&f);

    if (status != STATUS_OK)
        story_fail("conductor", CALL_TRACE_CONTROL, status);
    look_from_here((cpu_id_t)(story_index(0) % CPUS));
}

/** Operand `i`; -1 stands for anything. */
static int64_t wanted(unsigned i)
{
    return story_word(i)[0] == '-' ? -1 : (int64_t)(word_t)story_value(i);
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
} operations[] = {
    { "console", do_console }, { "field", do_field }, { "runs", do_runs },
    { "hold", do_hold },       { "trace", do_trace }, { "traced", do_traced },
    { "release", do_release },
};

bool inside_do(const char *name)
{
    for (unsigned i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        if (story_same(operations[i].name, name)) {
            operations[i].does();
            return true;
        }
    }
    return false;
}
