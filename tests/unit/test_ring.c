/* SPDX-License-Identifier: BSD-2-Clause */
/* Rings: order, removal, splices, against a plain list. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "ring.h"

enum { LIST = 2, OTHER = 3 };

/** What each ring should hold, in order; counts[r] of them. */
static thread_id_t model[OTHER + 1][THREADS];
static unsigned counts[OTHER + 1];

static void start(void)
{
    memset(counts, 0, sizeof(counts));
    ring_init();
    ck_assert(ring_inv());
}

/** Whether the ring of thread `r` holds what the model says. */
static bool same(thread_id_t r)
{
    node_id_t n = node_parked(r);

    for (unsigned i = 0; i < counts[r]; i++) {
        n = nodes[n].next;
        if (n != model[r][i])
            return false;
    }
    return nodes[n].next == node_parked(r) && ring_inv();
}

static void push_last(thread_id_t r, thread_id_t t)
{
    ring_push_last(node_parked(r), node_share(t));
    model[r][counts[r]++] = t;
}

START_TEST(a_new_ring_is_empty)
{
    start();
    for (thread_id_t t = 0; t < THREADS; t++)
        ck_assert(ring_empty(node_parked(t)));
    for (cpu_id_t k = 0; k < CPUS; k++)
        ck_assert(ring_empty(node_unpark(k)));
}
END_TEST

START_TEST(shares_stand_in_the_order_of_their_arrival)
{
    start();
    for (thread_id_t t = 4; t < 9; t++)
        push_last(LIST, t);
    ck_assert(same(LIST));
    ck_assert_uint_eq(ring_first(node_parked(LIST)), 4);
}
END_TEST

START_TEST(who_is_pushed_first_is_first)
{
    start();
    push_last(LIST, 4);
    ring_push_first(node_parked(LIST), node_share(5));
    ck_assert_uint_eq(ring_first(node_parked(LIST)), 5);
    ck_assert(ring_inv());
}
END_TEST

START_TEST(a_share_leaves_a_ring_that_it_cannot_name)
{
    for (thread_id_t out = 4; out < 7; out++) {
        start();
        for (thread_id_t t = 4; t < 7; t++)
            if (t != out)
                model[LIST][counts[LIST]++] = t;
        for (thread_id_t t = 4; t < 7; t++)
            ring_push_last(node_parked(LIST), node_share(t));
        ring_remove(node_share(out));
        ck_assert(same(LIST));
        ck_assert_uint_eq(nodes[node_share(out)].next, node_share(out));
    }
}
END_TEST

START_TEST(who_is_in_no_ring_can_leave)
{
    start();
    ring_remove(node_share(5));
    ck_assert(ring_inv());
}
END_TEST

/** Splices OTHER, with `theirs` shares, to LIST, with `ours`. */
static void splice(thread_id_t ours, thread_id_t theirs)
{
    start();
    for (thread_id_t t = 0; t < ours; t++)
        push_last(LIST, (thread_id_t)(10 + t));
    for (thread_id_t t = 0; t < theirs; t++)
        push_last(OTHER, (thread_id_t)(20 + t));
    ring_splice(node_parked(LIST), node_parked(OTHER));
    for (unsigned i = 0; i < counts[OTHER]; i++)
        model[LIST][counts[LIST]++] = model[OTHER][i];
    counts[OTHER] = 0;
    ck_assert(same(LIST));
    ck_assert(same(OTHER));
}

START_TEST(a_splice_appends_all_and_leaves_nothing)
{
    for (thread_id_t ours = 0; ours < 4; ours++)
        for (thread_id_t theirs = 0; theirs < 4; theirs++)
            splice(ours, theirs);
}
END_TEST

START_TEST(a_broken_link_is_noticed)
{
    start();
    push_last(LIST, 4);
    nodes[node_share(4)].prev = node_share(5);
    ck_assert(!ring_inv());
    nodes[node_share(4)].prev = NODES;
    ck_assert(!ring_inv());
}
END_TEST

int main(void)
{
    Suite *const suite = suite_create("ring");
    TCase *const tests = tcase_create("ring");
    SRunner *const runner = srunner_create(suite);
    int failed;

    tcase_add_test(tests, a_new_ring_is_empty);
    tcase_add_test(tests, shares_stand_in_the_order_of_their_arrival);
    tcase_add_test(tests, who_is_pushed_first_is_first);
    tcase_add_test(tests, a_share_leaves_a_ring_that_it_cannot_name);
    tcase_add_test(tests, who_is_in_no_ring_can_leave);
    tcase_add_test(tests, a_splice_appends_all_and_leaves_nothing);
    tcase_add_test(tests, a_broken_link_is_noticed);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
