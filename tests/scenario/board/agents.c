/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * agents: the threads and domains of a scenario as core knows them.
 *
 * All of them use the same frames, scenario by scenario: these lie two pages
 * apart, so that each can be a translation table. Tables of a lower level stay
 * behind.
 */
#include "agents.h"

#include <stddef.h>

#include "calls_arm.h"
#include "end.h"
#include "ram.h"
#include "space.h"
#include "state_arm.h"
#include "story.h"

enum { FRAMES_BYTES = 0x400000, FRAME_BYTES = 0x2000, MADE = 256 };
enum { PD_CORE = 1 };
enum { AGENT_UTCB = 0x20000, AGENT_BUFFERS = 128 };

/** The branch back to the beginning: `b`, whatever the distance. */
enum { BRANCH_SHIFT = 24, BRANCH = 0xea };

extern struct utcb own_utcb;

static const struct place {
    thread_id_t thread;
    pd_id_t pd;
    utcb_id_t utcb;
    cpu_id_t cpu;
} nowhere;

static word_t frames; /* the first of the frames */
static word_t text;   /* where the program lies */
static struct place made[MADE];
static unsigned count;
static unsigned donated;
static word_t tables[PDS];
static word_t buffers[AGENT_BUFFERS];

void agents_prepare(void)
{
    word_t *to;

    frames = ram_take(FRAMES_BYTES);
    text = ram_take(PAGE_BYTES);
    to = ram_at(text);
    for (unsigned i = 0; agent_program + i < agent_program_end; i++)
        to[i] = agent_program[i];
    expect_ok("region_update_instr", sys_region_update_instr((word_t)to));
    space_map_own(AGENT_TEXT, text, PAGE_EXECUTE);
}

unsigned agents_clear(void)
{
    const unsigned left = donated;

    count = 0;
    donated = 0;
    return left;
}

word_t agents_frame(unsigned n)
{
    if (n >= FRAMES_BYTES / FRAME_BYTES)
        story_fail_words("input", "there are not so many frames");
    return frames + n * FRAME_BYTES;
}

/** The thread that was made last in the slot of `t`. */
static const struct place *find(thread_id_t t)
{
    for (unsigned i = count; i > 0; i--) {
        if (made[i - 1].thread == t)
            return &made[i - 1];
    }
    return &nowhere;
}

unsigned agents_made(void)
{
    return count;
}

thread_id_t agents_thread(unsigned i)
{
    return made[i].thread;
}

cpu_id_t agents_cpu(thread_id_t t)
{
    return find(t)->cpu;
}

struct utcb *agents_buffer(thread_id_t t)
{
    const struct place *const place = find(t);

    if (place->thread == 0)
        story_fail_words("input", "the thread was never made");
    return ram_at(buffers[place->utcb]);
}

struct box *agents_box(thread_id_t t)
{
    return (struct box *)(void *)agents_buffer(t)->spare;
}

bool agents_done_at(word_t ip)
{
    const word_t at = (ip - AGENT_TEXT) / sizeof(word_t);
    const word_t *const words = ram_at(text);

    return at < PAGE_BYTES / sizeof(word_t) &&
           words[at] >> BRANCH_SHIFT == BRANCH;
}

/** A page of a domain, which may be core's own. */
static void map(pd_id_t pd, word_t address, word_t frame, enum page_kind kind)
{
    if (pd == PD_CORE)
        space_map_own(address, frame, kind);
    else
        space_map(tables[pd], address, frame, kind);
}

/** A domain is made: its address space has the program. */
static void note_domain(word_t pd, word_t table)
{
    word_t *const top = ram_at(table);

    for (unsigned i = 0; i < FRAME_BYTES / sizeof *top; i++)
        top[i] = 0;
    tables[pd] = table;
    space_map(table, AGENT_TEXT, text, PAGE_EXECUTE);
}

/** A thread is made: it finds its program and its box. */
static void note_thread(const struct call_frame *in)
{
    const word_t utcb = in->word[1];
    const word_t at = AGENT_UTCB + utcb * PAGE_BYTES;

    if (count == MADE || utcb >= AGENT_BUFFERS)
        story_fail_words("input", "there are not so many threads");
    made[count++] = (struct place){ .thread = (thread_id_t)in->cap,
                                    .pd = (pd_id_t)in->word[0],
                                    .utcb = (utcb_id_t)utcb,
                                    .cpu = (cpu_id_t)in->word[3] };
    map((pd_id_t)in->word[0], at, buffers[utcb], PAGE_WRITE);
    for (unsigned i = 0; i < STATE_WORDS; i++)
        own_utcb.word[i] = 0;
    own_utcb.word[STATE_R + AGENT_BOX] =
        at + (word_t)offsetof(struct utcb, spare);
    own_utcb.word[STATE_IP] = AGENT_TEXT;
    own_utcb.word[STATE_UTCB] = at;
    expect_ok("thread_state_set", sys_thread_state_set(in->cap));
}

static void note_donation(const struct call_frame *in)
{
    donated++;
    if (in->word[0] == TABLE_UTCB && in->word[1] < AGENT_BUFFERS)
        buffers[in->word[1]] = in->word[3];
}

static void note_migration(const struct call_frame *in)
{
    for (unsigned i = 0; i < count; i++) {
        if (made[i].thread == in->cap)
            made[i].cpu = (cpu_id_t)in->word[0];
    }
}

void agents_note(const struct call_frame *in)
{
    if (in->number == CALL_TABLE_DONATE)
        note_donation(in);
    else if (in->number == CALL_TABLE_RECLAIM)
        donated--;
    else if (in->number == CALL_PD_NEW)
        note_domain(in->cap, in->word[1]);
    else if (in->number == CALL_THREAD_NEW)
        note_thread(in);
    else if (in->number == CALL_THREAD_MIGRATE)
        note_migration(in);
}
