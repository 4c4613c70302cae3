/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * rivals: a domain that takes what it can get, and another that needs some.
 */

#include "rivals.h"

#include <check.h>
#include <string.h>

#include "clock.h"
#include "context.h"
#include "cpus.h"
#include "log.h"
#include "message.h"
#include "table.h"
#include "thread.h"
#include "windows.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

struct rivals rivals;

/** What a domain owns. */
struct wealth {
    uint32_t caps;
    uint32_t maps;
    uint32_t reserved;
    uint32_t objects;
    uint32_t pages;
};

static struct wealth wealth[PDS];

static struct wealth wealth_of(pd_id_t pd)
{
    return (struct wealth){ pds[pd].caps_free, pds[pd].maps_free,
                            pds[pd].reserved, pds[pd].objects, pds[pd].pages };
}

void rivals_note(void)
{
    for (pd_id_t pd = 1; pd < PDS; pd++)
        wealth[pd] = wealth_of(pd);
}

void rivals_check(void)
{
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        const struct wealth now = wealth_of(pd);

        ck_assert_msg(memcmp(&now, &wealth[pd], sizeof now) == 0,
                      "domain %u has other slots than before", pd);
    }
}

static word_t spare_frame(void)
{
    return HOST_RAM + (FRAMES - 1) * PAGE_BYTES;
}

void rivals_keep_no_room(thread_id_t t)
{
    (void)world_call(t, CALL_MSG_AWAIT, ARGS(.room = 0));
    world_do(CALL_THREAD_CANCEL, ARGS(.cap = t));
}

/** Pages for all that domains can own, and doors to the server. */
void rivals_make(void)
{
    identity_id_t i;

    world_boot();
    world_pd(GREEDY_PD);
    world_pd(OTHER_PD);
    world_pd(SERVER_PD);
    rivals.greedy = world_thread(GREEDY_PD, 0);
    rivals.other = world_thread(OTHER_PD, 0);
    rivals.server = world_thread(SERVER_PD, 0);
    world_donate(TABLE_IDENTITY, IDENTITY_PAGES - 2, GREEDY_PD);
    world_donate(TABLE_IDENTITY, IDENTITY_PAGES - 1, OTHER_PD);
    world_donate(TABLE_CONTEXT, CONTEXT_PAGES - 2, GREEDY_PD);
    world_donate(TABLE_CONTEXT, CONTEXT_PAGES - 1, OTHER_PD);
    world_donate(TABLE_IRQ, IRQ_PAGES - 1, GREEDY_PD);
    world_donate(TABLE_UTCB, SPARE_THREAD, OTHER_PD);
    for (word_t t = FIRST_THREAD + 1; t <= LAST_THREAD; t++)
        world_donate(TABLE_UTCB, t, GREEDY_PD);
    for (word_t r = GREEDY_RECEIVER; r <= OTHER_RECEIVER; r++)
        world_do(CALL_SIGNAL_RECEIVER_NEW, ARGS(.cap = r, .w0 = PD_CORE));
    world_do(CALL_SIGNAL_CONTEXT_NEW,
             ARGS(.cap = 1, .w0 = PD_CORE, .w1 = OTHER_RECEIVER, .w2 = 77));
    i = world_identity(OBJECT_THREAD, rivals.server);
    rivals.greedy_door = world_grant(rivals.greedy, i);
    rivals.other_door = world_grant(rivals.other, i);
    rivals.other_signal =
        world_grant(rivals.other, world_identity(OBJECT_CONTEXT, 1));
    rivals.other_place = world_grant(
        rivals.other, world_identity(OBJECT_RECEIVER, OTHER_RECEIVER));
    (void)world_call(rivals.server, CALL_MSG_AWAIT, ARGS(.room = 4));
    rivals_keep_no_room(rivals.greedy);
    rivals_keep_no_room(rivals.other);
    rivals_note();
}

static void succeeds(thread_id_t t, word_t number, struct world_args args)
{
    const status_t status = world_call(t, number, args);

    ck_assert_msg(status == STATUS_OK, "call %u of thread %u: %s", number, t,
                  status_names[status]);
}

