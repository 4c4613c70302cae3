/* SPDX-License-Identifier: BSD-2-Clause */
/* The fair policy, linked instead of the kernel's: groups and virtual time. */
#include "policy/sched_fair.c"
#include "policy/sched_fair_group.c"
#include "policy/sched_fair_inv.c"
#include "policy/sched_fair_rank.c"
#include "policy/sched_fair_tree.c"
#include <check.h>
#include <string.h>

struct thread threads[THREADS];

enum { CPU = 1, A = 1, B = 2, C = 3, DRIVER = 31, APP = 15, BACKGROUND = 0 };
enum { MILLISECOND = 1000 };

/** All CPUs without shares; a tick is a microsecond. */
static void begin(void)
{
    memset(threads, 0, sizeof(threads));
    memset(fair_shares, 0, sizeof(fair_shares));
    memset(fair_tree, 0, sizeof(fair_tree));
    for (cpu_id_t c = 0; c < CPUS; c++)
        sched_init(c, SUPER_PERIOD_US, FILL_US);
    ck_assert(sched_inv());
}

/** The head after `consumed` ticks. */
static thread_id_t after(uint64_t consumed)
{
    sched_update(CPU, consumed);
    ck_assert(sched_inv());
    return sched_head(CPU);
}

static void insert_ready(thread_id_t t, uint8_t priority)
{
    sched_insert(CPU, t, priority, 0);
    sched_ready(t);
    ck_assert(sched_inv());
}

/** Lets the CPU run on, slice by slice, for `time` ticks. */
static void spin(uint64_t time)
{
    while (time != 0) {
        const uint64_t slice =
            sched_slice(CPU) < time ? sched_slice(CPU) : time;

        after(slice);
        time -= slice;
    }
}

/** Tells whether `time` is `wanted`, but for what a few slices are. */
static bool close_to(uint64_t time, uint64_t wanted)
{
    return time + 100 * MILLISECOND > wanted &&
           time < wanted + 100 * MILLISECOND;
}

START_TEST(each_priority_is_in_the_group_of_its_band)
{
    for (uint8_t priority = 0; priority < PRIORITIES; priority++) {
        threads[A].sched_priority = priority;
        ck_assert_uint_eq(fair_group_of(A), 3U - priority / 8U);
    }
}
END_TEST

START_TEST(groups_share_a_cpu_by_their_weights)
{
    begin();
    insert_ready(A, DRIVER);
    insert_ready(B, APP);
    insert_ready(C, BACKGROUND);
    after(0);
    spin(64000 * MILLISECOND);
    ck_assert(close_to(threads[A].sched_time, 40000 * MILLISECOND));
    ck_assert(close_to(threads[B].sched_time, 20000 * MILLISECOND));
    ck_assert(close_to(threads[C].sched_time, 4000 * MILLISECOND));
}
END_TEST

START_TEST(a_group_that_slept_for_a_moment_keeps_what_it_missed)
{
    begin();
    insert_ready(A, DRIVER);
    insert_ready(B, BACKGROUND);
    after(0);
    spin(100 * MILLISECOND);
    sched_unready(A);
    after(0);
    after(4 * MILLISECOND);
    sched_ready(A);
    ck_assert(sched_outdates(A));
    ck_assert_uint_eq(after(0), A);
}
END_TEST

START_TEST(a_removed_head_leaves_nothing_behind)
{
    begin();
    insert_ready(A, APP);
    ck_assert_uint_eq(after(0), A);
    sched_yield_head(CPU);
    sched_remove(A);
    ck_assert_uint_eq(sched_head(CPU), 0);
    ck_assert(sched_inv());
    ck_assert_uint_eq(after(30), 0);
    ck_assert_uint_eq(threads[A].sched_time, 0);
    insert_ready(A, APP);
    sched_remove(A);
    ck_assert_uint_eq(after(0), 0);
}
END_TEST

START_TEST(more_shares_than_a_pass_readies_may_become_ready)
{
    begin();
    for (thread_id_t t = 1; t < THREADS; t++)
        insert_ready(t, t % PRIORITIES);
    after(0);
    spin(1000 * MILLISECOND);
    for (thread_id_t t = 1; t < THREADS; t++)
        ck_assert(sched_head(CPU) == t || fair_shares[t].place == FAIR_LISTED);
}
END_TEST

START_TEST(who_yields_goes_behind_the_others)
{
    begin();
    insert_ready(A, APP);
    insert_ready(B, APP);
    ck_assert_uint_eq(after(0), A);
    sched_yield_head(CPU);
    ck_assert_uint_eq(after(10), B);
    ck_assert_uint_gt(fair_shares[A].vtime, 10);
    ck_assert_uint_eq(threads[A].sched_time, 10);
}
END_TEST

