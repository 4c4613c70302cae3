/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_fair_rank: what the groups are worth, and who is earlier than whom.
 *
 * Owns warp, limit and minimum of fair_cpus[], which are set once.
 */
#include "sched_fair.h"

struct fair_share fair_shares[THREADS];
struct fair_group_state fair_groups[CPUS][FAIR_GROUPS];
struct fair_cpu fair_cpus[CPUS];

/** What a group is worth. */
struct worth {
    uint32_t weight;
    uint32_t warp_us;
    uint32_t limit_us;
};

static const struct worth worths[FAIR_GROUPS] = {
    [FAIR_DRIVER] = { .weight = 10, .warp_us = 4500, .limit_us = 50000 },
    [FAIR_MULTIMEDIA] = { .weight = 5, .warp_us = 4000, .limit_us = 50000 },
    [FAIR_APP] = { .weight = 5, .warp_us = 2000, .limit_us = 50000 },
    [FAIR_BACKGROUND] = { .weight = 1, .warp_us = 0, .limit_us = 0 },
};

/** So many ticks are `us`, if a round has `period`. */
/*@ requires us <= 50000;
    assigns \nothing;
    ensures \result == us * period / SUPER_PERIOD_US;
*/
static uint64_t ticks(uint32_t us, uint32_t period)
{
    return (uint64_t)us * period / SUPER_PERIOD_US;
}

cpu_id_t fair_cpu_of(thread_id_t t)
{
    return (cpu_id_t)(threads[t].sched - 1U);
}

uint8_t fair_group_of(thread_id_t t)
{
    const unsigned band = PRIORITIES / FAIR_GROUPS;

    return (uint8_t)(FAIR_GROUPS - 1U - threads[t].sched_priority / band);
}

uint32_t fair_weight(uint8_t g)
{
    return worths[g].weight;
}

void fair_cpu_init(cpu_id_t cpu, uint32_t period)
{
    const uint64_t minimum = ticks(FAIR_MIN_US, period);

    fair_cpus[cpu] = (struct fair_cpu){ .minimum = minimum != 0 ? minimum : 1 };
    /*@ loop invariant 0 <= g <= FAIR_GROUPS;
        loop assigns g, fair_cpus[cpu].warp[0 .. FAIR_GROUPS - 1];
        loop assigns fair_cpus[cpu].limit[0 .. FAIR_GROUPS - 1];
        loop assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1];
        loop variant FAIR_GROUPS - g;
    */
    for (unsigned g = 0; g < FAIR_GROUPS; g++) {
        fair_cpus[cpu].warp[g] = ticks(worths[g].warp_us, period);
        fair_cpus[cpu].limit[g] = ticks(worths[g].limit_us, period);
        fair_groups[cpu][g] = (struct fair_group_state){ .ready = 0 };
    }
}

struct fair_rank fair_rank(thread_id_t t)
{
    const struct fair_share *const share = &fair_shares[t];
    struct fair_rank rank = { .group = FAIR_GROUPS };
    cpu_id_t cpu;

    if (t == 0)
        return rank;
    cpu = fair_cpu_of(t);
    rank.group = fair_group_of(t);
    rank.group_vtime = fair_groups[cpu][rank.group].vtime;
    if (threads[t].sched_time - share->since <=
        fair_cpus[cpu].limit[rank.group])
        rank.warp = fair_cpus[cpu].warp[rank.group];
    if (share->vtime > rank.warp)
        rank.vtime = share->vtime - rank.warp;
    return rank;
}

bool fair_earlier(struct fair_rank a, struct fair_rank b)
{
    if (a.group == FAIR_GROUPS)
        return false;
    if (b.group == FAIR_GROUPS)
        return true;
    if (a.group == b.group)
        return a.vtime <= b.vtime;
    return a.group_vtime + b.warp <= b.group_vtime + a.warp;
}

/** By how much `a` is more than `b`: 0 if it is not; 2^32 is enough. */
/*@ assigns \nothing;
    ensures a <= b ==> \result == 0;
    ensures \result <= UINT32_MAX;
*/
static uint64_t more(uint64_t a, uint64_t b)
{
    if (a <= b)
        return 0;
    return a - b < UINT32_MAX ? a - b : UINT32_MAX;
}

uint64_t fair_distance(cpu_id_t cpu, struct fair_rank rank,
                       struct fair_rank head)
{
    uint64_t gap = more(rank.vtime, head.vtime);

    if (rank.group != head.group)
        gap = more(rank.group_vtime + head.warp, head.group_vtime + rank.warp) *
              fair_weight(head.group);
    return gap + fair_cpus[cpu].minimum;
}
