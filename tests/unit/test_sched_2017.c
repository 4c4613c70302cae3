/* SPDX-License-Identifier: BSD-2-Clause */
/* The rules of 2017, linked instead of the kernel's: where they differ. */
#include "policy/sched_rules_2017.c"
#include "sched_world.h"

struct thread threads[THREADS];

START_TEST(an_inserted_share_has_a_full_claim)
{
    begin();
    insert_ready(A, BEST, 300);
    ck_assert_uint_eq(sched_claim(A), 300);
    ck_assert_uint_eq(after(0), A);
    ck_assert(claims());
}
END_TEST

START_TEST(a_woken_share_gets_a_fresh_slice_at_the_end)
{
    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    after(0);
    after(30);
    sched_unready(A);
    ck_assert_uint_eq(after(0), B);
    sched_ready(A);
    ck_assert(!sched_outdates(A));
    ck_assert_uint_eq(after(FILL), A);
    ck_assert_uint_eq(sched_slice(CPU), FILL);
}
END_TEST

START_TEST(a_claim_outlives_the_quota)
{
    begin();
    insert_ready(A, BEST, 300);
    insert_ready(B, POOR, 200);
    after(0);
    sched_quota(A, 0);
    ck_assert_uint_eq(after(10), B);
    sched_quota(A, 50);
    ck_assert_uint_eq(sched_claim(A), 300);
    ck_assert_uint_eq(after(0), A);
}
END_TEST

START_TEST(a_head_whose_turn_is_not_first_pays_for_no_slice)
{
    begin();
    insert_ready(A, POOR, 0);
    insert_ready(B, POOR, 0);
    after(0);
    sched_unready(A);
    sched_ready(A);
    ck_assert_uint_eq(after(30), B);
    ck_assert_uint_eq(threads[A].sched_fill, FILL);
}
END_TEST

static void add(TCase *cases)
{
    tcase_add_test(cases, an_inserted_share_has_a_full_claim);
    tcase_add_test(cases, a_woken_share_gets_a_fresh_slice_at_the_end);
    tcase_add_test(cases, a_claim_outlives_the_quota);
    tcase_add_test(cases, a_head_whose_turn_is_not_first_pays_for_no_slice);
}

int main(void)
{
    return run("sched_2017", add);
}
