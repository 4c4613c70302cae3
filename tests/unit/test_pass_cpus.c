/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Whole passes on several CPUs: mail, migration, and what a switch takes along.
 */

#include <check.h>
#include <stdlib.h>

#include "cpus.h"
#include "pass.h"
#include "thread.h"
#include "world.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum { HERE_PD = 2, THERE_PD = 3 };

static thread_id_t here;
static thread_id_t there; /* on CPU 1, which runs it */

static void set_up(void)
{
    world_boot();
    world_do(CALL_CPU_START, ARGS(.w0 = 1));
    world_pd(HERE_PD);
    world_pd(THERE_PD);
    here = world_thread(HERE_PD, 0);
    there = world_thread(THERE_PD, 1);
    host_settle();
    ck_assert_uint_eq(cpus[1].current, there);
}

/** Core makes a call that concerns the thread on CPU 1; nobody is interrupted
 * meanwhile. */
static void ask(word_t number)
{
    struct call_frame f = { .number = number, .cap = there };

    world_run(THREAD_CORE);
    host_call(0, &f);
    world_check("mail");
    ck_assert_uint_eq(threads[THREAD_CORE].life.thread, THREAD_REMOTE_WAIT);
    ck_assert_uint_eq(cpus[1].current, there);
    ck_assert(host_pending(1));
}

START_TEST(a_thread_that_another_cpu_runs_is_paused_by_mail)
{
    set_up();
    ask(CALL_THREAD_PAUSE);
    ck_assert_uint_eq(threads[there].life.paused, 0);
    host_interrupt(1);
    world_check("the mail is handled");
    ck_assert_uint_eq(threads[there].life.paused, 1);
    ck_assert_uint_eq(cpus[1].current, 0);
    ck_assert_uint_eq(threads[THREAD_CORE].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.call.cap, STATUS_OK);
    host_settle();
    world_do(CALL_THREAD_RESUME, ARGS(.cap = there));
    host_settle();
    ck_assert_uint_eq(cpus[1].current, there);
}
END_TEST

START_TEST(a_thread_that_another_cpu_runs_is_destroyed_by_mail)
{
    set_up();
    ask(CALL_THREAD_DEL);
    host_interrupt(1);
    world_check("the mail is handled");
    ck_assert_uint_eq(threads[there].life.thread, THREAD_FREE);
    ck_assert_uint_eq(cpus[1].current, 0);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.call.cap, STATUS_OK);
}
END_TEST

START_TEST(mail_for_a_thread_that_stopped_meanwhile_is_handled)
{
    struct call_frame f = { .number = CALL_THREAD_STOP };

    set_up();
    ask(CALL_THREAD_DEL);
    host_call(1, &f);
    world_check("a stop");
    host_settle();
    world_check("the mail is handled");
    ck_assert_uint_eq(threads[there].life.thread, THREAD_FREE);
    ck_assert_uint_eq(threads[THREAD_CORE].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.call.cap, STATUS_OK);
}
END_TEST

START_TEST(a_request_to_another_cpu_is_answered_from_there)
{
    const word_t tag = tag_make(1, 0, 0);
    identity_id_t i;
    word_t door;

    set_up();
    i = world_identity(OBJECT_THREAD, there);
    door = world_grant(here, i);
    (void)world_call(there, CALL_MSG_AWAIT, ARGS(.room = 0));
    ck_assert_uint_eq(cpus[1].current, 0);
    (void)world_call(here, CALL_MSG_CALL,
                     ARGS(.cap = door, .tag = tag, .w0 = 5));
    host_settle();
    ck_assert_uint_eq(cpus[1].current, there);
    ck_assert_uint_eq(cpus[1].head, there);
    ck_assert_uint_eq(threads[there].frame.call.word[0], 5);
    (void)world_call(there, CALL_MSG_REPLY_AND_AWAIT,
                     ARGS(.tag = tag, .w0 = 6));
    ck_assert_uint_eq(threads[here].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[here].frame.call.word[0], 6);
}
END_TEST

START_TEST(a_stopped_thread_goes_on_on_another_cpu)
{
    set_up();
    (void)world_call(there, CALL_THREAD_STOP, ARGS(.cap = 0));
    ck_assert_uint_eq(cpus[1].current, 0);
    world_do(CALL_THREAD_MIGRATE, ARGS(.cap = there, .w0 = 0));
    world_do(CALL_THREAD_CANCEL, ARGS(.cap = there));
    host_settle();
    ck_assert_uint_eq(cpus[1].current, 0);
    world_run(there);
    ck_assert_uint_eq(cpus[0].current, there);
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("pass: CPUs");
    TCase *const t = tcase_create("CPUs");

    tcase_add_test(t, a_thread_that_another_cpu_runs_is_paused_by_mail);
    tcase_add_test(t, a_thread_that_another_cpu_runs_is_destroyed_by_mail);
    tcase_add_test(t, mail_for_a_thread_that_stopped_meanwhile_is_handled);
    tcase_add_test(t, a_request_to_another_cpu_is_answered_from_there);
    tcase_add_test(t, a_stopped_thread_goes_on_on_another_cpu);
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
