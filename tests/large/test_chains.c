/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Chains and cycles of requests, as long as anybody may build them: a short
 * cycle is refused, a long one waits, and whoever can run does.
 */

#include <check.h>
#include <stdlib.h>

#include "cpus.h"
#include "large.h"
#include "thread.h"

#define ARGS(...) ((struct large_args){ __VA_ARGS__ })

enum { LONGEST = 40, PASSES = 8 * LONGEST };

static word_t words[LONGEST]; /* thread n calls thread n + 1 with it */

static thread_id_t link_of(unsigned n)
{
    return (thread_id_t)(LARGE_FIRST + n);
}

/** Makes `length` threads of which each can call the next, the last the
 * first, and none was told to. */
static void make_ring(unsigned length)
{
    large_make();
    for (unsigned n = 0; n < length; n++)
        large_thread(link_of(n));
    for (unsigned n = 0; n < length; n++)
        words[n] = large_start(link_of(n), link_of((n + 1) % length));
}

/** Each thread but the last calls the next as soon as it runs. */
static void call_in_a_row(unsigned length)
{
    unsigned calls = 0;

    for (unsigned i = 0; i < PASSES && calls < length - 1; i++) {
        const unsigned n = cpus[0].current - LARGE_FIRST;

        if (n == length - 1) {
            (void)large_call(0, CALL_THREAD_YIELD, ARGS(.cap = 0), 0);
        } else {
            (void)large_call(0, CALL_MSG_CALL, ARGS(.cap = words[n]), 0);
            calls++;
        }
        (void)large_settle();
    }
    ck_assert_uint_eq(calls, length - 1);
}

START_TEST(the_end_of_a_chain_runs)
{
    const unsigned length = (unsigned)_i;

    make_ring(length);
    call_in_a_row(length);
    for (unsigned n = 0; n < length - 1; n++)
        ck_assert_uint_eq(threads[link_of(n)].life.thread, THREAD_SENDING);
    for (unsigned i = 0; i < length; i++) {
        ck_assert_uint_eq(cpus[0].current, link_of(length - 1));
        ck_assert_uint_le(cpus[0].hops, HOPS);
        (void)large_call(0, CALL_THREAD_YIELD, ARGS(.cap = 0), 0);
        (void)large_settle();
    }
    large_check();
}
END_TEST

/* The last thread closes the ring: that is refused where it is seen. */
START_TEST(a_cycle_is_refused_or_waits)
{
    const unsigned length = (unsigned)_i;
    status_t status;

    make_ring(length);
    call_in_a_row(length);
    status = large_call(0, CALL_MSG_CALL, ARGS(.cap = words[length - 1]), 0);
    (void)large_settle();
    large_check();
    if (length <= HOPS + 1) {
        ck_assert_uint_eq(status, STATUS_DEADLOCK);
        ck_assert_uint_eq(cpus[0].current, link_of(length - 1));
    } else {
        ck_assert_uint_eq(threads[link_of(length - 1)].life.thread,
                          THREAD_SENDING);
        ck_assert_uint_eq(cpus[0].current, 0);
    }
}
END_TEST

/* A cycle that waits is ended by core, anywhere: one thread goes on then. */
START_TEST(who_is_cancelled_in_a_cycle_runs)
{
    const unsigned length = LONGEST;

    make_ring(length);
    call_in_a_row(length);
    (void)large_call(0, CALL_MSG_CALL, ARGS(.cap = words[length - 1]), 0);
    (void)large_settle();
    large_do(CALL_THREAD_CANCEL, ARGS(.cap = link_of((unsigned)_i)));
    (void)large_settle();
    ck_assert_uint_eq(cpus[0].current, link_of((unsigned)_i));
    large_check();
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("chains");
    TCase *const t = tcase_create("chains");

    tcase_set_timeout(t, 100);
    tcase_add_loop_test(t, the_end_of_a_chain_runs, 2, LONGEST + 1);
    tcase_add_loop_test(t, a_cycle_is_refused_or_waits, 1, LONGEST + 1);
    tcase_add_loop_test(t, who_is_cancelled_in_a_cycle_runs, 0, LONGEST);
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
