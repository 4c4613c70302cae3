/* SPDX-License-Identifier: BSD-2-Clause */
/* sched_fair_group: how virtual time passes, and who misses what of it. */
#include "sched_fair_group.h"

thread_id_t fair_running(cpu_id_t cpu)
{
    const thread_id_t t = scheds[cpu + 1].head;

    return t != 0 && fair_shares[t].place == FAIR_RUNS ? t : 0;
}

bool fair_group_ready(cpu_id_t cpu, uint8_t g, thread_id_t t)
{
    return fair_first(cpu, g) != 0 || (t != 0 && fair_group_of(t) == g);
}

uint64_t fair_group_least(cpu_id_t cpu, uint8_t g, thread_id_t t)
{
    const thread_id_t first = fair_first(cpu, g);

    if (t == 0 || fair_group_of(t) != g)
        return fair_groups[cpu][g].least;
    if (first == 0 || fair_shares[t].vtime < fair_shares[first].vtime)
        return fair_shares[t].vtime;
    return fair_shares[first].vtime;
}

uint64_t fair_cpu_least(cpu_id_t cpu, thread_id_t t)
{
    uint64_t least = fair_cpus[cpu].least;
    bool any = false;

    /*@ loop invariant 0 <= g <= FAIR_GROUPS;
        loop assigns g, least, any;
        loop variant FAIR_GROUPS - g;
    */
    for (uint8_t g = 0; g < FAIR_GROUPS; g++) {
        const uint64_t vtime = fair_groups[cpu][g].vtime;

        if (!fair_group_ready(cpu, g, t) || (any && vtime >= least))
            continue;
        least = vtime;
        any = true;
    }
    return least;
}

uint64_t fair_weighted(uint8_t g, uint64_t time)
{
    const uint64_t part = time / fair_weight(g);

    return part != 0 ? part : 1;
}

/**
 * The virtual time of group `g` of `cpu`, if a share of it comes: a group that
 * slept catches up, but keeps what it missed in a sleep of no more than the
 * minimum.
 */
/*@ requires cpu_number(cpu) && fair_group_number(g) && inv_fair;
    assigns \nothing;
    ensures \result >= fair_groups[cpu][g].vtime;
*/
static uint64_t forwarded(cpu_id_t cpu, uint8_t g)
{
    const struct fair_group_state *const group = &fair_groups[cpu][g];
    const uint64_t least = fair_cpu_least(cpu, fair_running(cpu));
    const uint64_t slept = fair_cpus[cpu].now - group->changed;
    uint64_t vtime;

    if (fair_group_ready(cpu, g, fair_running(cpu)) || group->ready != 0 ||
        group->vtime >= least)
        return group->vtime;
    if (slept > fair_cpus[cpu].minimum)
        return least;
    vtime = group->vtime + fair_weighted(g, slept);
    return vtime < least ? vtime : least;
}

uint64_t fair_lifted(thread_id_t t)
{
    const cpu_id_t cpu = fair_cpu_of(t);
    const uint64_t least =
        fair_group_least(cpu, fair_group_of(t), fair_running(cpu));

    return fair_shares[t].vtime > least ? fair_shares[t].vtime : least;
}

struct fair_rank fair_pending_rank(thread_id_t t)
{
    const cpu_id_t cpu = fair_cpu_of(t);
    const uint8_t g = fair_group_of(t);
    const uint64_t vtime = fair_lifted(t);
    const uint64_t warp = fair_cpus[cpu].warp[g];

    return (struct fair_rank){ .vtime = vtime > warp ? vtime - warp : 0,
                               .warp = warp,
                               .group_vtime = forwarded(cpu, g),
                               .group = g };
}