/** Core makes and ends objects that core and the other domain pay for. */
static void others_make_objects(void)
{
    world_do(CALL_OBJ_NEW, ARGS(.cap = SPARE_IDENTITY, .w0 = OTHER_PD,
                                .w1 = OBJECT_THREAD, .w2 = rivals.other));
    world_do(CALL_OBJ_DEL, ARGS(.cap = SPARE_IDENTITY));
    world_do(CALL_SIGNAL_RECEIVER_NEW,
             ARGS(.cap = SPARE_RECEIVER, .w0 = PD_CORE));
    world_do(CALL_SIGNAL_CONTEXT_NEW,
             ARGS(.cap = SPARE_CONTEXT, .w0 = OTHER_PD, .w1 = SPARE_RECEIVER));
    world_do(CALL_IRQ_NEW, ARGS(.cap = 1, .w0 = PD_CORE, .w1 = LINES - 1,
                                .tag = SPARE_CONTEXT));
    world_do(CALL_IRQ_DEL, ARGS(.cap = 1));
    world_do(CALL_SIGNAL_CONTEXT_DEL, ARGS(.cap = SPARE_CONTEXT));
    world_do(CALL_SIGNAL_RECEIVER_DEL, ARGS(.cap = SPARE_RECEIVER));
    world_do(CALL_VM_NEW, ARGS(.cap = 1, .w0 = PD_CORE, .w2 = spare_frame()));
    world_do(CALL_VM_DEL, ARGS(.cap = 1));
    world_do(CALL_THREAD_NEW,
             ARGS(.cap = SPARE_THREAD, .w0 = OTHER_PD, .w1 = SPARE_THREAD));
    world_do(CALL_THREAD_START, ARGS(.cap = SPARE_THREAD));
    succeeds(SPARE_THREAD, CALL_NULL, ARGS(.cap = 0));
    world_do(CALL_THREAD_DEL, ARGS(.cap = SPARE_THREAD));
}

/** Core makes and ends a domain, and donates a page and takes it back. */
static void others_make_domains(void)
{
    world_do(CALL_PD_NEW,
             ARGS(.cap = SPARE_PD, .w0 = PD_CORE, .w1 = spare_frame()));
    world_do(CALL_PD_DEL, ARGS(.cap = SPARE_PD));
    world_do(CALL_TABLE_DONATE, ARGS(.w0 = TABLE_CAP, .w1 = 0, .w2 = OTHER_PD,
                                     .w3 = spare_frame()));
    world_do(CALL_TABLE_RECLAIM, ARGS(.w0 = TABLE_CAP, .w1 = 0));
}

/** The other domain gets capabilities, is served, and hears of signals. */
static void others_communicate(void)
{
    const identity_id_t i = SPARE_IDENTITY;
    word_t cap;

    world_do(CALL_OBJ_NEW, ARGS(.cap = i, .w0 = OTHER_PD, .w1 = OBJECT_THREAD,
                                .w2 = rivals.other));
    cap = world_grant(rivals.other, i);
    succeeds(rivals.other, CALL_CAP_DELETE, ARGS(.cap = cap));
    world_do(CALL_OBJ_DEL, ARGS(.cap = i));
    (void)world_call(rivals.other, CALL_MSG_AWAIT, ARGS(.room = MESSAGE_CAPS));
    ck_assert_uint_eq(threads[rivals.other].life.thread, THREAD_WAITING);
    world_do(CALL_THREAD_CANCEL, ARGS(.cap = rivals.other));
    (void)world_call(rivals.other, CALL_MSG_CALL,
                     ARGS(.cap = rivals.other_door));
    for (unsigned n = 0; n <= LAST_THREAD - FIRST_THREAD + 1 &&
                         threads[rivals.other].life.thread == THREAD_SENDING;
         n++)
        (void)world_call(rivals.server, CALL_MSG_REPLY_AND_AWAIT,
                         ARGS(.room = 4));
    ck_assert_uint_eq(threads[rivals.other].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[rivals.other].frame.call.cap, STATUS_OK);
    succeeds(rivals.other, CALL_SIGNAL_SUBMIT,
             ARGS(.cap = rivals.other_signal, .w0 = 1));
    succeeds(rivals.other, CALL_SIGNAL_AWAIT, ARGS(.cap = rivals.other_place));
    ck_assert_uint_eq(threads[rivals.other].frame.call.word[0], 77);
    succeeds(rivals.other, CALL_SIGNAL_ACK, ARGS(.cap = rivals.other_signal));
}

/** The other domain's timeout fires; it prints, and core reads that. */
static void others_use_time_and_log(void)
{
    const uint64_t then = clock_us(cpu_ticks()) + 10000;

    succeeds(rivals.other, CALL_TIMEOUT_SET,
             ARGS(.cap = rivals.other_signal, .w0 = (word_t)then,
                  .w1 = (word_t)(then >> 32)));
    host_advance(clock_ticks(20000));
    world_check("timeouts");
    succeeds(rivals.other, CALL_SIGNAL_PENDING,
             ARGS(.cap = rivals.other_place));
    succeeds(rivals.other, CALL_SIGNAL_ACK, ARGS(.cap = rivals.other_signal));
    for (unsigned n = 0; n < LOG_BYTES / 256; n++)
        world_do(CALL_LOG_READ, ARGS(.w0 = 512));
    succeeds(rivals.other, CALL_LOG_PRINT, ARGS(.w0 = 'x', .tag = 1));
    world_do(CALL_LOG_READ, ARGS(.w0 = 512));
}

void rivals_others_succeed(void)
{
    const struct wealth other = wealth_of(OTHER_PD);
    const struct wealth core = wealth_of(PD_CORE);
    struct wealth now;

    others_make_objects();
    others_make_domains();
    others_communicate();
    others_use_time_and_log();
    now = wealth_of(OTHER_PD);
    ck_assert_mem_eq(&now, &other, sizeof now);
    now = wealth_of(PD_CORE);
    ck_assert_mem_eq(&now, &core, sizeof now);
}
