/* SPDX-License-Identifier: BSD-2-Clause */
/* The invariant of the scheduler notices each kind of damage. */
#include "sched_world.h"

struct thread threads[THREADS];

static struct thread saved_threads[THREADS];
static struct sched saved_scheds[SCHEDS];
static struct lane saved_lanes[LANES];

/** Remembers the undamaged state. */
static void save(void)
{
    memcpy(saved_threads, threads, sizeof(threads));
    memcpy(saved_scheds, scheds, sizeof(scheds));
    memcpy(saved_lanes, lanes, sizeof(lanes));
}

/** The invariant does not hold; then all is as it was. */
static void noticed(void)
{
    ck_assert(!sched_inv());
    memcpy(threads, saved_threads, sizeof(threads));
    memcpy(scheds, saved_scheds, sizeof(scheds));
    memcpy(lanes, saved_lanes, sizeof(lanes));
    ck_assert(sched_inv());
}

/** Two ready shares of one priority. */
static void two_shares(void)
{
    begin();
    insert_ready(A, GOOD, 300);
    insert_ready(B, GOOD, 300);
    after(0);
    save();
}

START_TEST(damage_of_a_share_is_noticed)
{
    two_shares();
    threads[A].sched = SCHEDS;
    noticed();
    threads[A].sched = 0;
    noticed();
    threads[A].sched = CPU;
    noticed();
    threads[A].sched_ready = 0;
    noticed();
    threads[A].sched_priority = PRIORITIES;
    noticed();
    threads[A].sched_priority = POOR;
    noticed();
    threads[A].sched_quota = 0;
    noticed();
    threads[A].sched_fill = 0;
    noticed();
    threads[A].sched_fill = FILL + 1;
    noticed();
    threads[A].sched_round = 1;
    noticed();
    threads[A].fills_next = 0;
    noticed();
    threads[A].fills_prev = B;
    noticed();
    threads[A].claims_next = A;
    noticed();
    threads[A].claims_prev = B;
    noticed();
}
END_TEST

START_TEST(damage_of_a_cpu_is_noticed)
{
    two_shares();
    scheds[CPU + 1].head = THREADS;
    noticed();
    scheds[CPU + 1].head = C;
    noticed();
    scheds[CPU + 1].slice = 0;
    noticed();
    scheds[CPU + 1].length = 0;
    noticed();
    scheds[CPU + 1].residual = 0;
    noticed();
    scheds[CPU + 1].residual = ROUND + 1;
    noticed();
    scheds[CPU + 1].occupied = 0;
    noticed();
    scheds[CPU + 1].claiming = (uint32_t)1 << GOOD;
    noticed();
    scheds[CPU + 1].fills_first = B;
    noticed();
    scheds[CPU + 1].fills_last = A;
    noticed();
    lanes[1 + CPU * PRIORITIES + GOOD].claims_last = 0;
    noticed();
    lanes[1 + CPU * PRIORITIES + GOOD].claims_first = 0;
    noticed();
}
END_TEST

static void add(TCase *cases)
{
    tcase_add_test(cases, damage_of_a_share_is_noticed);
    tcase_add_test(cases, damage_of_a_cpu_is_noticed);
}

int main(void)
{
    return run("sched_inv", add);
}
