/* SPDX-License-Identifier: BSD-2-Clause */
/* Timeouts: when they fire, and who hears of them. */
#include "clock.h"
#include "deadline.h"
#include "sources_world.h"
#include "timeout.h"

/** So many microseconds from now, no call of the test takes. */
enum { LATER = 100000 };

/** Threads 1 to `last`, receiver 1, and contexts 1 to `last` of it. */
static void scene(thread_id_t last)
{
    begin(last);
    make_receiver(1);
    for (context_id_t c = 1; c <= last; c++)
        make_context(c, 1);
}

/** Thread `t` sets its timeout to submit to context `c` at `us`. */
static void arm(thread_id_t t, context_id_t c, uint64_t us)
{
    const struct world_args args = { .cap = context_name[c],
                                     .w0 = low_word(us),
                                     .w1 = high_word(us) };

    ck_assert_int_eq(world_call(t, CALL_TIMEOUT_SET, args), STATUS_OK);
}

/** Lets time pass until `us`. */
static void wait_until(uint64_t us)
{
    host_advance(clock_ticks(us) - cpu_ticks());
    world_check("time passed");
}

static uint64_t soon(void)
{
    return clock_us(cpu_ticks()) + LATER;
}

START_TEST(a_timeout_submits_at_its_deadline_and_not_before)
{
    uint64_t at;

    scene(2);
    at = soon();
    arm(2, 1, at);
    wait_until(at - 1);
    ck_assert_uint_eq(contexts[1].submits, 0);
    wait_until(at);
    ck_assert_uint_eq(contexts[1].submits, 1);
    ck_assert_uint_eq(threads[2].waits.timeout, TIMEOUT_IDLE);
    wait_until(at + LATER);
    ck_assert_uint_eq(contexts[1].submits, 1);
}
END_TEST

START_TEST(a_timeout_in_the_past_fires_at_once)
{
    scene(2);
    arm(2, 1, 0);
    host_settle();
    ck_assert_uint_eq(contexts[1].submits, 1);
}
END_TEST

START_TEST(a_second_timeout_replaces_the_first)
{
    uint64_t at;

    scene(2);
    at = soon();
    arm(2, 1, at);
    arm(2, 2, at + LATER);
    wait_until(at + 1);
    ck_assert_uint_eq(contexts[1].submits, 0);
    wait_until(at + LATER);
    ck_assert_uint_eq(contexts[1].submits, 0);
    ck_assert_uint_eq(contexts[2].submits, 1);
}
END_TEST

START_TEST(a_timeout_can_be_taken_back)
{
    uint64_t at;

    scene(2);
    at = soon();
    arm(2, 1, at);
    arm(2, 0, 0);
    wait_until(at + 1);
    ck_assert_uint_eq(contexts[1].submits, 0);
}
END_TEST

START_TEST(all_timeouts_of_a_moment_fire_though_a_pass_fires_few)
{
    enum { MANY = 2 * FIRED + 1 };
    uint64_t at;

    scene(MANY);
    at = soon();
    for (thread_id_t t = 1; t <= MANY; t++)
        arm(t, t, at);
    wait_until(at);
    for (context_id_t c = 1; c <= MANY; c++)
        ck_assert_uint_eq(contexts[c].submits, 1);
}
END_TEST

START_TEST(a_thread_that_is_destroyed_has_no_timeout)
{
    uint64_t at;

    scene(2);
    at = soon();
    arm(2, 1, at);
    ck_assert_int_eq(core(CALL_THREAD_DEL, 2, 0), STATUS_OK);
    ck_assert_uint_eq(deadline_next(0), 0);
    wait_until(at);
    ck_assert_uint_eq(contexts[1].submits, 0);
}
END_TEST

START_TEST(a_timeout_does_not_reach_who_got_the_slot_of_its_context)
{
    uint64_t at;

    scene(2);
    at = soon();
    arm(2, 1, at);
    ck_assert_int_eq(core(CALL_SIGNAL_CONTEXT_DEL, 1, 0), STATUS_OK);
    make_context(1, 1);
    wait_until(at);
    ck_assert_uint_eq(threads[2].waits.timeout, TIMEOUT_IDLE);
    ck_assert_uint_eq(contexts[1].submits, 0);
}
END_TEST

START_TEST(a_timeout_beyond_all_time_does_not_fire)
{
    scene(2);
    arm(2, 1, UINT64_MAX);
    ck_assert_uint_eq(threads[2].deadline, UINT64_MAX);
    wait_until(soon());
    ck_assert_uint_eq(contexts[1].submits, 0);
}
END_TEST

START_TEST(a_timeout_wakes_who_awaits_it)
{
    uint64_t at;

    scene(2);
    at = soon();
    arm(2, 1, at);
    (void)await(2, 1);
    wait_until(at);
    has(2, STATUS_OK, 1, 1);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("timeouts");

    tcase_add_test(cases, a_timeout_submits_at_its_deadline_and_not_before);
    tcase_add_test(cases, a_timeout_in_the_past_fires_at_once);
    tcase_add_test(cases, a_second_timeout_replaces_the_first);
    tcase_add_test(cases, a_timeout_can_be_taken_back);
    tcase_add_test(cases,
                   all_timeouts_of_a_moment_fire_though_a_pass_fires_few);
    tcase_add_test(cases, a_thread_that_is_destroyed_has_no_timeout);
    tcase_add_test(cases,
                   a_timeout_does_not_reach_who_got_the_slot_of_its_context);
    tcase_add_test(cases, a_timeout_beyond_all_time_does_not_fire);
    tcase_add_test(cases, a_timeout_wakes_who_awaits_it);
    return run_cases(cases, "timer");
}
