/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Whole passes: a thread faults, and its pager answers, refuses or ends.
 */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cpus.h"
#include "thread.h"
#include "world.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum { CLIENT_PD = 2, PAGER_PD = 3, ADDRESS = 0xdead000, IP = 0x8004 };

static thread_id_t client;
static thread_id_t pager;
static identity_id_t route;

/** A thread whose faults go to another one, which waits for them. */
static void set_up(void)
{
    world_boot();
    world_pd(CLIENT_PD);
    world_pd(PAGER_PD);
    client = world_thread(CLIENT_PD, 0);
    pager = world_thread(PAGER_PD, 0);
    route = world_identity(OBJECT_THREAD, pager);
    world_do(CALL_THREAD_ROUTE_EVENT, ARGS(.cap = client, .w0 = route));
    (void)world_call(pager, CALL_MSG_AWAIT, ARGS(.room = 0));
}

/** The client faults; its registers are told. */
static struct frame fault(void)
{
    struct frame before;

    world_run(client);
    threads[client].frame.ip = IP;
    before = threads[client].frame;
    host_fault(0, FAULT_PERMISSION, ACCESS_WRITE, ADDRESS);
    world_check("a fault");
    return before;
}

START_TEST(a_pager_hears_of_a_fault_and_lets_the_thread_go_on)
{
    struct frame before;

    set_up();
    before = fault();
    ck_assert_uint_eq(threads[client].life.thread, THREAD_SENDING);
    ck_assert_uint_eq(cpus[0].current == client, false);
    ck_assert_uint_eq(threads[pager].frame.call.tag, tag_make(4, 0, 0));
    ck_assert_uint_eq(threads[pager].frame.call.word[0], FAULT_PERMISSION);
    ck_assert_uint_eq(threads[pager].frame.call.word[1], ADDRESS);
    ck_assert_uint_eq(threads[pager].frame.call.word[2], IP);
    ck_assert_uint_eq(threads[pager].frame.call.word[3], ACCESS_WRITE);
    (void)world_call(pager, CALL_MSG_REPLY_AND_AWAIT,
                     ARGS(.tag = tag_make(1, 0, 0), .w0 = 77));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_ACTIVE);
    ck_assert_mem_eq(&threads[client].frame, &before, sizeof before);
}
END_TEST

START_TEST(a_pager_that_refuses_leaves_the_thread_at_its_fault)
{
    struct frame before;

    set_up();
    before = fault();
    (void)world_call(pager, CALL_MSG_REPLY, ARGS(.tag = tag_make(0, 0, 1)));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_FAULTED);
    ck_assert_mem_eq(&threads[client].frame, &before, sizeof before);
    host_advance(FILL_US);
    world_do(CALL_NULL, ARGS(.cap = 0));
    world_do(CALL_THREAD_START, ARGS(.cap = client));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[client].frame.ip, IP);
}
END_TEST

START_TEST(a_pager_that_ends_leaves_the_thread_at_its_fault)
{
    set_up();
    (void)fault();
    world_do(CALL_THREAD_DEL, ARGS(.cap = pager));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_FAULTED);
}
END_TEST

START_TEST(a_fault_that_nobody_hears_of_is_told_on_the_console)
{
    set_up();
    world_do(CALL_THREAD_ROUTE_EVENT, ARGS(.cap = client, .w0 = 0));
    (void)fault();
    ck_assert_uint_eq(threads[client].life.thread, THREAD_FAULTED);
    host_advance(100 * FILL_US);
    for (unsigned i = 0; i < 20; i++)
        world_do(CALL_NULL, ARGS(.cap = 0));
    ck_assert_ptr_nonnull(strstr(host.console, "stays at its fault"));
    ck_assert_ptr_nonnull(strstr(host.console, "address 0x0dead000"));
}
END_TEST

START_TEST(a_cancelled_fault_is_tried_again)
{
    struct frame before;

    set_up();
    before = fault();
    world_do(CALL_THREAD_CANCEL, ARGS(.cap = client));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_ACTIVE);
    ck_assert_mem_eq(&threads[client].frame, &before, sizeof before);
    (void)fault();
    ck_assert_uint_eq(threads[client].life.thread, THREAD_SENDING);
}
END_TEST

START_TEST(a_pager_is_not_its_own)
{
    set_up();
    (void)world_call(client, CALL_THREAD_STOP, ARGS(.cap = 0));
    world_do(CALL_THREAD_ROUTE_EVENT, ARGS(.cap = pager, .w0 = route));
    world_do(CALL_THREAD_CANCEL, ARGS(.cap = pager));
    world_run(pager);
    host_fault(0, FAULT_UNMAPPED, ACCESS_READ, ADDRESS);
    world_check("a fault of the pager");
    ck_assert_uint_eq(threads[pager].life.thread, THREAD_FAULTED);
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("pass: faults");
    TCase *const t = tcase_create("faults");

    tcase_add_test(t, a_pager_hears_of_a_fault_and_lets_the_thread_go_on);
    tcase_add_test(t, a_pager_that_refuses_leaves_the_thread_at_its_fault);
    tcase_add_test(t, a_pager_that_ends_leaves_the_thread_at_its_fault);
    tcase_add_test(t, a_fault_that_nobody_hears_of_is_told_on_the_console);
    tcase_add_test(t, a_cancelled_fault_is_tried_again);
    tcase_add_test(t, a_pager_is_not_its_own);
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
