/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A domain that takes all it can get of each resource, in each way, takes it
 * from nobody else: what pages were donated for still succeeds for all others,
 * and afterwards everybody owns what they owned before.
 */

#include <check.h>
#include <stdlib.h>

#include "clock.h"
#include "context.h"
#include "cpus.h"
#include "log.h"
#include "message.h"
#include "rivals.h"
#include "table.h"
#include "thread.h"
#include "windows.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum { LINE_FIRST = LINES / 2 };

/** Makes objects in all slots of a page of the greedy domain. */
static unsigned fill(word_t number, word_t table, word_t page,
                     struct world_args args)
{
    const word_t end = (page + 1) * table_slots(table);
    unsigned made = 0;

    for (args.cap = page * table_slots(table); args.cap < end; args.cap++)
        made += world_call(THREAD_CORE, number, args) == STATUS_OK;
    args.cap = end - 1;
    ck_assert_uint_eq(world_call(THREAD_CORE, number, args), STATUS_IN_USE);
    args.cap = end;
    ck_assert_uint_eq(world_call(THREAD_CORE, number, args), STATUS_BAD_SLOT);
    return made;
}

/** Destroys what fill() has made; some slots may be free. */
static void empty(word_t number, word_t table, word_t page)
{
    const word_t end = (page + 1) * table_slots(table);

    for (word_t i = page * table_slots(table); i < end; i++)
        (void)world_call(THREAD_CORE, number, ARGS(.cap = i));
}

START_TEST(all_slots_of_a_page_are_only_ones_own)
{
    const struct {
        word_t make;
        word_t destroy;
        word_t table;
        word_t page;
        struct world_args args;
    } ways[] = {
        { CALL_OBJ_NEW, CALL_OBJ_DEL, TABLE_IDENTITY, IDENTITY_PAGES - 2,
          ARGS(.w0 = GREEDY_PD, .w1 = OBJECT_THREAD, .w2 = THREAD_CORE) },
        { CALL_SIGNAL_CONTEXT_NEW, CALL_SIGNAL_CONTEXT_DEL, TABLE_CONTEXT,
          CONTEXT_PAGES - 2, ARGS(.w0 = GREEDY_PD, .w1 = GREEDY_RECEIVER) },
    };

    rivals_make();
    ck_assert_uint_eq(
        fill(ways[_i].make, ways[_i].table, ways[_i].page, ways[_i].args),
        table_slots(ways[_i].table));
    rivals_others_succeed();
    empty(ways[_i].destroy, ways[_i].table, ways[_i].page);
    rivals_check();
}
END_TEST

/* There are fewer lines than slots: core leaves some lines to others. */
START_TEST(interrupts_that_are_taken_are_slots_of_nobody_else)
{
    const word_t first = (IRQ_PAGES - 1) * table_slots(TABLE_IRQ);

    rivals_make();
    for (word_t i = 0; i < LINES / 4; i++)
        world_do(CALL_IRQ_NEW, ARGS(.cap = first + i, .w0 = GREEDY_PD,
                                    .w1 = LINE_FIRST + i, .tag = 1));
    ck_assert_uint_eq(world_call(THREAD_CORE, CALL_IRQ_NEW,
                                 ARGS(.cap = first + LINES / 4, .w0 = GREEDY_PD,
                                      .w1 = LINE_FIRST, .tag = 1)),
                      STATUS_IN_USE);
    rivals_others_succeed();
    for (word_t i = 0; i < LINES / 4; i++)
        world_do(CALL_IRQ_DEL, ARGS(.cap = first + i));
    rivals_check();
}
END_TEST

/** Makes and starts all threads that the greedy domain can have. */
static void make_threads(void)
{
    for (word_t t = rivals.greedy + 1u; t <= LAST_THREAD; t++) {
        world_do(CALL_THREAD_NEW, ARGS(.cap = t, .w0 = GREEDY_PD, .w1 = t,
                                       .tag = 31, .room = QUOTA_WHOLE / 64));
        world_do(CALL_THREAD_START, ARGS(.cap = t));
    }
    ck_assert_uint_eq(
        world_call(THREAD_CORE, CALL_THREAD_NEW,
                   ARGS(.cap = LAST_THREAD + 1, .w0 = GREEDY_PD, .w1 = 1)),
        STATUS_BAD_SLOT);
}

static void end_threads(void)
{
    for (word_t t = rivals.greedy + 1u; t <= LAST_THREAD; t++)
        world_do(CALL_THREAD_DEL, ARGS(.cap = t));
    rivals_check();
}

START_TEST(threads_at_the_best_priority_leave_others_their_slots)
{
    rivals_make();
    make_threads();
    rivals_others_succeed();
    end_threads();
}
END_TEST

