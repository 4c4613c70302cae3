/* SPDX-License-Identifier: BSD-2-Clause */
/* The clock's conversions against exact arithmetic of 128 bits. */
#include <check.h>
#include <stdlib.h>

#include "clock.h"

/* Check writes to a pipe for each assertion, so loops only sum up. */

__extension__ typedef unsigned __int128 wide_t;

enum { RANDOM = 200000, NEAR = 2 };

/** Rates of boards, and rates at which rounding and width are at a limit. */
static const uint32_t rates[] = {
    1000000,   1000001,   1999999,    10000000,   19200000,   24000000,
    25000000,  33333333,  54000000,   62500000,   100000000,  333333343,
    999999999, 999999937, 0x7fffffff, 0x80000000, 0xfffffffb, 0xffffffff,
};

enum { RATES = sizeof(rates) / sizeof(rates[0]) };

static uint64_t exact_us(uint64_t ticks)
{
    return (uint64_t)((wide_t)ticks * CLOCK_US / clock_rate.hz);
}

static uint64_t exact_ticks(uint64_t us)
{
    const wide_t ticks = ((wide_t)us * clock_rate.hz + CLOCK_US - 1) / CLOCK_US;

    return ticks > UINT64_MAX ? UINT64_MAX : (uint64_t)ticks;
}

/** Whether both conversions of `x` are exact. */
static bool exact(uint64_t x)
{
    return clock_us(x) == exact_us(x) && clock_ticks(x) == exact_ticks(x);
}

/** Whether neither conversion runs backwards between `x` and `x` + 1. */
static bool monotone(uint64_t x)
{
    return x == UINT64_MAX || (clock_us(x) <= clock_us(x + 1) &&
                               clock_ticks(x) <= clock_ticks(x + 1));
}

/** Whether the time of `us` is neither early nor a tick late. */
static bool in_time(uint64_t us)
{
    const uint64_t ticks = clock_ticks(us);

    if (us > clock_rate.us_most)
        return ticks == UINT64_MAX;
    return clock_us(ticks) >= us && (us == 0 || clock_us(ticks - 1) < us);
}

static bool good(uint64_t x)
{
    return exact(x) && monotone(x) && in_time(x);
}

static uint64_t random_word(void)
{
    uint64_t x = 0;

    for (unsigned i = 0; i < 5; i++)
        x = x << 15 ^ (uint64_t)rand();
    return x >> rand() % 64;
}

START_TEST(conversions_are_exact_at_all_bit_boundaries)
{
    bool all = true;

    clock_init(rates[_i]);
    ck_assert(clock_inv());
    for (unsigned bit = 0; bit < 64; bit++)
        for (uint64_t near = 0; near <= 2 * NEAR; near++)
            all = all && good((UINT64_C(1) << bit) - NEAR + near);
    ck_assert(all);
}
END_TEST

START_TEST(conversions_are_exact_around_sums_of_two_powers)
{
    bool all = true;

    clock_init(rates[_i]);
    for (unsigned high = 0; high < 64; high++)
        for (unsigned low = 0; low < high; low++)
            for (uint64_t near = 0; near <= 2; near++)
                all = all && good((UINT64_C(1) << high) + (UINT64_C(1) << low) -
                                  1 + near);
    ck_assert(all);
}
END_TEST

START_TEST(conversions_are_exact_around_whole_seconds)
{
    bool all = true;

    clock_init(rates[_i]);
    for (unsigned bit = 0; bit < 32; bit++)
        for (uint64_t near = 0; near <= 2 * NEAR; near++) {
            const uint64_t seconds = UINT64_C(1) << bit;

            all = all && good(seconds * rates[_i] - NEAR + near) &&
                  good(seconds * CLOCK_US - NEAR + near);
        }
    ck_assert(all);
}
END_TEST

START_TEST(conversions_are_exact_at_random)
{
    bool all = true;

    srand(1);
    clock_init(rates[_i]);
    for (unsigned i = 0; i < RANDOM; i++)
        all = all && good(random_word());
    ck_assert(all);
}
END_TEST

START_TEST(conversions_are_exact_at_random_rates)
{
    bool all = true;

    srand(2);
    for (unsigned i = 0; i < RANDOM; i++) {
        const uint32_t hz = (uint32_t)random_word() | CLOCK_HZ_MIN;

        clock_init(hz);
        all = all && clock_inv() && good(random_word());
        /* Where the reciprocal misses most: late and at whole seconds. */
        all = all && good((UINT64_MAX / hz - i % 16) * hz);
    }
    ck_assert(all);
}
END_TEST