START_TEST(a_share_that_is_not_ready_is_nowhere)
{
    enum { D = 4 };

    begin();
    insert_ready(A, APP);
    insert_ready(B, APP);
    after(0);
    ck_assert_uint_eq(fair_shares[B].place, FAIR_LISTED);
    insert_ready(C, APP);
    insert_ready(D, APP);
    for (thread_id_t t = B; t <= C; t++) {
        sched_unready(t);
        ck_assert(sched_inv());
        ck_assert_uint_eq(fair_shares[t].place, FAIR_AWAY);
    }
    ck_assert_uint_eq(fair_shares[D].place, FAIR_PENDING);
    sched_remove(B);
    ck_assert_uint_eq(threads[B].sched, 0);
    ck_assert(sched_inv());
}
END_TEST

START_TEST(a_group_that_slept_long_has_missed_nothing)
{
    begin();
    insert_ready(A, APP);
    insert_ready(B, BACKGROUND);
    after(0);
    spin(1000 * MILLISECOND);
    sched_unready(B);
    spin(1000 * MILLISECOND);
    sched_ready(B);
    after(1);
    ck_assert_uint_ge(fair_groups[CPU][fair_group_of(B)].vtime + MILLISECOND,
                      fair_groups[CPU][fair_group_of(A)].vtime);
}
END_TEST

START_TEST(a_quota_is_kept_and_claims_nothing)
{
    begin();
    insert_ready(A, APP);
    sched_quota(A, 5);
    ck_assert_uint_eq(threads[A].sched_quota, 5);
    ck_assert_uint_eq(sched_claim(A), 0);
}
END_TEST

/** The invariant does not hold any more; the caller mends what it broke. */
static void broken(void)
{
    ck_assert(!sched_inv());
}

START_TEST(damage_of_one_share_is_noticed)
{
    begin();
    insert_ready(A, APP);
    insert_ready(B, APP);
    after(0);
    threads[A].sched = SCHEDS;
    broken();
    threads[A].sched = CPU + 1;
    threads[A].sched_priority = PRIORITIES;
    broken();
    threads[A].sched_priority = APP;
    threads[C].sched_ready = 1;
    broken();
    threads[C].sched_ready = 0;
    fair_shares[C].place = FAIR_LISTED;
    broken();
    fair_shares[C].place = FAIR_AWAY;
    fair_shares[B].place = FAIR_RUNS + 1;
    broken();
    fair_shares[B].place = FAIR_LISTED;
    fair_shares[B].since = 1;
    broken();
    fair_shares[B].since = 0;
    ck_assert(sched_inv());
}
END_TEST

START_TEST(damage_of_a_cpu_is_noticed)
{
    struct sched *const x = &scheds[CPU + 1];

    begin();
    x->head = THREADS;
    broken();
    begin();
    fair_cpus[CPU].count = READIED + 1;
    broken();
    begin();
    x->slice = 0;
    broken();
    x->slice = x->period + 1;
    broken();
    begin();
    x->residual = 0;
    broken();
    x->residual = x->period + 1;
    broken();
    begin();
    fair_cpus[CPU].minimum = 0;
    broken();
}
END_TEST

START_TEST(damage_is_noticed)
{
    begin();
    insert_ready(A, APP);
    insert_ready(B, APP);
    after(0);
    insert_ready(C, APP);
    fair_tree[CPU][FAIR_APP][1] = A;
    ck_assert(!sched_inv());
    fair_tree[CPU][FAIR_APP][1] = B;
    fair_shares[C].place = FAIR_AWAY;
    ck_assert(!sched_inv());
    fair_shares[C].place = FAIR_PENDING;
    fair_cpus[CPU].pending[0] = B;
    ck_assert(!sched_inv());
    fair_cpus[CPU].pending[0] = C;
    scheds[CPU + 1].head = B;
    ck_assert(!sched_inv());
    scheds[CPU + 1].head = A;
    ck_assert(sched_inv());
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sched_fair");
    TCase *cases = tcase_create("sched_fair");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, each_priority_is_in_the_group_of_its_band);
    tcase_add_test(cases, groups_share_a_cpu_by_their_weights);
    tcase_add_test(cases, a_group_that_slept_for_a_moment_keeps_what_it_missed);
    tcase_add_test(cases, a_removed_head_leaves_nothing_behind);
    tcase_add_test(cases, more_shares_than_a_pass_readies_may_become_ready);
    tcase_add_test(cases, who_yields_goes_behind_the_others);
    tcase_add_test(cases, a_share_that_is_not_ready_is_nowhere);
    tcase_add_test(cases, a_group_that_slept_long_has_missed_nothing);
    tcase_add_test(cases, a_quota_is_kept_and_claims_nothing);
    tcase_add_test(cases, damage_of_one_share_is_noticed);
    tcase_add_test(cases, damage_of_a_cpu_is_noticed);
    tcase_add_test(cases, damage_is_noticed);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
