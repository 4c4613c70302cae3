/* SPDX-License-Identifier: BSD-2-Clause */
/* Quota-bound priorities: what a share gets, when, and what changes it. */
#include "sched_world.h"

struct thread threads[THREADS];

START_TEST(an_idle_cpu_has_head_0_and_its_round_goes_on)
{
    begin();
    ck_assert_uint_eq(sched_head(CPU), 0);
    ck_assert_uint_eq(sched_slice(CPU), FILL);
    ck_assert_uint_eq(after(60), 0);
    ck_assert_uint_eq(now(), 60);
    next_round();
    ck_assert_uint_eq(now(), 0);
}
END_TEST

START_TEST(an_inserted_share_has_no_claim_until_the_next_round)
{
    begin();
    insert_ready(A, BEST, 300);
    insert_ready(B, POOR, 0);
    ck_assert_uint_eq(sched_claim(A), 0);
    ck_assert_uint_eq(after(0), A);
    ck_assert(!claims());
    next_round();
    ck_assert_uint_eq(sched_claim(A), 300);
    ck_assert_uint_eq(sched_head(CPU), A);
    ck_assert(claims());
}
END_TEST

START_TEST(creating_burning_and_destroying_gives_no_second_claim)
{
    begin();
    insert_ready(A, BEST, 300);
    next_round();
    ck_assert_uint_eq(after(300), A);
    sched_remove(A);
    insert_ready(A, BEST, 300);
    ck_assert_uint_eq(sched_claim(A), 0);
    sched_quota(A, 0);
    sched_quota(A, 500);
    ck_assert_uint_eq(sched_claim(A), 0);
    ck_assert(sched_inv());
    next_round();
    ck_assert_uint_eq(sched_claim(A), 500);
}
END_TEST

START_TEST(a_share_that_changes_cpu_has_no_claim_there)
{
    begin();
    insert_ready(A, BEST, 300);
    next_round();
    sched_remove(A);
    sched_insert(CPU + 1, A, BEST, 300);
    sched_ready(A);
    ck_assert(sched_inv());
    ck_assert_uint_eq(sched_claim(A), 0);
    sched_update(CPU + 1, 0);
    ck_assert_uint_eq(sched_head(CPU + 1), A);
    ck_assert_uint_eq(after(0), 0);
}
END_TEST

START_TEST(claims_are_served_by_priority_then_turns_are_taken)
{
    begin();
    insert_ready(A, BEST, 200);
    insert_ready(B, GOOD, 300);
    insert_ready(C, POOR, 0);
    next_round();
    ck_assert_uint_eq(sched_head(CPU), A);
    ck_assert_uint_eq(sched_slice(CPU), 200);
    ck_assert_uint_eq(after(200), B);
    ck_assert_uint_eq(sched_slice(CPU), 300);
    after(300);
    ck_assert(!claims());
    ck_assert_uint_eq(now(), 500);
    ck_assert_uint_eq(sched_slice(CPU), FILL);
}
END_TEST

START_TEST(a_priority_without_quota_is_worth_nothing)
{
    begin();
    insert_ready(A, BEST, 0);
    insert_ready(B, POOR, 300);
    next_round();
    ck_assert_uint_eq(sched_head(CPU), B);
    ck_assert_uint_eq(after(300), B == scheds[CPU + 1].fills_first ? B : A);
}
END_TEST

START_TEST(a_slice_ends_with_the_round_and_goes_on_in_the_next)
{
    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    after(0);
    for (unsigned i = 0; i < 9; i++)
        after(FILL);
    after(40);
    ck_assert_uint_eq(sched_head(CPU), B);
    after(20);
    ck_assert_uint_eq(sched_slice(CPU), 40);
    ck_assert_uint_eq(after(40), A);
    ck_assert_uint_eq(now(), 0);
}
END_TEST

START_TEST(equal_priorities_serve_the_last_woken_first)
{
    begin();
    insert_ready(A, GOOD, 300);
    insert(B, GOOD, 300);
    next_round();
    ck_assert_uint_eq(sched_head(CPU), A);
    after(100);
    sched_ready(B);
    ck_assert(sched_outdates(B));
    ck_assert_uint_eq(after(0), B);
    after(100);
    sched_unready(B);
    ck_assert_uint_eq(after(0), A);
    after(50);
    sched_ready(B);
    ck_assert_uint_eq(after(0), B);
    ck_assert_uint_eq(sched_slice(CPU), 200);
    ck_assert_uint_eq(after(200), A);
    ck_assert_uint_eq(sched_slice(CPU), 150);
}
END_TEST

START_TEST(a_claim_is_charged_and_not_saved_for_the_next_round)
{
    begin();
    insert_ready(A, GOOD, 300);
    next_round();
    after(100);
    ck_assert_uint_eq(sched_claim(A), 200);
    sched_unready(A);
    next_round();
    ck_assert_uint_eq(sched_claim(A), 300);
}
END_TEST

