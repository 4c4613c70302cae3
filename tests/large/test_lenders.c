/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A server for which many threads wait blocks, wakes, and loses one of them, at
 * the cost of one for which few wait: what is left to do for each is done in
 * later passes, a few at a time: M-help-17.
 */

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "cpus.h"
#include "large.h"
#include "thread.h"

#define ARGS(...) ((struct large_args){ __VA_ARGS__ })

enum {
    SERVER = LARGE_FIRST,
    MIDDLE = LARGE_FIRST + 1, /* calls the server; many call it */
    FIRST = LARGE_FIRST + 2,
    FEW = 1,
    SOME = 2 * EXAMINED,
    MANY = 1000,
};

/** What the longest pass of each step took, in basic blocks. */
struct costs {
    uint64_t blocks; /* the server's call that blocks it */
    uint64_t wakes;  /* core's call that wakes it */
    uint64_t later;  /* of the passes after either */
    uint64_t cancels;
};

static word_t door_of_server;
static word_t door_of_middle;

/** Threads call: the middle one the server, and all others `place`. */
static void call_all(unsigned lenders, word_t place)
{
    unsigned calls = 0;
    const unsigned wanted = lenders + (place == door_of_middle ? 1 : 0);

    while (calls < wanted) {
        const thread_id_t t = cpus[0].current;

        ck_assert_uint_ne(t, 0);
        if (t >= FIRST || (t == MIDDLE && place == door_of_middle)) {
            (void)large_call(0, CALL_MSG_CALL,
                             ARGS(.cap = t == MIDDLE ? door_of_server : place),
                             0);
            calls++;
        } else {
            (void)large_call(0, CALL_THREAD_YIELD, ARGS(.cap = 0), 0);
        }
        (void)large_settle();
    }
}

/** Makes the server, the middle thread, and so many lenders. */
static void make(unsigned lenders)
{
    large_make();
    for (unsigned n = 0; n < lenders + 2; n++)
        large_thread((thread_id_t)(SERVER + n));
    door_of_server = large_start(SERVER, SERVER);
    door_of_middle = large_start(MIDDLE, MIDDLE);
    for (unsigned n = 0; n < lenders; n++)
        (void)large_start((thread_id_t)(FIRST + n), 0);
}

/** Lets the server run, as the end of all chains. */
static void run_server(void)
{
    for (unsigned n = 0; n < THREADS && cpus[0].current != SERVER; n++) {
        (void)large_call(0, CALL_THREAD_YIELD, ARGS(.cap = 0), 0);
        (void)large_settle();
    }
    ck_assert_uint_eq(cpus[0].current, SERVER);
}

/** The server stops until core wakes it, while so many threads lend to it. */
static struct costs block_and_wake(unsigned lenders)
{
    struct costs costs;
    uint64_t later;

    make(lenders);
    call_all(lenders, door_of_server);
    large_do(CALL_THREAD_DEL, ARGS(.cap = MIDDLE));
    (void)large_settle();
    run_server();
    (void)large_call(0, CALL_THREAD_STOP, ARGS(.cap = 0), &costs.blocks);
    costs.later = large_settle();
    ck_assert_uint_eq(cpus[0].current, 0);
    ck_assert_uint_eq(
        large_call(1, CALL_THREAD_CANCEL, ARGS(.cap = SERVER), &costs.wakes),
        STATUS_OK);
    later = large_settle();
    costs.later = later > costs.later ? later : costs.later;
    ck_assert_uint_eq(cpus[0].current, SERVER);
    large_check();
    return costs;
}

/** Core cancels the middle thread: so many lend to the server through it. */
static struct costs cancel_the_middle(unsigned lenders)
{
    struct costs costs = { 0 };

    make(lenders);
    call_all(lenders, door_of_middle);
    run_server();
    (void)large_call(1, CALL_THREAD_CANCEL, ARGS(.cap = MIDDLE),
                     &costs.cancels);
    costs.later = large_settle();
    ck_assert_uint_eq(threads[MIDDLE].life.thread, THREAD_ACTIVE);
    large_check();
    return costs;
}

static void print(const char *what, uint64_t few, uint64_t some, uint64_t many)
{
    printf("lenders: %-8s %u: %u, %u: %u, %u: %u blocks\n", what, FEW,
           (unsigned)few, SOME, (unsigned)some, MANY, (unsigned)many);
    (void)fflush(stdout);
}

/** As much for many as for some, and not more than a tenth more than for a
 * few; the tenth is for chains and queues that are empty. */
static void check_flat(const char *what, uint64_t few, uint64_t many)
{
    ck_assert_msg(10 * many <= 11 * few, "%s: %u blocks, then %u", what,
                  (unsigned)few, (unsigned)many);
}

START_TEST(blocking_and_waking_cost_the_same_with_many_lenders)
{
    const struct costs few = block_and_wake(FEW);
    const struct costs some = block_and_wake(SOME);
    const struct costs many = block_and_wake(MANY);

    print("block", few.blocks, some.blocks, many.blocks);
    print("wake", few.wakes, some.wakes, many.wakes);
    print("later", few.later, some.later, many.later);
    check_flat("wake", few.wakes, many.wakes);
    check_flat("block", some.blocks, many.blocks);
    check_flat("later", some.later, many.later);
}
END_TEST

START_TEST(cancelling_in_a_chain_costs_the_same_with_many_lenders)
{
    const struct costs few = cancel_the_middle(FEW);
    const struct costs some = cancel_the_middle(SOME);
    const struct costs many = cancel_the_middle(MANY);

    print("cancel", few.cancels, some.cancels, many.cancels);
    print("later", few.later, some.later, many.later);
    check_flat("cancel", few.cancels, many.cancels);
    check_flat("later", some.later, many.later);
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("lenders");
    TCase *const t = tcase_create("lenders");

    tcase_set_timeout(t, 100);
    tcase_add_test(t, blocking_and_waking_cost_the_same_with_many_lenders);
    tcase_add_test(t, cancelling_in_a_chain_costs_the_same_with_many_lenders);
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
