/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals: who submits, who waits, who kills, and what ends meanwhile. */
#include "context.h"
#include "sources_world.h"

/** Threads 1 to 5, receiver 1, and contexts 1 to `count` of it. */
static void scene(context_id_t count)
{
    begin(5);
    make_receiver(1);
    for (context_id_t c = 1; c <= count; c++)
        make_context(c, 1);
}

/** Core binds receiver `r` to `t`, or to nobody if that is 0. */
static status_t bind(receiver_id_t r, thread_id_t t)
{
    return core(CALL_SIGNAL_RECEIVER_BIND, r, t);
}

/** Asserts that what a call answered is `OK`. */
static void good(status_t status)
{
    ck_assert_int_eq(status, STATUS_OK);
}

START_TEST(a_signal_wakes_who_awaits_it)
{
    scene(1);
    (void)await(2, 1);
    ck_assert_uint_eq(threads[2].life.thread, THREAD_AWAITS_SIGNAL);
    good(submit(3, 1, 7));
    has(2, STATUS_OK, 1, 7);
}
END_TEST

START_TEST(submits_are_summed_until_the_delivery_is_acknowledged)
{
    scene(1);
    (void)submit(3, 1, 2);
    (void)submit(3, 1, 3);
    good(await(2, 1));
    has(2, STATUS_OK, 1, 5);
    (void)submit(3, 1, 4);
    (void)submit(3, 1, 4);
    (void)await(2, 1);
    ck_assert_uint_eq(threads[2].life.thread, THREAD_AWAITS_SIGNAL);
    (void)ack(3, 1);
    has(2, STATUS_OK, 1, 8);
}
END_TEST

/* M-context-05: a scenario would need 65,538 submits. */
START_TEST(the_counter_of_a_context_saturates)
{
    scene(1);
    (void)submit(2, 1, 65535);
    contexts[1].submits = UINT32_MAX - 10;
    good(submit(2, 1, 11));
    good(submit(2, 1, 1));
    good(poll(2, 1));
    has(2, STATUS_OK, 1, UINT32_MAX);
}
END_TEST

START_TEST(contexts_deliver_in_the_order_of_their_submits)
{
    scene(3);
    (void)submit(2, 3, 1);
    (void)submit(2, 1, 1);
    (void)submit(2, 2, 1);
    (void)submit(2, 3, 1);
    good(poll(3, 1));
    has(3, STATUS_OK, 3, 2);
    good(poll(3, 1));
    has(3, STATUS_OK, 1, 1);
    good(poll(3, 1));
    has(3, STATUS_OK, 2, 1);
    ck_assert_int_eq(poll(3, 1), STATUS_NO_SIGNAL);
}
END_TEST

START_TEST(a_second_handler_is_refused)
{
    scene(1);
    (void)await(2, 1);
    ck_assert_int_eq(await(3, 1), STATUS_BUSY);
    ck_assert_int_eq(poll(3, 1), STATUS_NO_SIGNAL);
    (void)submit(3, 1, 1);
    has(2, STATUS_OK, 1, 1);
}
END_TEST

START_TEST(who_waits_for_requests_gets_signals_of_a_bound_receiver)
{
    scene(1);
    good(bind(1, 2));
    (void)ask(2, CALL_MSG_AWAIT, 0, 0);
    ck_assert_int_eq(await(3, 1), STATUS_BUSY);
    ck_assert_int_eq(poll(3, 1), STATUS_BUSY);
    (void)submit(3, 1, 6);
    has(2, STATUS_SIGNAL, 1, 6);
    (void)ack(2, 1);
    (void)submit(3, 1, 1);
    ck_assert_int_eq(ask(2, CALL_MSG_AWAIT, 0, 0), STATUS_SIGNAL);
    has(2, STATUS_SIGNAL, 1, 1);
}
END_TEST

START_TEST(a_thread_that_is_bound_while_it_waits_gets_what_is_pending)
{
    scene(1);
    (void)submit(3, 1, 6);
    (void)ask(2, CALL_MSG_AWAIT, 0, 0);
    good(bind(1, 2));
    has(2, STATUS_SIGNAL, 1, 6);
}
END_TEST

START_TEST(a_receiver_is_bound_to_one_thread_and_a_thread_to_one_receiver)
{
    scene(0);
    make_receiver(2);
    good(bind(1, 2));
    good(bind(1, 2));
    ck_assert_int_eq(bind(2, 2), STATUS_BUSY);
    good(bind(1, 3));
    ck_assert_uint_eq(threads[2].bound, 0);
    (void)await(3, 1);
    ck_assert_int_eq(bind(1, 0), STATUS_BUSY);
}
END_TEST

START_TEST(a_killed_context_delivers_no_more)
{
    scene(1);
    (void)submit(2, 1, 1);
    good(kill(3, 1));
    ck_assert_int_eq(poll(2, 1), STATUS_NO_SIGNAL);
    ck_assert_int_eq(submit(2, 1, 1), STATUS_BAD_STATE);
    good(kill(3, 1));
}
END_TEST

