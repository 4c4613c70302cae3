/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * steps: agents take steps while the conductor sleeps.
 */
#include "agents.h"
#include "calls_arm.h"
#include "conduct.h"
#include "end.h"
#include "stage.h"
#include "state_arm.h"
#include "story.h"
#include "thread.h"

enum { PATIENCE = 200 };

extern struct utcb own_utcb;

static word_t steps;

/** Whether agent `t` has taken the step, as far as it goes. */
static bool is_done(thread_id_t t, word_t step)
{
    const struct box *const box = agents_box(t);
    struct sys_thread_state_get_result told;

    if (box->step != 0)
        return false;
    if (box->count != 0)
        return true;
    if (sys_thread_state_get(t, &told) != STATUS_OK ||
        (told.life & 0xff) != THREAD_ACTIVE)
        return true;
    return own_utcb.word[STATE_R + AGENT_LAST] == step &&
           agents_done_at(own_utcb.word[STATE_IP]);
}

/** Agent `t`, which its CPU runs, takes a step. */
static void take(thread_id_t t, enum deed deed, const struct call_frame *f)
{
    const word_t step = ++steps << DEED_BITS | deed;
    const word_t *const words = &f->cap;
    struct box *const box = agents_box(t);

    for (unsigned i = 0; i < 8; i++)
        box->word[i] = words[i];
    box->step = step;
    for (unsigned i = 0; i < PATIENCE; i++) {
        stage_sleep();
        if (is_done(t, step))
            return;
    }
    story_fail("agent", t, stage_life(t).thread);
}

void stage_call(thread_id_t t, const struct call_frame *f)
{
    if (t == CONDUCTOR) {
        conduct(f);
        return;
    }
    take(t, DEED_CALL, f);
    if (stage_life(t).thread == THREAD_ACTIVE &&
        stage_register(t, 0) == STATUS_OK)
        agents_note(f);
}

/** Agent `t`, which has faulted, awaits its next step when it goes on. */
static void step_over(thread_id_t t)
{
    const bool waits = stage_life(t).thread == THREAD_SENDING;

    if (waits)
        expect_ok("thread_pause", sys_thread_pause(t));
    (void)stage_life(t);
    own_utcb.word[STATE_IP] = AGENT_TEXT;
    expect_ok("thread_state_set", sys_thread_state_set(t));
    if (waits)
        expect_ok("thread_resume", sys_thread_resume(t));
}

/** Agent `t` does something by which it may fault. */
static void take_care(thread_id_t t, enum deed deed, word_t address)
{
    const struct call_frame f = { .cap = address };

    take(t, deed, &f);
    if (stage_life(t).thread != THREAD_ACTIVE)
        step_over(t);
}

void stage_fault(thread_id_t t, const struct fault_report *fault, word_t ip)
{
    static const enum deed deeds[] = { DEED_READ, DEED_WRITE, DEED_EXECUTE };

    (void)ip;
    take_care(t, deeds[fault->access], fault->address);
}

void stage_fpu(thread_id_t t)
{
    take_care(t, DEED_FPU, 0);
}

void stage_guest(thread_id_t t, const struct guest_exit *leaves)
{
    (void)t;
    (void)leaves;
    story_fail_words("input", "boards run no guest");
}
