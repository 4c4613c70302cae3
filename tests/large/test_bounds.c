/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a pass costs does not grow with the number of objects: the longest pass
 * of each call, in basic blocks, from a few objects to as many as there can be.
 */

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "cpus.h"
#include "population.h"
#include "status.h"
#include "test/call_facts.h"
#include "thread.h"

/* SOME is enough to meet all limits of what a pass does a few times. */
static const unsigned sizes[] = { POPULATION_LEAST, 64, 512, POPULATION_MOST };

enum { SIZES = sizeof sizes / sizeof sizes[0], SOME = 1, EACH_BIT = 16 };

static uint64_t longest[CALL_NUMBERS][SIZES];
static bool reached[CALL_NUMBERS]; /* the call was not refused */
static void *start;

/** Makes one call in the state of the start. */
static void measure(const struct population_call *call, unsigned size)
{
    uint64_t *const most = &longest[call->number][size];
    uint64_t blocks;
    uint64_t later;
    status_t status;

    host_load(start);
    status = large_call(call->cpu, call->number, call->args, &blocks);
    if (threads[call->cpu == 1 ? LARGE_CORE : CALLER].life.thread !=
            THREAD_ACTIVE ||
        status_classes[status] != STATUS_REFUSED)
        reached[call->number] = true;
    later = large_settle();
    blocks = later > blocks ? later : blocks;
    *most = blocks > *most ? blocks : *most;
}

static void measure_all(unsigned size)
{
    struct population_call calls[POPULATION_CALLS];
    unsigned count;

    population_make(sizes[size]);
    large_check();
    host_save(start);
    count = population_calls(sizes[size], calls);
    for (unsigned i = 0; i < count; i++)
        measure(&calls[i], size);
    large_check();
}

/** So many bits has `value`. */
static unsigned width(unsigned value)
{
    return value == 0 ? 0 : 1 + width(value / 2);
}

/** Flat, or at most linear in the width of an index. */
static bool bounded(const uint64_t *blocks, unsigned size)
{
    const unsigned bits = width(sizes[size]) - width(sizes[SOME]);

    if (size <= SOME)
        return true;
    return 10 * blocks[size] <= 11 * blocks[SOME] ||
           blocks[size] <= blocks[SOME] + bits * EACH_BIT;
}

static unsigned print_row(unsigned number)
{
    unsigned wrong = 0;

    printf("bounds: %4u", number);
    for (unsigned size = 0; size < SIZES; size++) {
        printf(" %6u", (unsigned)longest[number][size]);
        wrong += !bounded(longest[number], size);
    }
    printf("%s\n", wrong != 0 ? "  grows" : "");
    return wrong;
}

START_TEST(no_pass_grows_with_the_number_of_objects)
{
    unsigned wrong = 0;

    start = malloc(host_state_bytes());
    ck_assert(start != 0);
    for (unsigned size = 0; size < SIZES; size++)
        measure_all(size);
    printf("bounds: call");
    for (unsigned size = 0; size < SIZES; size++)
        printf(" %6u", sizes[size]);
    printf(" objects\n");
    for (unsigned number = 0; number < CALL_NUMBERS; number++) {
        const bool ends =
            number == CALL_SYSTEM_RESET || number == CALL_SYSTEM_POWER_OFF;

        if (call_statuses[number] == 0 || ends)
            continue;
        ck_assert_msg(reached[number], "call %u is always refused", number);
        wrong += print_row(number);
    }
    (void)fflush(stdout);
    free(start);
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("bounds");
    TCase *const t = tcase_create("bounds");

    tcase_set_timeout(t, 110);
    tcase_add_test(t, no_pass_grows_with_the_number_of_objects);
    suite_add_tcase(s, t);
    return s;
}

int main(void)
{
    SRunner *const runner = srunner_create(suite());
    int failed;

    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
