/* SPDX-License-Identifier: BSD-2-Clause */
/* sched_fair_inv: the executable twin of inv_fair, for tests. */
#include "sched_fair.h"

/** Tells whether every node of group `g` of `cpu` names who wins. */
/*@ requires cpu_number(cpu) && fair_group_number(g);
    assigns \nothing;
*/
static bool tree_good(cpu_id_t cpu, uint8_t g)
{
    for (unsigned n = THREADS - 1; n > 0; n--) {
        const thread_id_t left = fair_winner(cpu, g, 2 * n);
        const thread_id_t right = fair_winner(cpu, g, 2 * n + 1);

        if (left >= THREADS || right >= THREADS ||
            fair_tree[cpu][g][n] != fair_better(left, right))
            return false;
    }
    return true;
}

/** So often is the share of `t` pending on `cpu`. */
/*@ requires cpu_number(cpu) && fair_cpus[cpu].count <= READIED;
    assigns \nothing;
*/
static unsigned pending(cpu_id_t cpu, thread_id_t t)
{
    unsigned found = 0;

    for (unsigned i = 0; i < fair_cpus[cpu].count; i++)
        found += fair_cpus[cpu].pending[i] == t;
    return found;
}

/** Tells whether the share of `t` is as inv_fair says of one share. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
static bool share_good(thread_id_t t)
{
    const struct thread *const x = &threads[t];
    const uint8_t place = fair_shares[t].place;

    if (x->sched >= SCHEDS || x->sched_priority >= PRIORITIES)
        return false;
    if (x->sched == 0)
        return x->sched_ready == 0 && place == FAIR_AWAY;
    return place <= FAIR_RUNS && fair_shares[t].since <= x->sched_time &&
           (x->sched_ready == 0) == (place == FAIR_AWAY) &&
           (place != FAIR_RUNS || scheds[x->sched].head == t);
}

/** Tells whether the share of `t` is pending on `cpu` exactly if it says so. */
/*@ requires cpu_number(cpu) && thread_present(t);
    assigns \nothing;
*/
static bool pending_good(cpu_id_t cpu, thread_id_t t)
{
    const bool is =
        fair_shares[t].place == FAIR_PENDING && threads[t].sched == cpu + 1;

    return pending(cpu, t) == (is ? 1U : 0U);
}

/** Tells whether head and times of `cpu` are as inv_fair says. */
/*@ requires cpu_number(cpu);
    assigns \nothing;
*/
static bool cpu_good(cpu_id_t cpu)
{
    const struct sched *const x = &scheds[cpu + 1];

    return x->head < THREADS && fair_cpus[cpu].count <= READIED &&
           (x->head == 0 || threads[x->head].sched == cpu + 1) &&
           0 < x->slice && x->slice <= x->period && 0 < x->residual &&
           x->residual <= x->period && fair_cpus[cpu].minimum != 0;
}

bool sched_inv(void)
{
    for (thread_id_t t = 1; t < THREADS; t++)
        if (!share_good(t))
            return false;
    for (cpu_id_t cpu = 0; cpu < CPUS; cpu++) {
        if (!cpu_good(cpu))
            return false;
        for (thread_id_t t = 1; t < THREADS; t++)
            if (!pending_good(cpu, t))
                return false;
        for (uint8_t g = 0; g < FAIR_GROUPS; g++)
            if (!tree_good(cpu, g))
                return false;
    }
    return true;
}
