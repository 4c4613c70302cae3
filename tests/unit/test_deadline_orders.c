/* SPDX-License-Identifier: BSD-2-Clause */
/* Deadlines: every order of a few, and random ones, against a plain model. */
#include <stdlib.h>

#include "deadline_model.h"

enum { FEW = THREADS > 8 ? 8 : THREADS - 1, STEPS = 20000 };

struct thread threads[THREADS];

/** Slots that lie side by side, and slots at both ends of both halves. */
static const thread_id_t layouts[2][8] = {
    { 1, 2, 3, 4, 5, 6, 7, THREADS - 1 },
    { THREADS - 1, THREADS / 2 - 1, 1, THREADS / 2, THREADS - 2, 2,
      THREADS / 2 + 1, THREADS > 8 ? THREADS / 4 : 0 },
};

/**
 * Sets the deadlines that `order` says, and takes them as they come. Check
 * writes to a pipe for each assertion, so this one only tells.
 */
static bool fires_in_order(const thread_id_t *slots, const unsigned *order)
{
    bool good;

    for (unsigned i = 0; i < FEW; i++)
        deadline_set(CPU, slots[i], order[i]);
    good = deadline_inv();
    for (unsigned at = 0; at < FEW; at++) {
        const thread_id_t next = deadline_next(CPU);

        good = good && next != 0 && deadline_at(next) == at &&
               deadline_due(CPU, at) == next &&
               (at == 0 || deadline_due(CPU, at - 1) == 0);
        deadline_clear(CPU, next);
    }
    return good && deadline_next(CPU) == 0;
}

/** The next order of FEW numbers; false after the last. */
static bool next_order(unsigned *order)
{
    unsigned i = FEW - 1;
    unsigned j = FEW - 1;

    while (i > 0 && order[i - 1] > order[i])
        i--;
    if (i == 0)
        return false;
    while (order[j] < order[i - 1])
        j--;
    for (unsigned k = order[j]; order[i - 1] != k;) {
        order[j] = order[i - 1];
        order[i - 1] = k;
    }
    for (j = FEW - 1; i < j; i++, j--) {
        const unsigned k = order[i];

        order[i] = order[j];
        order[j] = k;
    }
    return true;
}

START_TEST(every_order_of_a_few_deadlines_fires_in_order)
{
    unsigned order[FEW];
    unsigned orders = 1;
    unsigned factorial = 1;

    start();
    for (unsigned i = 0; i < FEW; i++) {
        order[i] = i;
        factorial *= i + 1;
    }
    ck_assert(fires_in_order(layouts[_i], order));
    for (; next_order(order); orders++)
        ck_assert(fires_in_order(layouts[_i], order));
    ck_assert_uint_eq(orders, factorial);
}
END_TEST

START_TEST(the_lowest_thread_is_first_among_equal_deadlines)
{
    start();
    for (unsigned ties = 0; ties < 3 * 3 * 3 * 3 * 3 * 3; ties++) {
        unsigned rest = ties;

        for (thread_id_t t = 1; t <= 6; t++, rest /= 3)
            set(CPU, layouts[1][t - 1], rest % 3);
        ck_assert(deadline_inv());
        for (unsigned left = 6; left > 0; left--) {
            ck_assert(next_as_in_model());
            clear(CPU, deadline_next(CPU));
        }
    }
}
END_TEST

START_TEST(random_steps_agree_with_the_model)
{
    start();
    srand(1);
    for (unsigned i = 0; i < STEPS; i++) {
        const thread_id_t t = (thread_id_t)(1 + rand() % (THREADS - 1));
        const cpu_id_t cpu = (cpu_id_t)(rand() % CPUS);

        if (model[t].on && (model[t].cpu != cpu || rand() % 4 == 0))
            clear(model[t].cpu, t);
        else
            set(cpu, t, (uint64_t)rand() % THREADS);
        ck_assert(next_as_in_model());
        ck_assert(i % 16 != 0 || deadline_inv());
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("deadline_orders");
    TCase *cases = tcase_create("deadline_orders");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_set_timeout(cases, 60);
    tcase_add_loop_test(cases, every_order_of_a_few_deadlines_fires_in_order, 0,
                        THREADS > 8 ? 2 : 1);
    tcase_add_test(cases, the_lowest_thread_is_first_among_equal_deadlines);
    tcase_add_test(cases, random_steps_agree_with_the_model);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
