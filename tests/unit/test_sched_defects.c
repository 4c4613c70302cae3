/* SPDX-License-Identifier: BSD-2-Clause */
/* Known defects of schedulers that this one does not have. */
#include "sched_world.h"

struct thread threads[THREADS];

/* D-sched-01 */
START_TEST(the_head_can_be_removed)
{
    begin();
    insert_ready(A, BEST, 300);
    insert_ready(B, POOR, 0);
    next_round();
    ck_assert_uint_eq(sched_head(CPU), A);
    sched_remove(A);
    ck_assert(sched_inv());
    ck_assert_uint_eq(after(0), B);
    insert_ready(A, BEST, 300);
    next_round();
    ck_assert_uint_eq(sched_head(CPU), A);
}
END_TEST

/* D-sched-02 */
START_TEST(the_time_of_a_removed_head_passes_and_its_yield_does_not)
{
    begin();
    insert_ready(A, BEST, 300);
    insert_ready(B, POOR, 200);
    next_round();
    sched_yield_head(CPU);
    sched_remove(A);
    ck_assert_uint_eq(after(200), B);
    ck_assert_uint_eq(now(), 200);
    ck_assert_uint_eq(sched_slice(CPU), 200);
}
END_TEST

/* D-sched-03 */
START_TEST(a_removed_head_is_0_until_the_next_choice)
{
    begin();
    insert_ready(A, BEST, 300);
    after(0);
    sched_remove(A);
    ck_assert_uint_eq(sched_head(CPU), 0);
    insert_ready(B, POOR, 0);
    ck_assert(sched_outdates(B));
    ck_assert_uint_gt(sched_slice(CPU), 0);
}
END_TEST

/* D-sched-04 */
START_TEST(a_share_that_would_not_run_outdates_nobody)
{
    begin();
    insert_ready(A, GOOD, 300);
    insert(B, POOR, 300);
    insert(C, BEST, 0);
    next_round();
    sched_ready(B);
    ck_assert(!sched_outdates(B));
    sched_ready(C);
    ck_assert(!sched_outdates(C));
    sched_unready(B);
    after(300);
    ck_assert(!claims());
    sched_ready(B);
    ck_assert(sched_outdates(B));
    sched_unready(A);
    sched_ready(A);
    ck_assert(!sched_outdates(A));
}
END_TEST

/* D-sched-05 */
START_TEST(choosing_again_changes_neither_head_nor_slice)
{
    begin();
    insert_ready(A, GOOD, 300);
    insert_ready(B, POOR, 0);
    next_round();
    after(120);
    for (unsigned i = 0; i < 3; i++) {
        ck_assert_uint_eq(after(0), A);
        ck_assert_uint_eq(sched_slice(CPU), 180);
    }
}
END_TEST

/* D-sched-06 */
START_TEST(a_depleted_owner_queues_behind_those_that_wait)
{
    begin();
    insert(A, BEST, 100);
    insert_ready(B, POOR, 0);
    insert_ready(C, POOR, 0);
    next_round();
    sched_ready(A);
    ck_assert(sched_outdates(A));
    ck_assert_uint_eq(after(0), A);
    ck_assert_uint_ne(after(100), A);
    ck_assert_uint_ne(after(FILL), A);
    ck_assert_uint_eq(after(FILL), A);
    ck_assert(!claims());
}
END_TEST

/** Lets A work 50 ticks and sleep 10, against B that spins; what A got. */
static uint32_t blocker_gets(uint32_t total)
{
    uint32_t used[THREADS] = { 0 };
    uint32_t work = 50;
    uint32_t sleep = 0;

    after(0);
    for (uint32_t tick = 0; tick < total; tick++) {
        const thread_id_t head = sched_head(CPU);

        used[head]++;
        sched_update(CPU, 1);
        if (head == A && --work == 0) {
            sched_unready(A);
            sched_update(CPU, 0);
            sleep = 10;
        } else if (sleep != 0 && --sleep == 0) {
            work = 50;
            sched_ready(A);
            sched_update(CPU, 0);
        }
    }
    return used[A];
}

