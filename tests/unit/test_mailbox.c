/* SPDX-License-Identifier: BSD-2-Clause */
/* Mailboxes, and threads that are held back or move: on several CPUs. */
#include "remote.h"
#include "threads_world.h"

/* Threads 1 and 3 are on CPU 0, threads 2 and 4 on CPU 1. */
static void begin(void)
{
    start(4, 2);
    run(0, 1);
    run(1, 2);
}

static status_t ask(cpu_id_t k, thread_id_t a, word_t number, thread_id_t t)
{
    threads[a].frame.call.cap = t;
    return pass(k, a, number);
}

START_TEST(who_runs_elsewhere_is_paused_by_mail)
{
    begin();
    interrupts[1] = 0;
    (void)ask(0, 1, CALL_THREAD_PAUSE, 2);
    ck_assert_uint_eq(threads[1].life.thread, THREAD_REMOTE_WAIT);
    ck_assert_uint_eq(threads[2].life.paused, 0);
    ck_assert_uint_eq(interrupts[1], 1);
    finish(1);
    sound("the mail");
    ck_assert_uint_eq(threads[2].life.paused, 1);
    ck_assert_uint_eq(cpus[1].current, 4);
    ck_assert_uint_eq(threads[1].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[1].frame.call.cap, STATUS_OK);
}
END_TEST

START_TEST(who_runs_on_the_same_cpu_is_paused_at_once)
{
    begin();
    ck_assert_int_eq(ask(0, 1, CALL_THREAD_PAUSE, 3), STATUS_OK);
    ck_assert_uint_eq(threads[3].life.paused, 1);
    ck_assert_int_eq(ask(0, 1, CALL_THREAD_PAUSE, 1), STATUS_OK);
    ck_assert_uint_eq(cpus[0].current, 0);
    ck_assert_uint_eq(threads[1].frame.call.cap, STATUS_OK);
}
END_TEST

START_TEST(a_hop_of_a_chain_elsewhere_is_changed_by_mail)
{
    begin();
    run(1, 4);
    (void)ask(1, 4, CALL_MSG_AWAIT, 0);
    run(1, 2);
    (void)ask(1, 2, CALL_MSG_CALL, 4);
    ck_assert_uint_eq(cpus[1].current, 4);
    (void)ask(0, 1, CALL_THREAD_CANCEL, 2);
    ck_assert_uint_eq(threads[2].life.thread, THREAD_SENDING);
    finish(1);
    sound("the mail");
    ck_assert_uint_eq(threads[2].frame.call.cap, STATUS_CANCELLED);
    ck_assert_uint_eq(threads[1].frame.call.cap, STATUS_OK);
}
END_TEST

START_TEST(each_pass_does_one_request_and_asks_for_the_next)
{
    begin();
    (void)ask(0, 1, CALL_THREAD_PAUSE, 2);
    run(0, 3);
    (void)ask(0, 3, CALL_THREAD_CANCEL, 2);
    interrupts[1] = 0;
    finish(1);
    sound("the first mail");
    ck_assert_uint_eq(threads[3].life.thread, THREAD_REMOTE_WAIT);
    ck_assert_uint_eq(cpus[1].need, 1);
    ck_assert_uint_eq(interrupts[1], 1);
    finish(1);
    sound("the second mail");
    ck_assert_uint_eq(threads[3].frame.call.cap, STATUS_BAD_STATE);
    ck_assert_uint_eq(cpus[1].need, 0);
}
END_TEST

START_TEST(mail_about_a_thread_that_is_gone_says_so)
{
    begin();
    (void)ask(0, 1, CALL_THREAD_PAUSE, 2);
    ck_assert_int_eq(ask(1, 2, CALL_THREAD_DEL, 2), STATUS_OK);
    finish(1);
    sound("the mail");
    ck_assert_uint_eq(threads[1].frame.call.cap, STATUS_BAD_CAP);
}
END_TEST

