/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * looks: what the conductor sees of agents: by kernel calls, in their message
 * buffers, and by who counts.
 */
#include "agents.h"
#include "calls_arm.h"
#include "conduct.h"
#include "stage.h"
#include "state_arm.h"
#include "story.h"
#include "thread.h"

/* Another CPU comes round once in a while only. */
enum { LOOKS = 4 };

extern struct utcb own_utcb;

struct life stage_life(thread_id_t t)
{
    struct sys_thread_state_get_result told;

    if (sys_thread_state_get(t, &told) != STATUS_OK)
        return (struct life){ .thread = THREAD_FREE };
    return (struct life){ .thread = (uint8_t)told.life,
                          .ipc_in = (uint8_t)(told.life >> 8),
                          .ipc_out = (uint8_t)(told.life >> 16),
                          .paused = (uint8_t)(told.life >> 24) };
}

struct stage_view stage_waits(thread_id_t t)
{
    struct sys_thread_state_get_result told;

    if (sys_thread_state_get(t, &told) != STATUS_OK)
        return (struct stage_view){ .waits = 0 };
    return (struct stage_view){ .waits = told.waits };
}

void stage_tell(const struct stage_view *seen)
{
    (void)seen;
    story_fail_words("input", "boards must be told what is to be seen");
}

cpu_id_t stage_cpu(thread_id_t t)
{
    return t == CONDUCTOR ? STAND : agents_cpu(t);
}

bool stage_runs_guest(thread_id_t t)
{
    (void)t;
    return false;
}

unsigned stage_state(const char *machine, unsigned object)
{
    static const char *const machines[] = { "thread",  "ipc_in",  "ipc_out",
                                            "paused",  "handler", "killer",
                                            "timeout", "remote" };
    struct sys_thread_state_get_result told;

    if (sys_thread_state_get(object, &told) != STATUS_OK)
        return THREAD_FREE;
    for (unsigned i = 0; i < sizeof machines / sizeof machines[0]; i++) {
        const word_t word = i < 4 ? told.life : told.waits;

        if (story_same(machines[i], machine))
            return word >> i % 4 * 8 & 0xff;
    }
    story_fail_words("input", "boards cannot see this machine");
}

word_t stage_register(thread_id_t t, unsigned r)
{
    struct sys_thread_state_get_result told;

    if (t == CONDUCTOR)
        return conduct_register(r);
    if (sys_thread_state_get(t, &told) != STATUS_OK)
        return 0;
    return own_utcb.word[STATE_R + r % 8];
}

/** The message buffer of thread `t`, word by word. */
static word_t *buffer(thread_id_t t)
{
    struct utcb *const utcb = t == CONDUCTOR ? &own_utcb : agents_buffer(t);

    return (word_t *)(void *)utcb;
}

word_t stage_stored(thread_id_t t, unsigned i)
{
    return buffer(t)[i % (PAGE_BYTES / sizeof(word_t))];
}

void stage_store(thread_id_t t, unsigned i, word_t value)
{
    buffer(t)[i] = value;
}

/** The agent of CPU `k` that has counted since `counts`; 0 if not one has. */
static thread_id_t who_counts(cpu_id_t k, const word_t *counts)
{
    thread_id_t found = 0;
    unsigned number = 0;

    for (unsigned i = 0; i < agents_made(); i++) {
        const thread_id_t t = agents_thread(i);

        if (agents_cpu(t) == k && agents_box(t)->count != counts[i]) {
            found = t;
            number++;
        }
    }
    return number == 1 ? found : 0;
}

/* Whoever runs counts. */
thread_id_t stage_runs(cpu_id_t k)
{
    static word_t counts[THREADS];
    thread_id_t found = 0;

    for (unsigned i = 0; i < LOOKS && found == 0; i++) {
        for (unsigned n = 0; n < agents_made(); n++)
            counts[n] = agents_box(agents_thread(n))->count;
        stage_sleep();
        found = who_counts(k, counts);
    }
    return found;
}