START_TEST(many_rounds_renew_a_claim_without_a_visit)
{
    begin();
    insert(A, GOOD, 300);
    scheds[CPU + 1].round = (uint64_t)1 << 40;
    ck_assert_uint_eq(sched_claim(A), 300);
    sched_ready(A);
    ck_assert(sched_inv());
    ck_assert_uint_eq(after(0), A);
    ck_assert(claims());
}
END_TEST

START_TEST(ticks_beyond_the_slice_are_dropped)
{
    begin();
    insert_ready(A, GOOD, 300);
    next_round();
    after(UINT64_MAX);
    ck_assert_uint_eq(now(), 300);
    ck_assert_uint_eq(sched_claim(A), 0);
}
END_TEST

START_TEST(yield_ends_the_claim_of_this_round)
{
    begin();
    insert_ready(A, GOOD, 300);
    insert_ready(B, POOR, 0);
    next_round();
    after(50);
    sched_yield_head(CPU);
    after(0);
    ck_assert(!claims());
    ck_assert_uint_eq(sched_claim(A), 0);
    ck_assert_uint_eq(now(), 50);
    next_round();
    ck_assert_uint_eq(sched_claim(A), 300);
}
END_TEST

START_TEST(yield_of_a_slice_ends_the_turn)
{
    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    ck_assert_uint_eq(after(0), A);
    sched_yield_head(CPU);
    ck_assert_uint_eq(after(10), B);
    ck_assert_uint_eq(after(FILL), A);
    ck_assert_uint_eq(sched_slice(CPU), FILL);
}
END_TEST

START_TEST(yield_alone_gives_a_new_slice_that_ends)
{
    begin();
    insert_ready(A, POOR, 0);
    after(30);
    sched_yield_head(CPU);
    ck_assert_uint_eq(after(0), A);
    ck_assert_uint_eq(sched_slice(CPU), FILL);
}
END_TEST

START_TEST(less_quota_counts_at_once_and_more_from_the_next_round)
{
    begin();
    insert_ready(A, GOOD, 300);
    next_round();
    sched_quota(A, 100);
    ck_assert_uint_eq(sched_claim(A), 100);
    sched_quota(A, 400);
    ck_assert_uint_eq(sched_claim(A), 100);
    after(20);
    ck_assert_uint_le(sched_claim(A), 100);
    next_round();
    ck_assert_uint_eq(sched_claim(A), 400);
}
END_TEST

START_TEST(without_quota_the_priority_is_lost_at_once)
{
    begin();
    insert_ready(A, BEST, 300);
    insert_ready(B, POOR, 200);
    next_round();
    ck_assert_uint_eq(sched_head(CPU), A);
    sched_quota(A, 0);
    ck_assert(sched_inv());
    ck_assert_uint_eq(after(0), B);
    sched_quota(A, 50);
    ck_assert_uint_eq(sched_claim(A), 0);
    ck_assert_uint_eq(after(0), B);
}
END_TEST

START_TEST(all_time_of_a_share_is_counted_also_what_the_round_drops)
{
    begin();
    insert_ready(A, POOR, 0);
    after(70);
    ck_assert_uint_eq(threads[A].sched_time, 0);
    after(30);
    ck_assert_uint_eq(threads[A].sched_time, 30);
    after(FILL + 500);
    ck_assert_uint_eq(threads[A].sched_time, FILL + 530);
    insert_ready(B, BEST, 300);
    next_round();
    threads[B].sched_time = 0;
    after(200);
    sched_unready(B);
    after(50);
    sched_remove(B);
    ck_assert_uint_eq(threads[B].sched_time, 250);
    ck_assert_uint_eq(threads[0].sched_time, 0);
}
END_TEST

static void add(TCase *cases)
{
    tcase_add_test(cases, an_idle_cpu_has_head_0_and_its_round_goes_on);
    tcase_add_test(cases, an_inserted_share_has_no_claim_until_the_next_round);
    tcase_add_test(cases,
                   creating_burning_and_destroying_gives_no_second_claim);
    tcase_add_test(cases, a_share_that_changes_cpu_has_no_claim_there);
    tcase_add_test(cases, claims_are_served_by_priority_then_turns_are_taken);
    tcase_add_test(cases, a_priority_without_quota_is_worth_nothing);
    tcase_add_test(cases, a_slice_ends_with_the_round_and_goes_on_in_the_next);
    tcase_add_test(cases, equal_priorities_serve_the_last_woken_first);
    tcase_add_test(cases, a_claim_is_charged_and_not_saved_for_the_next_round);
    tcase_add_test(cases, many_rounds_renew_a_claim_without_a_visit);
    tcase_add_test(cases, ticks_beyond_the_slice_are_dropped);
    tcase_add_test(cases, yield_ends_the_claim_of_this_round);
    tcase_add_test(cases, yield_of_a_slice_ends_the_turn);
    tcase_add_test(cases, yield_alone_gives_a_new_slice_that_ends);
    tcase_add_test(cases,
                   less_quota_counts_at_once_and_more_from_the_next_round);
    tcase_add_test(cases, without_quota_the_priority_is_lost_at_once);
    tcase_add_test(cases,
                   all_time_of_a_share_is_counted_also_what_the_round_drops);
}

int main(void)
{
    return run("sched", add);
}
