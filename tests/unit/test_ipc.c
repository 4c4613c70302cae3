/* SPDX-License-Identifier: BSD-2-Clause */
/* Requests: what reaches whom, and who is told when one ends otherwise. */
#include "ipc_in.h"
#include "threads_world.h"

enum { CLIENT = 1, SERVER = 2, OTHER = 3 };

/** Thread `t`, on CPU 0, sends a short message with call `number` to `to`. */
static status_t say(thread_id_t t, word_t number, word_t to, word_t label)
{
    struct call_frame *const f = &threads[t].frame.call;

    run(0, t);
    f->cap = to;
    f->tag = tag_make(2, 0, label);
    f->word[0] = t * 10u;
    f->word[1] = t * 10u + 1;
    f->room = 0;
    return pass(0, t, number);
}

static status_t await(thread_id_t t)
{
    run(0, t);
    threads[t].frame.call.room = 0;
    return pass(0, t, CALL_MSG_AWAIT);
}

/** What thread `t` was told by the kernel. */
static const struct call_frame *told(thread_id_t t)
{
    return &threads[t].frame.call;
}

START_TEST(a_request_brings_words_tag_and_home)
{
    start(2, 1);
    ck_assert_int_eq(await(SERVER), STATUS_OK);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 7);
    ck_assert_uint_eq(cpus[0].current, SERVER);
    ck_assert_uint_eq(cpus[0].head, CLIENT);
    ck_assert_uint_eq(told(SERVER)->cap, STATUS_OK);
    ck_assert_uint_eq(told(SERVER)->tag, tag_make(2, 0, 7));
    ck_assert_uint_eq(told(SERVER)->word[1], CLIENT * 10 + 1);
    ck_assert_uint_eq(told(SERVER)->room, 100 + SERVER);
}
END_TEST

