/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * child: protection domains and threads that a test of a board makes.
 */
#include "child.h"

#include "calls_arm.h"
#include "end.h"
#include "ram.h"
#include "space.h"
#include "state_arm.h"

enum { PD_CORE = 1, THREADS_A_PAGE = 16, FPUS_A_PAGE = 8 };

word_t child_thread(word_t pd)
{
    return pd * THREADS_A_PAGE;
}

word_t child_donate(word_t pd, enum table_number table, word_t page)
{
    const word_t frame = ram_take(PAGE_BYTES);

    expect_ok("table_donate", sys_table_donate(table, page, pd, frame));
    return frame;
}

/** Copies the code into a frame of its own. */
static word_t load(const struct child *child)
{
    const word_t frame = ram_take(PAGE_BYTES);
    char *const to = ram_at(frame);

    for (word_t i = 0; child->begin + i < child->end; i++)
        to[i] = child->begin[i];
    expect_ok("region_update_instr", sys_region_update_instr((word_t)to));
    return frame;
}

/** Sets the registers of the child's thread to where it begins. */
static void set_state(const struct child *child)
{
    for (unsigned i = 0; i < STATE_WORDS; i++)
        own_utcb.word[i] = 0;
    own_utcb.word[STATE_IP] = CHILD_TEXT;
    own_utcb.word[STATE_UTCB] = CHILD_UTCB;
    own_utcb.word[STATE_TLS] = child->tls;
    expect_ok("thread_state_set",
              sys_thread_state_set(child_thread(child->pd)));
}

void child_make(const struct child *child)
{
    const word_t pd = child->pd;
    const word_t space = space_new();
    const struct sys_thread_new_args args = {
        .thread = child_thread(pd),
        .pd = pd,
        .utcb = pd,
        .fpu = child->fpu ? pd * FPUS_A_PAGE : 0,
        .cpu = child->cpu,
        .priority = child->priority,
    };

    expect_ok("pd_new", sys_pd_new(pd, PD_CORE, space));
    space_map(space, CHILD_TEXT, load(child), PAGE_EXECUTE);
    space_map(space, CHILD_UTCB, child_donate(pd, TABLE_UTCB, pd), PAGE_WRITE);
    if (child->shared != 0)
        space_map(space, CHILD_SHARED, child->shared, PAGE_WRITE);
    (void)child_donate(pd, TABLE_THREAD, pd);
    if (child->fpu)
        (void)child_donate(pd, TABLE_FPU, pd);
    expect_ok("thread_new", sys_thread_new(&args));
    set_state(child);
    expect_ok("obj_new", sys_obj_new(pd, PD_CORE, OBJECT_THREAD, args.thread));
}

void child_start(word_t pd)
{
    const struct message nothing = { .tag = 0 };

    expect_ok("thread_start", sys_thread_start(child_thread(pd), &nothing));
}

void child_set(word_t pd, word_t offset)
{
    struct sys_thread_state_get_result result;

    expect_ok("thread_state_get",
              sys_thread_state_get(child_thread(pd), &result));
    own_utcb.word[STATE_IP] = CHILD_TEXT + offset;
    own_utcb.word[STATE_PSR] = 0;
    expect_ok("thread_state_set", sys_thread_state_set(child_thread(pd)));
}

void child_go(word_t pd, word_t offset)
{
    child_set(pd, offset);
    child_start(pd);
}
