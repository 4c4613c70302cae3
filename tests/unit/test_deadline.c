/* SPDX-License-Identifier: BSD-2-Clause */
/* Deadlines: what each operation does, and what the invariant notices. */
#include "deadline_model.h"

struct thread threads[THREADS];

/** Whether a node of any CPU names `t`. */
static bool named(thread_id_t t)
{
    for (unsigned cpu = 0; cpu < CPUS; cpu++)
        for (unsigned n = 0; n < THREADS; n++)
            if (deadline_tree[cpu][n] == t)
                return true;
    return false;
}

START_TEST(a_change_rewrites_only_the_nodes_above_its_leaf)
{
    static thread_id_t before[CPUS][THREADS];

    start();
    for (thread_id_t t = 1; t < THREADS; t++)
        set((cpu_id_t)(t % CPUS), t, t);
    for (thread_id_t t = 1; t < THREADS; t++) {
        const cpu_id_t cpu = (cpu_id_t)(t % CPUS);

        memcpy(before, deadline_tree, sizeof(before));
        set(cpu, t, 0);
        for (unsigned n = (THREADS + (unsigned)t) / 2; n > 0; n /= 2) {
            ck_assert_uint_eq(deadline_tree[cpu][n], t);
            before[cpu][n] = t;
        }
        ck_assert_mem_eq(before, deadline_tree, sizeof(before));
        clear(cpu, t);
    }
}
END_TEST

START_TEST(a_disarmed_thread_is_named_by_no_node)
{
    start();
    for (thread_id_t t = 1; t < THREADS; t++) {
        set(CPU, t, THREADS - t);
        ck_assert(named(t));
    }
    for (thread_id_t t = THREADS - 1; t > 0; t--) {
        clear(CPU, t);
        ck_assert(!named(t));
        /* What core does with the slot of a destroyed thread. */
        memset(&threads[t], 0, sizeof(threads[t]));
        ck_assert(deadline_inv());
        ck_assert(next_as_in_model());
    }
}
END_TEST

START_TEST(to_clear_what_is_not_set_does_nothing)
{
    start();
    deadline_clear(CPU, 1);
    ck_assert_uint_eq(deadline_next(CPU), 0);
    set(CPU, 1, 5);
    clear(CPU, 1);
    clear(CPU, 1);
    ck_assert_uint_eq(deadline_next(CPU), 0);
    ck_assert_uint_eq(deadline_due(CPU, UINT64_MAX), 0);
    ck_assert(deadline_inv());
}
END_TEST

START_TEST(a_deadline_set_again_replaces_the_earlier_one)
{
    start();
    set(CPU, 1, 10);
    set(CPU, 2, 20);
    set(CPU, 1, 30);
    ck_assert_uint_eq(deadline_next(CPU), 2);
    set(CPU, 1, 5);
    ck_assert_uint_eq(deadline_next(CPU), 1);
    ck_assert_uint_eq(deadline_at(1), 5);
    clear(CPU, 1);
    ck_assert_uint_eq(deadline_next(CPU), 2);
}
END_TEST

START_TEST(deadlines_do_not_wrap)
{
    start();
    set(CPU, 1, UINT64_MAX);
    ck_assert_uint_eq(deadline_due(CPU, UINT64_MAX - 1), 0);
    ck_assert_uint_eq(deadline_due(CPU, UINT64_MAX), 1);
    set(CPU, 2, 0);
    ck_assert_uint_eq(deadline_next(CPU), 2);
    ck_assert_uint_eq(deadline_due(CPU, 0), 2);
    set(CPU, 3, UINT64_MAX / 2 + 1);
    clear(CPU, 2);
    ck_assert_uint_eq(deadline_next(CPU), 3);
    set(CPU, 2, UINT64_MAX / 2);
    ck_assert_uint_eq(deadline_next(CPU), 2);
    ck_assert(deadline_inv());
}
END_TEST

START_TEST(the_cpus_have_deadlines_of_their_own)
{
    start();
    set(0, 1, 10);
    set(CPU, 2, 20);
    ck_assert_uint_eq(deadline_next(0), 1);
    ck_assert_uint_eq(deadline_next(CPU), 2);
    clear(0, 1);
    set(CPU, 1, 10);
    ck_assert_uint_eq(deadline_next(0), 0);
    ck_assert_uint_eq(deadline_next(CPU), 1);
    ck_assert(deadline_inv());
}
END_TEST

START_TEST(what_a_pass_leaves_due_is_due_in_the_next)
{
    unsigned passes = 0;
    thread_id_t last = 0;

    start();
    for (thread_id_t t = 1; t <= 6; t++)
        set(CPU, t, 100 + t);
    while (deadline_due(CPU, 105) != 0) {
        for (unsigned i = 0; i < FIRED && deadline_due(CPU, 105) != 0; i++) {
            ck_assert_uint_eq(deadline_due(CPU, 105), last + 1);
            last = deadline_due(CPU, 105);
            clear(CPU, last);
        }
        passes++;
    }
    ck_assert_uint_eq(passes, (5 + FIRED - 1) / FIRED);
    ck_assert_uint_eq(deadline_next(CPU), 6);
}
END_TEST

START_TEST(the_invariant_notices_each_wrong_node)
{
    start();
    for (thread_id_t t = 1; t < THREADS; t += 2)
        set(CPU, t, t % 5);
    for (unsigned cpu = 0; cpu < CPUS; cpu++)
        for (unsigned n = 1; n < THREADS; n++) {
            const thread_id_t right = deadline_tree[cpu][n];

            deadline_tree[cpu][n] = right == 0 ? 1 : 0;
            ck_assert(!deadline_inv());
            deadline_tree[cpu][n] = (thread_id_t)(right ^ 2U);
            ck_assert(!deadline_inv());
            deadline_tree[cpu][n] = THREADS;
            ck_assert(!deadline_inv());
            deadline_tree[cpu][n] = right;
        }
    ck_assert(deadline_inv());
}
END_TEST

START_TEST(the_invariant_notices_a_slot_that_is_freed_while_armed)
{
    start();
    set(CPU, 1, 10);
    set(CPU, 2, 20);
    threads[1].deadline_on = 0;
    ck_assert(!deadline_inv());
    threads[1].deadline_on = CPU + 1;
    threads[1].deadline = 21;
    ck_assert(!deadline_inv());
    threads[1].deadline = 10;
    threads[3].deadline_on = CPU + 1;
    ck_assert(!deadline_inv());
    threads[3].deadline_on = 0;
    ck_assert(deadline_inv());
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("deadline");
    TCase *cases = tcase_create("deadline");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, a_change_rewrites_only_the_nodes_above_its_leaf);
    tcase_add_test(cases, a_disarmed_thread_is_named_by_no_node);
    tcase_add_test(cases, to_clear_what_is_not_set_does_nothing);
    tcase_add_test(cases, a_deadline_set_again_replaces_the_earlier_one);
    tcase_add_test(cases, deadlines_do_not_wrap);
    tcase_add_test(cases, the_cpus_have_deadlines_of_their_own);
    tcase_add_test(cases, what_a_pass_leaves_due_is_due_in_the_next);
    tcase_add_test(cases, the_invariant_notices_each_wrong_node);
    tcase_add_test(cases,
                   the_invariant_notices_a_slot_that_is_freed_while_armed);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