START_TEST(time_beyond_the_clock_never_comes)
{
    clock_init(rates[_i]);
    ck_assert_uint_eq(clock_rate.us_most, exact_us(UINT64_MAX));
    ck_assert(good(clock_rate.us_most));
    ck_assert(good(clock_rate.us_most - 1));
    ck_assert(good(UINT64_MAX));
    ck_assert_uint_eq(clock_after(0, clock_rate.us_most),
                      clock_ticks(clock_rate.us_most));
    ck_assert_uint_eq(clock_after(UINT64_MAX, 0), UINT64_MAX);
    ck_assert_uint_eq(clock_after(UINT64_MAX, 1), UINT64_MAX);
    ck_assert_uint_eq(clock_after(UINT64_MAX - 5, UINT64_MAX), UINT64_MAX);
    ck_assert_uint_eq(clock_after(0, UINT64_MAX),
                      clock_rate.us_most == UINT64_MAX ? exact_ticks(UINT64_MAX)
                                                       : UINT64_MAX);
}
END_TEST

START_TEST(who_waits_sees_that_the_time_has_passed)
{
    bool all = true;

    srand(3);
    clock_init(rates[_i]);
    for (unsigned i = 0; i < RANDOM; i++) {
        const uint64_t now = random_word() / 2;
        const uint64_t us = random_word() >> 13;
        const uint64_t at = clock_after(now, us);

        all = all && at >= now &&
              (at == UINT64_MAX || clock_us(at) - clock_us(now) >= us);
    }
    ck_assert(all);
}
END_TEST

START_TEST(a_second_has_as_many_ticks_as_the_rate_says)
{
    clock_init(rates[_i]);
    ck_assert_uint_eq(clock_us(rates[_i]), CLOCK_US);
    ck_assert_uint_eq(clock_us(rates[_i] - 1), CLOCK_US - 1);
    ck_assert_uint_eq(clock_ticks(CLOCK_US), rates[_i]);
    ck_assert_uint_eq(clock_ticks(0), 0);
    ck_assert_uint_eq(clock_us(0), 0);
    ck_assert_uint_eq(clock_after(7, CLOCK_US), 7 + (uint64_t)rates[_i]);
}
END_TEST

START_TEST(the_clock_outlives_the_machine)
{
    const uint64_t year = UINT64_C(365) * 24 * 3600 * CLOCK_US;

    clock_init(0xffffffff);
    ck_assert_uint_eq(clock_us(UINT64_MAX) / year, 136);
    clock_init(CLOCK_HZ_MIN);
    ck_assert_uint_eq(clock_us(UINT64_MAX) / year, 584942);
}
END_TEST

START_TEST(the_invariant_notices_each_kind_of_damage)
{
    clock_init(rates[_i]);
    ck_assert(clock_inv());
    clock_rate.hz_reciprocal++;
    ck_assert(!clock_inv());
    clock_rate.hz_reciprocal--;
    clock_rate.us_most--;
    ck_assert(!clock_inv());
    clock_rate.us_most++;
    clock_rate.hz--;
    ck_assert(!clock_inv());
    clock_rate.hz = 0;
    ck_assert(!clock_inv());
}
END_TEST

static void add_tests(TCase *cases)
{
    tcase_add_loop_test(cases, conversions_are_exact_at_all_bit_boundaries, 0,
                        RATES);
    tcase_add_loop_test(cases, conversions_are_exact_around_sums_of_two_powers,
                        0, RATES);
    tcase_add_loop_test(cases, conversions_are_exact_around_whole_seconds, 0,
                        RATES);
    tcase_add_loop_test(cases, conversions_are_exact_at_random, 0, RATES);
    tcase_add_test(cases, conversions_are_exact_at_random_rates);
    tcase_add_loop_test(cases, time_beyond_the_clock_never_comes, 0, RATES);
    tcase_add_loop_test(cases, who_waits_sees_that_the_time_has_passed, 0,
                        RATES);
    tcase_add_loop_test(cases, a_second_has_as_many_ticks_as_the_rate_says, 0,
                        RATES);
    tcase_add_test(cases, the_clock_outlives_the_machine);
    tcase_add_loop_test(cases, the_invariant_notices_each_kind_of_damage, 0,
                        RATES);
}

int main(void)
{
    Suite *suite = suite_create("clock");
    TCase *cases = tcase_create("clock");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    add_tests(cases);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
