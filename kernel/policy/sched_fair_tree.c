/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_fair_tree: the tournament of a group, see sched_fair.h.
 *
 * Owns fair_tree[], and place and order of fair_shares[] while it is listed.
 */
#include "sched_fair.h"

thread_id_t fair_tree[CPUS][FAIR_GROUPS][THREADS];

thread_id_t fair_better(thread_id_t a, thread_id_t b)
{
    uint64_t v;
    uint64_t w;

    if (a == 0 || b == 0)
        return a != 0 ? a : b;
    v = fair_rank(a).vtime;
    w = fair_rank(b).vtime;
    if (v != w)
        return v < w ? a : b;
    return fair_shares[a].order >= fair_shares[b].order ? a : b;
}

thread_id_t fair_winner(cpu_id_t cpu, uint8_t g, unsigned n)
{
    const thread_id_t t = (thread_id_t)(n % THREADS);

    if (n < THREADS)
        return fair_tree[cpu][g][n];
    if (fair_shares[t].place != FAIR_LISTED || threads[t].sched != cpu + 1 ||
        fair_group_of(t) != g)
        return 0;
    return t;
}

/** Lets the nodes above the leaf of `t` name who wins now. */
/*@ requires share_inserted(t) && inv_fair_shares;
    assigns fair_tree[threads[t].sched - 1][fair_group_logic(t)]
        [1 .. THREADS - 1];
    ensures inv_fair_trees;
*/
static void play(thread_id_t t)
{
    const cpu_id_t cpu = fair_cpu_of(t);
    const uint8_t g = fair_group_of(t);
    thread_id_t winner = fair_winner(cpu, g, THREADS + t);

    /*@ loop invariant 1 <= n < 2 * THREADS;
        loop invariant winner == fair_winner_logic(cpu, g, n);
        loop assigns n, winner, fair_tree[cpu][g][1 .. THREADS - 1];
        loop variant n;
    */
    for (unsigned n = THREADS + t; n > 1; n /= 2) {
        winner = fair_better(winner, fair_winner(cpu, g, n ^ 1U));
        fair_tree[cpu][g][n / 2] = winner;
    }
}

thread_id_t fair_first(cpu_id_t cpu, uint8_t g)
{
    return fair_tree[cpu][g][1];
}

void fair_list(thread_id_t t)
{
    fair_shares[t].place = FAIR_LISTED;
    fair_shares[t].order = ++fair_cpus[fair_cpu_of(t)].listed;
    play(t);
}

void fair_unlist(thread_id_t t, uint8_t place)
{
    fair_shares[t].place = place;
    play(t);
}