/* The server answers the oldest first, so the other domain waits its turn. */
START_TEST(many_callers_are_answered_and_so_are_others)
{
    rivals_make();
    make_threads();
    for (thread_id_t t = rivals.greedy; t <= LAST_THREAD; t++)
        (void)world_call(t, CALL_MSG_CALL, ARGS(.cap = rivals.greedy_door));
    rivals_others_succeed();
    end_threads();
}
END_TEST

/* Each thread has one timeout, and all are due at the same moment. */
START_TEST(many_timeouts_fire_and_so_do_others)
{
    const word_t context = (CONTEXT_PAGES - 2) * table_slots(TABLE_CONTEXT);
    identity_id_t i;
    word_t cap;

    rivals_make();
    make_threads();
    world_do(CALL_SIGNAL_CONTEXT_NEW,
             ARGS(.cap = context, .w0 = GREEDY_PD, .w1 = GREEDY_RECEIVER));
    i = world_identity(OBJECT_CONTEXT, context);
    cap = world_grant(rivals.greedy, i);
    for (thread_id_t t = rivals.greedy; t <= LAST_THREAD; t++)
        (void)world_call(
            t, CALL_TIMEOUT_SET,
            ARGS(.cap = cap, .w0 = (word_t)clock_us(cpu_ticks()) + 10000));
    rivals_others_succeed();
    ck_assert_uint_eq(contexts[context].submits,
                      LAST_THREAD - rivals.greedy + 1u);
    (void)world_call(rivals.greedy, CALL_CAP_DELETE, ARGS(.cap = cap));
    world_do(CALL_OBJ_DEL, ARGS(.cap = i));
    world_do(CALL_SIGNAL_CONTEXT_DEL, ARGS(.cap = context));
    rivals_keep_no_room(rivals.greedy);
    end_threads();
}
END_TEST

/* Every thread asks for room until the domain has no more. */
START_TEST(room_is_refused_to_who_has_none_only)
{
    unsigned refused = 0;

    rivals_make();
    make_threads();
    for (thread_id_t t = rivals.greedy; t <= LAST_THREAD; t++)
        refused += world_call(t, CALL_MSG_AWAIT, ARGS(.room = MESSAGE_CAPS)) ==
                   STATUS_NO_ROOM;
    ck_assert_uint_gt(refused, 0);
    rivals_others_succeed();
    world_do(CALL_THREAD_CANCEL, ARGS(.cap = rivals.greedy));
    rivals_keep_no_room(rivals.greedy);
    end_threads();
}
END_TEST

START_TEST(a_full_log_drops_and_refuses_nobody)
{
    rivals_make();
    for (unsigned n = 0; n < LOG_BYTES; n++)
        ck_assert_uint_eq(world_call(rivals.greedy, CALL_LOG_PRINT,
                                     ARGS(.w0 = 0x61616161, .tag = 16)),
                          STATUS_OK);
    rivals_others_succeed();
    rivals_check();
}
END_TEST

/* All contexts that the domain can have deliver at one receiver, its own or the
 * one of the other domain. */
START_TEST(many_deliveries_are_taken_and_so_are_others)
{
    const word_t page = CONTEXT_PAGES - 2;
    const word_t first = page * table_slots(TABLE_CONTEXT);
    identity_id_t i;

    rivals_make();
    (void)fill(CALL_SIGNAL_CONTEXT_NEW, TABLE_CONTEXT, page,
               ARGS(.w0 = GREEDY_PD, .w1 = (word_t)_i, .w2 = 77));
    for (word_t c = first; c < first + table_slots(TABLE_CONTEXT); c++) {
        i = world_identity(OBJECT_CONTEXT, c);
        world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 65535));
        world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 65535));
        world_do(CALL_OBJ_DEL, ARGS(.cap = i));
    }
    rivals_others_succeed();
    empty(CALL_SIGNAL_CONTEXT_DEL, TABLE_CONTEXT, page);
    rivals_check();
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("exhaustion");
    TCase *const t = tcase_create("exhaustion");

    tcase_set_timeout(t, 100);
    tcase_add_loop_test(t, all_slots_of_a_page_are_only_ones_own, 0, 2);
    tcase_add_test(t, interrupts_that_are_taken_are_slots_of_nobody_else);
    tcase_add_test(t, threads_at_the_best_priority_leave_others_their_slots);
    tcase_add_test(t, many_callers_are_answered_and_so_are_others);
    tcase_add_test(t, many_timeouts_fire_and_so_do_others);
    tcase_add_test(t, room_is_refused_to_who_has_none_only);
    tcase_add_test(t, a_full_log_drops_and_refuses_nobody);
    tcase_add_loop_test(t, many_deliveries_are_taken_and_so_are_others,
                        GREEDY_RECEIVER, OTHER_RECEIVER + 1);
    suite_add_tcase(s, t);
    return s;
}

int main(void)
{
    SRunner *const runner = srunner_create(suite());
    int failed;

    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