START_TEST(who_waits_for_a_mailbox_can_be_cancelled_and_destroyed)
{
    begin();
    (void)ask(0, 1, CALL_THREAD_PAUSE, 2);
    run(0, 3);
    ck_assert_int_eq(ask(0, 3, CALL_THREAD_CANCEL, 1), STATUS_OK);
    ck_assert_uint_eq(threads[1].frame.call.cap, STATUS_CANCELLED);
    run(0, 1);
    (void)ask(0, 1, CALL_THREAD_PAUSE, 2);
    run(0, 3);
    ck_assert_int_eq(ask(0, 3, CALL_THREAD_DEL, 1), STATUS_OK);
    ck_assert_uint_eq(mailboxes[2].mails_first, 0);
    ck_assert_uint_eq(threads[1].life.thread, THREAD_FREE);
}
END_TEST

START_TEST(a_paused_callee_keeps_its_callers_and_gets_them_back)
{
    begin();
    ck_assert_int_eq(ask(0, 1, CALL_THREAD_PAUSE, 3), STATUS_OK);
    (void)ask(0, 1, CALL_MSG_CALL, 3);
    ck_assert_uint_eq(cpus[0].current, 0);
    ck_assert_uint_eq(ring_first(node_parked(3)), 1);
    (void)ask(1, 2, CALL_THREAD_RESUME, 3);
    finish(0);
    sound("the resumption");
    ck_assert_uint_eq(cpus[0].current, 3);
}
END_TEST

START_TEST(who_moves_takes_its_timeout_and_its_share_along)
{
    uint32_t quota;

    begin();
    quota = threads[3].sched_quota;
    run(0, 3);
    (void)thread_step(3, THREAD_ON_STOP);
    finish(0);
    deadline_set(0, 3, 12345);
    threads[1].frame.call.word[0] = 1;
    ck_assert_int_eq(ask(0, 1, CALL_THREAD_MIGRATE, 3), STATUS_OK);
    ck_assert_uint_eq(threads[3].cpu, 1);
    ck_assert_uint_eq(deadline_next(0), 0);
    ck_assert_uint_eq(deadline_next(1), 3);
    ck_assert_uint_eq(deadline_at(3), 12345);
    ck_assert_uint_eq(threads[3].sched_quota, quota);
    (void)thread_step(3, THREAD_ON_RESTART);
    run(1, 3);
    sound("the move");
}
END_TEST

START_TEST(who_runs_does_not_move)
{
    begin();
    threads[1].frame.call.word[0] = 1;
    ck_assert_int_eq(ask(0, 1, CALL_THREAD_MIGRATE, 3), STATUS_BAD_STATE);
    ck_assert_uint_eq(threads[3].cpu, 0);
}
END_TEST

START_TEST(registers_are_set_only_while_a_thread_is_held)
{
    begin();
    utcbs[1].word[0] = 4096;
    ck_assert_int_eq(ask(0, 1, CALL_THREAD_STATE_SET, 3), STATUS_BAD_STATE);
    (void)ask(0, 1, CALL_THREAD_PAUSE, 3);
    cpus[1].loaded = 3;
    ck_assert_int_eq(ask(0, 1, CALL_THREAD_STATE_SET, 3), STATUS_OK);
    ck_assert_uint_eq(threads[3].frame.ip, 4096);
    ck_assert_uint_eq(cpus[1].loaded, 0);
}
END_TEST

static void add_tests(TCase *tests)
{
    tcase_add_test(tests, who_runs_elsewhere_is_paused_by_mail);
    tcase_add_test(tests, who_runs_on_the_same_cpu_is_paused_at_once);
    tcase_add_test(tests, a_hop_of_a_chain_elsewhere_is_changed_by_mail);
    tcase_add_test(tests, each_pass_does_one_request_and_asks_for_the_next);
    tcase_add_test(tests, mail_about_a_thread_that_is_gone_says_so);
    tcase_add_test(tests,
                   who_waits_for_a_mailbox_can_be_cancelled_and_destroyed);
    tcase_add_test(tests, a_paused_callee_keeps_its_callers_and_gets_them_back);
    tcase_add_test(tests, who_moves_takes_its_timeout_and_its_share_along);
    tcase_add_test(tests, who_runs_does_not_move);
    tcase_add_test(tests, registers_are_set_only_while_a_thread_is_held);
}

int main(void)
{
    Suite *const suite = suite_create("mailbox");
    TCase *const tests = tcase_create("mailbox");
    SRunner *const runner = srunner_create(suite);
    int failed;

    add_tests(tests);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