/* D-sched-07 */
START_TEST(who_blocks_often_gets_as_much_as_who_spins)
{
    uint32_t got;

    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    got = blocker_gets(20000);
    ck_assert_uint_ge(got, 9500);
    ck_assert_uint_le(got, 10500);
}
END_TEST

START_TEST(a_slice_survives_blocking)
{
    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    after(0);
    after(30);
    sched_unready(A);
    ck_assert_uint_eq(after(0), B);
    after(20);
    sched_ready(A);
    ck_assert(sched_outdates(A));
    ck_assert_uint_eq(after(0), A);
    ck_assert_uint_eq(sched_slice(CPU), 70);
    ck_assert_uint_eq(after(70), B);
    ck_assert_uint_eq(sched_slice(CPU), 80);
}
END_TEST

START_TEST(sleeping_at_the_end_of_a_slice_gains_no_second_one)
{
    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    after(0);
    after(FILL);
    sched_unready(A);
    sched_ready(A);
    ck_assert(!sched_outdates(A));
    ck_assert_uint_eq(after(0), B);
}
END_TEST

/* D-sched-12 */
START_TEST(a_yield_spends_nothing_of_who_runs_next)
{
    begin();
    insert_ready(A, BEST, 300);
    insert_ready(B, GOOD, 200);
    next_round();
    ck_assert_uint_eq(sched_head(CPU), A);
    sched_yield_head(CPU);
    ck_assert_uint_eq(after(10), B);
    ck_assert_uint_eq(sched_claim(A), 0);
    ck_assert_uint_eq(after(50), B);
    ck_assert_uint_eq(sched_claim(B), 150);
}
END_TEST

START_TEST(a_round_that_ended_while_the_cpu_was_idle_has_ended_when_it_wakes)
{
    begin();
    insert_ready(A, BEST, 300);
    next_round();
    ck_assert_uint_eq(after(300), A);
    ck_assert_uint_eq(sched_claim(A), 0);
    sched_unready(A);
    ck_assert_uint_eq(after(0), 0);
    ck_assert_uint_eq(after(FILL + 50), 0);
    ck_assert_uint_eq(now(), 300 + FILL + 50);
    sched_ready(A);
    ck_assert_uint_eq(after(5 * ROUND), A);
    ck_assert_uint_eq(now(), 0);
    ck_assert_uint_eq(sched_claim(A), 300);
    ck_assert(claims());
}
END_TEST

START_TEST(a_displaced_share_keeps_the_rest_of_its_slice)
{
    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    insert(C, BEST, 100);
    next_round();
    while (sched_head(CPU) != A || sched_slice(CPU) != FILL)
        after(UINT64_MAX);
    after(90);
    sched_ready(C);
    ck_assert_uint_eq(after(0), C);
    sched_unready(C);
    ck_assert_uint_eq(after(0), A);
    ck_assert_uint_eq(sched_slice(CPU), 10);
    ck_assert_uint_eq(after(10), B);
}
END_TEST

static void add(TCase *cases)
{
    tcase_add_test(cases, a_yield_spends_nothing_of_who_runs_next);
    tcase_add_test(
        cases,
        a_round_that_ended_while_the_cpu_was_idle_has_ended_when_it_wakes);
    tcase_add_test(cases, the_head_can_be_removed);
    tcase_add_test(cases,
                   the_time_of_a_removed_head_passes_and_its_yield_does_not);
    tcase_add_test(cases, a_removed_head_is_0_until_the_next_choice);
    tcase_add_test(cases, a_share_that_would_not_run_outdates_nobody);
    tcase_add_test(cases, choosing_again_changes_neither_head_nor_slice);
    tcase_add_test(cases, a_depleted_owner_queues_behind_those_that_wait);
    tcase_add_test(cases, who_blocks_often_gets_as_much_as_who_spins);
    tcase_add_test(cases, a_slice_survives_blocking);
    tcase_add_test(cases, sleeping_at_the_end_of_a_slice_gains_no_second_one);
    tcase_add_test(cases, a_displaced_share_keeps_the_rest_of_its_slice);
}

int main(void)
{
    return run("sched_defects", add);
}
