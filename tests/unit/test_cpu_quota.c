/* SPDX-License-Identifier: BSD-2-Clause */
/* Parts of a CPU: what percents and weights come to, to the last part. */
#include <check.h>

#include "account.h"
#include "cpu_quota.h"

enum { CORE = 1, INIT, INIT_1, INIT_2, TIMER, SLOW, MIDDLE, FAST };

static const uint32_t SECOND_US = 1000000;

static uint32_t has(account_id_t a)
{
    return account_available(RESOURCE_CPU, a);
}

/** Opens `a` and lends it a percentage of what `parent` had at first. */
static uint32_t child(account_id_t a, account_id_t parent, uint32_t percent,
                      uint32_t *left)
{
    account_open(a, parent);
    ck_assert(
        account_lend(RESOURCE_CPU, a, cpu_grant(percent, has(parent), left)));
    ck_assert(account_inv());
    return has(a);
}

/** Core with the whole CPU, and init to which it lends all of it. */
static void begin(void)
{
    uint32_t left = CPU_WHOLE;

    account_open_root(CORE);
    ck_assert(account_found(RESOURCE_CPU, CORE, CPU_WHOLE));
    ck_assert_uint_eq(child(INIT, CORE, 100, &left), CPU_WHOLE);
    ck_assert_uint_eq(left, 0);
}

START_TEST(a_tree_of_percents_comes_out_to_the_last_part)
{
    uint32_t left = CPU_WHOLE;
    uint32_t left_1 = CPU_WHOLE;
    uint32_t left_2 = CPU_WHOLE;

    begin();
    ck_assert_uint_eq(child(INIT_1, INIT, 10, &left), 3276);
    ck_assert_uint_eq(child(INIT_2, INIT, 80, &left), 26213);
    ck_assert_uint_eq(child(TIMER, INIT, 10, &left), 3276);
    ck_assert_uint_eq(has(INIT), 3);
    ck_assert_uint_eq(child(SLOW, INIT_1, 50, &left_1), 1638);
    ck_assert_uint_eq(child(MIDDLE, INIT_2, 25, &left_2), 6553);
    ck_assert_uint_eq(child(FAST, INIT_2, 75, &left_2), 19660);
    ck_assert_uint_eq(cpu_of_parts(3276, SECOND_US), 99975);
    ck_assert_uint_eq(cpu_of_parts(26213, SECOND_US), 799957);
    ck_assert_uint_eq(cpu_of_parts(1638, SECOND_US), 49987);
    ck_assert_uint_eq(cpu_of_parts(6553, SECOND_US), 199981);
    ck_assert_uint_eq(cpu_of_parts(19660, SECOND_US), 599975);
}
END_TEST

START_TEST(who_is_promised_more_than_is_left_gets_the_rest)
{
    uint32_t left = CPU_WHOLE;

    begin();
    ck_assert_uint_eq(child(INIT_1, INIT, 90, &left), 29491);
    ck_assert_uint_eq(child(INIT_2, INIT, 20, &left), CPU_WHOLE - 29491);
    ck_assert_uint_eq(left, 0);
    ck_assert_uint_eq(child(TIMER, INIT, 10, &left), 0);
    ck_assert_uint_eq(has(INIT), 0);
}
END_TEST

START_TEST(what_ends_gives_its_parts_back)
{
    uint32_t left = CPU_WHOLE;
    uint32_t left_1 = CPU_WHOLE;

    begin();
    child(INIT_1, INIT, 30, &left);
    child(SLOW, INIT_1, 50, &left_1);
    ck_assert(!account_close(INIT_1));
    ck_assert(account_close(SLOW));
    ck_assert(account_close(INIT_1));
    ck_assert_uint_eq(has(INIT), CPU_WHOLE);
}
END_TEST

START_TEST(weights_share_a_quota)
{
    ck_assert_uint_eq(cpu_by_weight(10, CPU_WHOLE, 1000), 327);
    ck_assert_uint_eq(cpu_by_weight(30, CPU_WHOLE, 1000), 983);
    ck_assert_uint_eq(cpu_by_weight(960, CPU_WHOLE, 1000), 31457);
    ck_assert_uint_eq(cpu_by_weight(CPU_WHOLE, CPU_WHOLE, CPU_WHOLE),
                      CPU_WHOLE);
}
END_TEST

START_TEST(a_weight_is_never_nothing_and_never_too_much)
{
    ck_assert_uint_eq(cpu_weight(0), CPU_WEIGHT);
    ck_assert_uint_eq(cpu_weight(1), 1);
    ck_assert_uint_eq(cpu_weight(CPU_WHOLE), CPU_WHOLE);
    ck_assert_uint_eq(cpu_weight(UINT32_MAX), CPU_WHOLE);
}
END_TEST

int main(void)
{
    Suite *const suite = suite_create("cpu_quota");
    TCase *const cases = tcase_create("cpu_quota");
    SRunner *const runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, a_tree_of_percents_comes_out_to_the_last_part);
    tcase_add_test(cases, who_is_promised_more_than_is_left_gets_the_rest);
    tcase_add_test(cases, what_ends_gives_its_parts_back);
    tcase_add_test(cases, weights_share_a_quota);
    tcase_add_test(cases, a_weight_is_never_nothing_and_never_too_much);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