START_TEST(a_kill_waits_for_the_outstanding_acknowledgement)
{
    scene(1);
    (void)submit(2, 1, 1);
    (void)poll(2, 1);
    (void)submit(2, 1, 1);
    (void)kill(3, 1);
    ck_assert_uint_eq(threads[3].life.thread, THREAD_AWAITS_KILL);
    ck_assert_int_eq(kill(4, 1), STATUS_BUSY);
    ck_assert_int_eq(submit(2, 1, 1), STATUS_BAD_STATE);
    (void)ack(2, 1);
    woke(3, STATUS_OK);
    ck_assert_int_eq(poll(2, 1), STATUS_NO_SIGNAL);
}
END_TEST

START_TEST(a_killer_is_told_that_the_context_is_destroyed)
{
    scene(1);
    (void)submit(2, 1, 1);
    (void)poll(2, 1);
    (void)kill(3, 1);
    good(core(CALL_SIGNAL_CONTEXT_DEL, 1, 0));
    woke(3, STATUS_GONE);
    make_context(1, 1);
    good(core(CALL_THREAD_DEL, 3, 0));
    ck_assert_uint_eq(contexts[1].state, CONTEXT_IDLE);
}
END_TEST

START_TEST(a_killer_that_is_cancelled_goes_on_and_another_one_can_wait)
{
    scene(1);
    (void)submit(2, 1, 1);
    (void)poll(2, 1);
    (void)kill(3, 1);
    good(core(CALL_THREAD_CANCEL, 3, 0));
    woke(3, STATUS_CANCELLED);
    (void)kill(4, 1);
    (void)ack(2, 1);
    woke(4, STATUS_OK);
}
END_TEST

START_TEST(a_handler_is_told_that_the_receiver_is_gone)
{
    scene(1);
    (void)await(2, 1);
    good(core(CALL_SIGNAL_RECEIVER_DEL, 1, 0));
    woke(2, STATUS_GONE);
    ck_assert_int_eq(await(2, 1), STATUS_BAD_CAP);
}
END_TEST

START_TEST(a_context_does_not_deliver_at_who_got_the_slot_of_its_receiver)
{
    scene(2);
    (void)submit(2, 1, 1);
    good(core(CALL_SIGNAL_RECEIVER_DEL, 1, 0));
    good(core(CALL_OBJ_DEL, receiver_name[1], 0));
    make_receiver(1);
    good(submit(2, 1, 1));
    good(submit(2, 2, 1));
    ck_assert_uint_eq(contexts[1].submits, 2);
    ck_assert_int_eq(poll(2, 1), STATUS_NO_SIGNAL);
    good(kill(3, 1));
    good(core(CALL_SIGNAL_CONTEXT_DEL, 2, 0));
}
END_TEST

START_TEST(a_receiver_with_many_contexts_ends_in_units)
{
    scene(2 * UNITS + 1);
    for (context_id_t c = 1; c <= 2 * UNITS + 1; c++)
        (void)submit(2, c, 1);
    for (unsigned i = 0; i < 2; i++)
        ck_assert_int_eq(core(CALL_SIGNAL_RECEIVER_DEL, 1, 0), STATUS_AGAIN);
    ck_assert_int_eq(poll(2, 1), STATUS_BAD_CAP);
    good(core(CALL_SIGNAL_CONTEXT_DEL, 2 * UNITS + 1, 0));
    good(core(CALL_SIGNAL_RECEIVER_DEL, 1, 0));
    ck_assert_int_eq(core(CALL_SIGNAL_RECEIVER_DEL, 1, 0), STATUS_BAD_CAP);
}
END_TEST

START_TEST(a_thread_that_is_destroyed_waits_nowhere)
{
    scene(1);
    (void)await(2, 1);
    good(core(CALL_THREAD_DEL, 2, 0));
    ck_assert_uint_eq(receivers[1].handler, 0);
    good(bind(1, 3));
    good(core(CALL_THREAD_DEL, 3, 0));
    ck_assert_uint_eq(receivers[1].bound, 0);
    good(submit(4, 1, 1));
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("signals");

    tcase_add_test(cases, a_signal_wakes_who_awaits_it);
    tcase_add_test(cases,
                   submits_are_summed_until_the_delivery_is_acknowledged);
    tcase_add_test(cases, the_counter_of_a_context_saturates);
    tcase_add_test(cases, contexts_deliver_in_the_order_of_their_submits);
    tcase_add_test(cases, a_second_handler_is_refused);
    tcase_add_test(cases,
                   who_waits_for_requests_gets_signals_of_a_bound_receiver);
    tcase_add_test(cases,
                   a_thread_that_is_bound_while_it_waits_gets_what_is_pending);
    tcase_add_test(
        cases, a_receiver_is_bound_to_one_thread_and_a_thread_to_one_receiver);
    tcase_add_test(cases, a_killed_context_delivers_no_more);
    tcase_add_test(cases, a_kill_waits_for_the_outstanding_acknowledgement);
    tcase_add_test(cases, a_killer_is_told_that_the_context_is_destroyed);
    tcase_add_test(cases,
                   a_killer_that_is_cancelled_goes_on_and_another_one_can_wait);
    tcase_add_test(cases, a_handler_is_told_that_the_receiver_is_gone);
    tcase_add_test(
        cases, a_context_does_not_deliver_at_who_got_the_slot_of_its_receiver);
    tcase_add_test(cases, a_receiver_with_many_contexts_ends_in_units);
    tcase_add_test(cases, a_thread_that_is_destroyed_waits_nowhere);
    return run_cases(cases, "signal");
}