START_TEST(an_answer_goes_to_the_oldest_request)
{
    start(3, 1);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    (void)say(OTHER, CALL_MSG_CALL, SERVER, 0);
    ck_assert_int_eq(await(SERVER), STATUS_OK);
    ck_assert_uint_eq(told(SERVER)->word[0], CLIENT * 10);
    (void)say(SERVER, CALL_MSG_REPLY_AND_AWAIT, 0, 3);
    ck_assert_uint_eq(told(CLIENT)->word[0], SERVER * 10);
    ck_assert_uint_eq(threads[CLIENT].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(told(SERVER)->word[0], OTHER * 10);
}
END_TEST

START_TEST(a_call_that_would_wait_for_itself_is_refused)
{
    start(2, 1);
    ck_assert_int_eq(say(CLIENT, CALL_MSG_CALL, CLIENT, 0), STATUS_DEADLOCK);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    ck_assert_int_eq(say(SERVER, CALL_MSG_CALL, CLIENT, 0), STATUS_DEADLOCK);
    ck_assert_uint_eq(threads[SERVER].life.thread, THREAD_ACTIVE);
}
END_TEST

START_TEST(who_owes_an_answer_cannot_await)
{
    start(2, 1);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    ck_assert_int_eq(await(SERVER), STATUS_OK);
    ck_assert_int_eq(await(SERVER), STATUS_BAD_STATE);
}
END_TEST

START_TEST(words_and_capabilities_beyond_the_registers_travel_in_buffers)
{
    struct call_frame *const f = &threads[CLIENT].frame.call;

    start(2, 1);
    (void)await(SERVER);
    run(0, CLIENT);
    for (unsigned i = 0; i < MESSAGE_WORDS; i++)
        utcbs[CLIENT].word[i] = i;
    memset(&utcbs[SERVER], 0, sizeof(utcbs[SERVER]));
    utcbs[CLIENT].cap[0] = SERVER;
    utcbs[CLIENT].cap[1] = 60;
    f->cap = SERVER;
    f->tag = tag_make(6, 2, 0);
    (void)pass(0, CLIENT, CALL_MSG_CALL);
    ck_assert_uint_eq(utcbs[SERVER].word[3], 0);
    ck_assert_uint_eq(utcbs[SERVER].word[5], 5);
    ck_assert_uint_eq(utcbs[SERVER].word[6], 0);
    ck_assert_uint_eq(utcbs[SERVER].cap[0], SERVER * 1000 + SERVER);
    ck_assert_uint_eq(utcbs[SERVER].cap[1], 0);
}
END_TEST

START_TEST(counts_that_core_wrote_are_bounded)
{
    start(2, 1);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    threads[CLIENT].frame.call.tag = UINT32_MAX;
    ck_assert_int_eq(await(SERVER), STATUS_OK);
    ck_assert_uint_eq(tag_words(told(SERVER)->tag), MESSAGE_WORDS);
    ck_assert_uint_eq(tag_caps(told(SERVER)->tag), MESSAGE_CAPS);
}
END_TEST

START_TEST(the_home_of_an_identity_that_is_gone_is_not_told)
{
    start(2, 1);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    identities[SERVER].serial = serial_new();
    ck_assert_int_eq(await(SERVER), STATUS_OK);
    ck_assert_uint_eq(told(SERVER)->room, 0);
}
END_TEST

/** Thread CLIENT, whose pager is SERVER, faults. */
static void trip(void)
{
    const struct fault_report fault = { FAULT_PERMISSION, ACCESS_WRITE, 64 };

    threads[CLIENT].pager = SERVER;
    threads[CLIENT].pager_serial = identities[SERVER].serial;
    run(0, CLIENT);
    threads[CLIENT].frame.ip = 4096;
    threads[CLIENT].frame.call.cap = 77;
    executing = 0;
    fault_raise(CLIENT, &fault);
    finish(0);
    sound("a fault");
}

START_TEST(a_fault_is_a_request_and_its_answer_touches_no_register)
{
    start(2, 1);
    (void)await(SERVER);
    trip();
    ck_assert_uint_eq(told(SERVER)->tag, tag_make(4, 0, 0));
    ck_assert_uint_eq(told(SERVER)->word[0], FAULT_PERMISSION);
    ck_assert_uint_eq(told(SERVER)->word[1], 64);
    ck_assert_uint_eq(told(SERVER)->word[2], 4096);
    ck_assert_uint_eq(told(SERVER)->word[3], ACCESS_WRITE);
    (void)say(SERVER, CALL_MSG_REPLY, 0, 0);
    ck_assert_uint_eq(threads[CLIENT].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(told(CLIENT)->cap, 77);
}
END_TEST

START_TEST(a_pager_can_leave_a_thread_at_its_fault)
{
    start(2, 1);
    (void)await(SERVER);
    trip();
    (void)say(SERVER, CALL_MSG_REPLY, 0, 1);
    ck_assert_uint_eq(threads[CLIENT].life.thread, THREAD_FAULTED);
}
END_TEST

START_TEST(a_fault_that_would_wait_for_itself_stays)
{
    start(2, 1);
    (void)await(SERVER);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    threads[SERVER].pager = CLIENT;
    threads[SERVER].pager_serial = identities[CLIENT].serial;
    executing = 0;
    fault_raise(SERVER, &(struct fault_report){ FAULT_BUS, ACCESS_READ, 0 });
    finish(0);
    sound("a fault");
    ck_assert_uint_eq(threads[SERVER].life.thread, THREAD_FAULTED);
}
END_TEST

START_TEST(a_fault_that_is_cancelled_is_tried_again)
{
    start(3, 1);
    trip();
    run(0, OTHER);
    threads[OTHER].frame.call.cap = CLIENT;
    ck_assert_int_eq(pass(0, OTHER, CALL_THREAD_CANCEL), STATUS_OK);
    ck_assert_uint_eq(threads[CLIENT].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(told(CLIENT)->cap, 77);
}
END_TEST

START_TEST(a_cancelled_call_says_so_and_its_answer_goes_nowhere)
{
    start(3, 1);
    (void)await(SERVER);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    run(0, OTHER);
    threads[OTHER].frame.call.cap = CLIENT;
    ck_assert_int_eq(pass(0, OTHER, CALL_THREAD_CANCEL), STATUS_OK);
    ck_assert_uint_eq(told(CLIENT)->cap, STATUS_CANCELLED);
    ck_assert_int_eq(say(SERVER, CALL_MSG_REPLY, 0, 0), STATUS_OK);
    ck_assert_uint_eq(told(CLIENT)->word[0], CLIENT * 10);
}
END_TEST

START_TEST(the_callers_of_a_destroyed_thread_are_told_in_units)
{
    const thread_id_t last = UNITS + 4;

    start(last, 1);
    for (thread_id_t t = 3; t < last; t++)
        (void)say(t, CALL_MSG_CALL, SERVER, 0);
    run(0, CLIENT);
    threads[CLIENT].frame.call.cap = SERVER;
    ck_assert_int_eq(pass(0, CLIENT, CALL_THREAD_DEL), STATUS_AGAIN);
    ck_assert_uint_eq(threads[SERVER].serial, 0);
    ck_assert_uint_eq(told(2 + UNITS)->cap, STATUS_GONE);
    ck_assert_uint_eq(threads[3 + UNITS].life.thread, THREAD_SENDING);
    run(0, CLIENT);
    threads[CLIENT].frame.call.cap = SERVER;
    ck_assert_int_eq(pass(0, CLIENT, CALL_THREAD_DEL), STATUS_OK);
    ck_assert_uint_eq(told(3 + UNITS)->cap, STATUS_GONE);
    ck_assert_uint_eq(threads[SERVER].life.thread, THREAD_FREE);
}
END_TEST

START_TEST(without_room_nothing_is_answered)
{
    start(2, 1);
    (void)await(SERVER);
    (void)say(CLIENT, CALL_MSG_CALL, SERVER, 0);
    threads[SERVER].frame.call.room = 4;
    ck_assert_int_eq(pass(0, SERVER, CALL_MSG_REPLY_AND_AWAIT), STATUS_NO_ROOM);
    ck_assert_uint_eq(threads[CLIENT].life.thread, THREAD_SENDING);
    ck_assert_uint_eq(threads[SERVER].life.ipc_in, IPC_IN_REPLYING);
}
END_TEST

static void add_tests(TCase *tests)
{
    tcase_add_test(tests, a_request_brings_words_tag_and_home);
    tcase_add_test(tests, an_answer_goes_to_the_oldest_request);
    tcase_add_test(tests, a_call_that_would_wait_for_itself_is_refused);
    tcase_add_test(tests, who_owes_an_answer_cannot_await);
    tcase_add_test(
        tests, words_and_capabilities_beyond_the_registers_travel_in_buffers);
    tcase_add_test(tests, counts_that_core_wrote_are_bounded);
    tcase_add_test(tests, the_home_of_an_identity_that_is_gone_is_not_told);
    tcase_add_test(tests,
                   a_fault_is_a_request_and_its_answer_touches_no_register);
    tcase_add_test(tests, a_pager_can_leave_a_thread_at_its_fault);
    tcase_add_test(tests, a_fault_that_would_wait_for_itself_stays);
    tcase_add_test(tests, a_fault_that_is_cancelled_is_tried_again);
    tcase_add_test(tests, a_cancelled_call_says_so_and_its_answer_goes_nowhere);
    tcase_add_test(tests, the_callers_of_a_destroyed_thread_are_told_in_units);
    tcase_add_test(tests, without_room_nothing_is_answered);
}

int main(void)
{
    Suite *const suite = suite_create("ipc");
    TCase *const tests = tcase_create("ipc");
    SRunner *const runner = srunner_create(suite);
    int failed;

    add_tests(tests);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
