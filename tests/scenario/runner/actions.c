/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * actions: what each operation of the flat form does.
 */

#include "conductor.h"
#include "message.h"
#include "play.h"
#include "stage.h"
#include "story.h"

/* So often may a destruction say that more is left. */
enum { PATIENCE = 10000 };

static word_t word(unsigned i)
{
    return (word_t)story_value(i);
}

static thread_id_t thread(unsigned i)
{
    const unsigned t = story_index(i);

    if (t == 0 || t >= THREADS)
        story_fail_words("input", "there is no such thread");
    return (thread_id_t)t;
}

static void do_variables(void)
{
    conductor_begin();
    stage_clear();
    story_variables(story_index(0));
}

static void do_agent(void)
{
    conductor_agent(thread(0), false);
}

static void do_core(void)
{
    conductor_agent(thread(0), true);
}

static void do_bell(void)
{
    const struct bell bell = { .receiver = word(0),
                               .context = word(1),
                               .irq = word(2),
                               .line = story_index(3) };

    stage_bell(&bell);
}

static void do_round(void)
{
    conductor_round();
}

static void do_run(void)
{
    conductor_run(stage_after(story_value(0)));
}

static void do_set(void)
{
    story_assign(0, story_value(1));
}

static void do_now(void)
{
    story_assign(0, stage_now() + story_value(1));
}

static void do_add(void)
{
    story_assign(0, story_value(1) + story_value(2));
}

static void do_subtract(void)
{
    story_assign(0, story_value(1) - story_value(2));
}

static void do_buffer(void)
{
    if (story_index(1) >= PAGE_BYTES / sizeof(word_t))
        story_fail_words("input", "the buffer has no such word");
    stage_store(thread(0), story_index(1), word(2));
}

static void do_call(void)
{
    const thread_id_t t = thread(0);
    const struct call_frame f = {
        .number = word(1),
        .cap = word(2),
        .tag = word(3),
        .word = { word(4), word(5), word(6), word(7) },
        .room = word(8),
    };

    conductor_bring(t);
    stage_call(t, &f);
    conductor_settle();
}

static void do_names(void)
{
    conductor_name(thread(0));
}

static void do_rivals(void)
{
    conductor_name_all();
}

static void do_fault(void)
{
    const thread_id_t t = thread(0);
    const struct fault_report fault = { .kind = (uint8_t)word(1),
                                        .access = (uint8_t)word(2),
                                        .address = word(3) };

    conductor_bring(t);
    stage_fault(t, &fault, word(4));
    conductor_settle();
}

static void do_fpu(void)
{
    const thread_id_t t = thread(0);

    conductor_bring(t);
    stage_fpu(t);
    conductor_settle();
}

static void do_guest(void)
{
    const thread_id_t t = thread(0);
    const struct guest_exit leaves = { .reason = word(1),
                                       .detail = word(2),
                                       .address = word(3) };

    conductor_bring(t);
    stage_guest(t, &leaves);
    conductor_settle();
}

static void do_interrupt(void)
{
    stage_raise(story_index(0));
    conductor_settle();
}

/** The conductor makes a call whose status is one of two, or 0. */
static status_t repeat(struct call_frame *f, status_t other)
{
    const struct call_frame same = *f;
    status_t status = STATUS_AGAIN;

    for (unsigned i = 0; i < PATIENCE && status == STATUS_AGAIN; i++) {
        *f = same;
        status = stage_conduct(f);
    }
    if (status != STATUS_OK && status != other)
        story_fail("conductor", same.number, status);
    return status;
}

/* What the scenario has destroyed itself is no more. */
static void do_destroy(void)
{
    struct call_frame f = { .number = word(0), .cap = word(1) };

    stage_wake();
    (void)repeat(&f, STATUS_BAD_CAP);
}

/* A domain that still has pages says that more is left. */
static void do_doom(void)
{
    struct call_frame f = { .number = CALL_PD_DEL, .cap = word(0) };

    stage_wake();
    (void)stage_conduct(&f);
}

static void do_reclaim(void)
{
    struct call_frame f = { .number = CALL_TABLE_RECLAIM,
                            .word = { word(0), word(1) } };

    stage_wake();
    (void)repeat(&f, STATUS_BAD_SLOT);
}

/** Operations by their names. */
static const struct {
    const char *name;
    void (*does)(void);
} actions[] = {
    { "variables", do_variables },
    { "agent", do_agent },
    { "core", do_core },
    { "bell", do_bell },
    { "round", do_round },
    { "run", do_run },
    { "set", do_set },
    { "now", do_now },
    { "add", do_add },
    { "subtract", do_subtract },
    { "buffer", do_buffer },
    { "call", do_call },
    { "names", do_names },
    { "rivals", do_rivals },
    { "fault", do_fault },
    { "fpu", do_fpu },
    { "guest", do_guest },
    { "interrupt", do_interrupt },
    { "destroy", do_destroy },
    { "doom", do_doom },
    { "reclaim", do_reclaim },
};

bool actions_do(const char *name)
{
    for (unsigned i = 0; i < sizeof actions / sizeof actions[0]; i++) {
        if (story_same(actions[i].name, name)) {
            actions[i].does();
            return true;
        }
    }
    return false;
}
