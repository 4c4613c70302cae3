/* SPDX-License-Identifier: BSD-2-Clause */
/* A set of priorities: every bit, every pair of bits, and long random words. */
#include <check.h>
#include <stdlib.h>

#include "sched_set.h"

START_TEST(with_and_without_change_exactly_one_priority)
{
    for (uint8_t p = 0; p < PRIORITIES; p++) {
        const uint32_t bit = (uint32_t)1 << p;

        ck_assert_uint_eq(sched_set_with(0, p), bit);
        ck_assert_uint_eq(sched_set_with(bit, p), bit);
        ck_assert_uint_eq(sched_set_with(~bit, p), UINT32_MAX);
        ck_assert_uint_eq(sched_set_without(UINT32_MAX, p), ~bit);
        ck_assert_uint_eq(sched_set_without(bit, p), 0);
        ck_assert_uint_eq(sched_set_without(~bit, p), ~bit);
    }
}
END_TEST

START_TEST(the_best_is_the_greatest_of_every_pair)
{
    for (unsigned p = 0; p < PRIORITIES; p++)
        for (unsigned q = 0; q <= p; q++)
            ck_assert_uint_eq(
                sched_set_best((uint32_t)1 << p | (uint32_t)1 << q), p);
}
END_TEST

START_TEST(worse_priorities_do_not_matter)
{
    srand(1);
    for (unsigned i = 0; i < 100000; i++) {
        const unsigned p = (unsigned)rand() % PRIORITIES;
        const uint32_t bit = (uint32_t)1 << p;
        const uint32_t noise = (uint32_t)rand() * 3u & (bit - 1);

        ck_assert_uint_eq(sched_set_best(bit | noise), p);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sched_set");
    TCase *cases = tcase_create("sched_set");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, with_and_without_change_exactly_one_priority);
    tcase_add_test(cases, the_best_is_the_greatest_of_every_pair);
    tcase_add_test(cases, worse_priorities_do_not_matter);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
