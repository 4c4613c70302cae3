/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_fair: groups that share a CPU fairly; see sched_fair.h.
 *
 * An update charges the head, takes in who became ready, and chooses again if
 * that is due: if the head's time is over, if it blocks or yields, or if
 * somebody comes who is earlier or will be before the head's time is over.
 * A head runs at most for a round before the next choice.  Quotas and the
 * length of a slice mean nothing here.
 */
#include "sched_fair.h"

#include "sched_fair_group.h"

struct sched scheds[SCHEDS];
struct lane lanes[LANES];

/** Tells whether who comes with `rank` outdates a head with `left` ticks. */
/*@ requires cpu_number(cpu) && fair_group_number(rank.group) && inv_fair;
    assigns \nothing;
*/
static bool outdates(cpu_id_t cpu, struct fair_rank rank, uint64_t left)
{
    const struct fair_rank head = fair_rank(fair_running(cpu));

    return fair_earlier(rank, head) || fair_distance(cpu, rank, head) < left;
}

/** Takes in what is pending on `cpu`, whose head has `left` ticks. */
/*@ requires cpu_number(cpu) && inv_fair;
    assigns fair_cpus[cpu].count, fair_cpus[cpu].listed;
    assigns fair_cpus[cpu].outdated;
    assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1].vtime;
    assigns fair_shares[1 .. THREADS - 1];
    assigns fair_tree[cpu][0 .. FAIR_GROUPS - 1][1 .. THREADS - 1];
    ensures inv_fair && fair_cpus[cpu].count == 0;
*/
static void take_in(cpu_id_t cpu, uint64_t left)
{
    /*@ loop invariant inv_fair && 0 <= fair_cpus[cpu].count <= READIED;
        loop assigns fair_cpus[cpu].count, fair_cpus[cpu].listed;
        loop assigns fair_cpus[cpu].outdated;
        loop assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1].vtime;
        loop assigns fair_shares[1 .. THREADS - 1];
        loop assigns fair_tree[cpu][0 .. FAIR_GROUPS - 1][1 .. THREADS - 1];
        loop variant fair_cpus[cpu].count;
    */
    while (fair_cpus[cpu].count != 0) {
        const thread_id_t t = fair_cpus[cpu].pending[fair_cpus[cpu].count - 1U];
        const struct fair_rank rank = fair_pending_rank(t);

        if (outdates(cpu, rank, left))
            fair_cpus[cpu].outdated = 1;
        fair_cpus[cpu].count--;
        fair_shares[t].vtime = fair_lifted(t);
        fair_shares[t].since = threads[t].sched_time;
        fair_groups[cpu][rank.group].vtime = rank.group_vtime;
        fair_list(t);
    }
}

void sched_init(cpu_id_t c, uint32_t period, uint32_t length)
{
    scheds[sched_slot((sched_id_t)(c + 1))] = (struct sched){
        .period = period, .length = length, .residual = period, .slice = period
    };
    fair_cpu_init(c, period);
}

void sched_insert(cpu_id_t c, thread_id_t t, uint8_t priority, uint32_t quota)
{
    threads[thread_slot(t)].sched = (sched_id_t)(c + 1);
    threads[thread_slot(t)].sched_ready = 0;
    threads[thread_slot(t)].sched_priority = priority;
    threads[thread_slot(t)].sched_quota = quota;
    fair_shares[t] = (struct fair_share){ .since = threads[t].sched_time };
}

void sched_ready(thread_id_t t)
{
    const cpu_id_t cpu = fair_cpu_of(t);

    if (fair_cpus[cpu].count == READIED)
        take_in(cpu, scheds[cpu + 1].slice);
    fair_cpus[cpu].pending[fair_cpus[cpu].count] = t;
    fair_cpus[cpu].count++;
    fair_shares[t].place = FAIR_PENDING;
    threads[thread_slot(t)].sched_ready = 1;
}

/** Takes the share of `t` out of what is pending. */
/*@ requires share_is_ready(t) && inv_fair;
    requires fair_shares[t].place == FAIR_PENDING;
    assigns fair_shares[t].place;
    assigns fair_cpus[threads[t].sched - 1].count;
    assigns fair_cpus[threads[t].sched - 1].pending[0 .. READIED - 1];
    ensures fair_shares[t].place == FAIR_AWAY;
*/
static void forget(thread_id_t t)
{
    struct fair_cpu *const cpu = &fair_cpus[fair_cpu_of(t)];
    unsigned kept = 0;

    /*@ loop invariant 0 <= kept <= i <= cpu->count;
        loop assigns i, kept, cpu->pending[0 .. READIED - 1];
        loop variant cpu->count - i;
    */
    for (unsigned i = 0; i < cpu->count; i++)
        if (cpu->pending[i] != t)
            cpu->pending[kept++] = cpu->pending[i];
    cpu->count = (uint8_t)kept;
    fair_shares[t].place = FAIR_AWAY;
}

void sched_unready(thread_id_t t)
{
    threads[thread_slot(t)].sched_ready = 0;
    if (fair_shares[t].place == FAIR_LISTED)
        fair_unlist(t, FAIR_AWAY);
    else if (fair_shares[t].place == FAIR_PENDING)
        forget(t);
    else
        fair_shares[t].place = FAIR_AWAY;
}

void sched_remove(thread_id_t t)
{
    const sched_id_t s = threads[t].sched;

    if (threads[t].sched_ready != 0)
        sched_unready(t);
    if (scheds[s].head == t) {
        scheds[sched_slot(s)].head = 0;
        scheds[sched_slot(s)].yields = 0;
    }
    threads[thread_slot(t)].sched = 0;
}

void sched_yield_head(cpu_id_t c)
{
    scheds[sched_slot((sched_id_t)(c + 1))].yields = 1;
}

void sched_quota(thread_id_t t, uint32_t quota)
{
    threads[thread_slot(t)].sched_quota = quota;
}

/** Notes the least virtual times of `cpu`, on which `t` has run. */
/*@ requires cpu_number(cpu) && inv_fair;
    requires t == 0 || share_inserted(t);
    assigns fair_cpus[cpu].least;
    assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1].least;
    ensures inv_fair;
*/
static void note_least(cpu_id_t cpu, thread_id_t t)
{
    if (t != 0)
        fair_groups[cpu][fair_group_of(t)].least =
            fair_group_least(cpu, fair_group_of(t), t);
    fair_cpus[cpu].least = fair_cpu_least(cpu, t);
}

/** Charges `time` to the head of `cpu`, and a yield. */
/*@ requires cpu_number(cpu) && inv_fair && scheds[cpu + 1].head != 0;
    assigns threads[scheds[cpu + 1].head].sched_time;
    assigns fair_shares[scheds[cpu + 1].head].vtime;
    assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1].vtime;
    ensures inv_fair;
*/
static void charge(cpu_id_t cpu, uint64_t time)
{
    const thread_id_t t = scheds[cpu + 1].head;
    const uint8_t g = fair_group_of(t);

    threads[thread_slot(t)].sched_time += time;
    fair_shares[t].vtime += time;
    if (scheds[cpu + 1].yields != 0)
        fair_shares[t].vtime += fair_cpus[cpu].minimum;
    if (time != 0)
        fair_groups[cpu][g].vtime += fair_weighted(g, time);
}

/** Lets `time` ticks of `cpu` pass; its rounds go on without a meaning. */
/*@ requires cpu_number(cpu) && inv_fair;
    assigns fair_cpus[cpu].now;
    assigns scheds[cpu + 1].residual, scheds[cpu + 1].round;
    ensures inv_fair;
*/
static void pass_time(cpu_id_t cpu, uint64_t time)
{
    struct sched *const s = &scheds[sched_slot((sched_id_t)(cpu + 1))];
    const uint32_t rest = (uint32_t)(time % s->period);

    fair_cpus[cpu].now += time;
    s->round += time / s->period;
    if (s->residual > rest) {
        s->residual -= rest;
        return;
    }
    s->round++;
    s->residual += s->period - rest;
}

/** Who is earliest of the shares that are listed on `cpu`; 0 for nobody. */
/*@ requires cpu_number(cpu) && inv_fair;
    assigns \nothing;
    ensures \result == 0 || fair_shares[\result].place == FAIR_LISTED;
*/
static thread_id_t pick(cpu_id_t cpu)
{
    thread_id_t best = 0;

    /*@ loop invariant 0 <= g <= FAIR_GROUPS;
        loop assigns g, best;
        loop variant FAIR_GROUPS - g;
    */
    for (uint8_t g = 0; g < FAIR_GROUPS; g++) {
        const thread_id_t t = fair_first(cpu, g);

        if (fair_earlier(fair_rank(t), fair_rank(best)))
            best = t;
    }
    return best;
}

/** How long `head` may run on `cpu` before somebody else is served. */
/*@ requires cpu_number(cpu) && inv_fair;
    assigns \nothing;
    ensures 0 < \result <= scheds[cpu + 1].period;
*/
static uint32_t slice(cpu_id_t cpu, thread_id_t head)
{
    uint64_t least = scheds[cpu + 1].period;

    /*@ loop invariant 0 <= g <= FAIR_GROUPS && 0 < least;
        loop invariant least <= scheds[cpu + 1].period;
        loop assigns g, least;
        loop variant FAIR_GROUPS - g;
    */
    for (uint8_t g = 0; g < FAIR_GROUPS; g++) {
        const thread_id_t t = fair_first(cpu, g);
        const uint64_t distance =
            t != 0 ? fair_distance(cpu, fair_rank(t), fair_rank(head)) : least;

        if (distance < least)
            least = distance;
    }
    return (uint32_t)least;
}

/** Chooses the head of `cpu`, on which the share of `head` has run. */
/*@ requires cpu_number(cpu) && inv_fair;
    requires head != 0 ==> fair_shares[head].place == FAIR_RUNS;
    assigns scheds[cpu + 1].head, scheds[cpu + 1].slice;
    assigns fair_cpus[cpu].listed;
    assigns fair_shares[1 .. THREADS - 1].place;
    assigns fair_shares[1 .. THREADS - 1].order;
    assigns fair_tree[cpu][0 .. FAIR_GROUPS - 1][1 .. THREADS - 1];
    ensures inv_fair;
*/
static void choose(cpu_id_t cpu, thread_id_t head)
{
    const thread_id_t best = pick(cpu);
    thread_id_t next = head;

    if (fair_earlier(fair_rank(best), fair_rank(head))) {
        if (head != 0)
            fair_list(head);
        fair_unlist(best, FAIR_RUNS);
        next = best;
    }
    scheds[sched_slot((sched_id_t)(cpu + 1))].head = next;
    scheds[sched_slot((sched_id_t)(cpu + 1))].slice = slice(cpu, next);
}

/** Notes which groups of `cpu` are ready now. */
/*@ requires cpu_number(cpu) && inv_fair;
    assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1].ready;
    assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1].changed;
    ensures inv_fair;
*/
static void note_ready(cpu_id_t cpu)
{
    /*@ loop invariant 0 <= g <= FAIR_GROUPS;
        loop assigns g, fair_groups[cpu][0 .. FAIR_GROUPS - 1].ready;
        loop assigns fair_groups[cpu][0 .. FAIR_GROUPS - 1].changed;
        loop variant FAIR_GROUPS - g;
    */
    for (uint8_t g = 0; g < FAIR_GROUPS; g++) {
        const uint8_t now =
            fair_group_ready(cpu, g, scheds[cpu + 1].head) ? 1 : 0;

        if (fair_groups[cpu][g].ready == now)
            continue;
        fair_groups[cpu][g].ready = now;
        fair_groups[cpu][g].changed = fair_cpus[cpu].now;
    }
}

void sched_update(cpu_id_t c, uint64_t consumed)
{
    const sched_id_t s = (sched_id_t)(c + 1);
    const uint32_t given = scheds[s].slice;
    const uint64_t left = consumed < given ? given - consumed : 0;
    thread_id_t head = scheds[s].head;

    if (head != 0)
        charge(c, consumed);
    pass_time(c, consumed);
    note_least(c, head);
    head = fair_running(c);
    note_least(c, head);
    take_in(c, left);
    if (head == 0 || left == 0 || scheds[s].yields != 0 ||
        fair_cpus[c].outdated != 0)
        choose(c, head);
    else
        scheds[sched_slot(s)].slice = (uint32_t)left;
    scheds[sched_slot(s)].yields = 0;
    fair_cpus[c].outdated = 0;
    note_ready(c);
}

void sched_choose(cpu_id_t c)
{
    sched_update(c, 0);
}

thread_id_t sched_head(cpu_id_t c)
{
    return scheds[c + 1].head;
}

uint32_t sched_slice(cpu_id_t c)
{
    return scheds[c + 1].slice;
}

uint32_t sched_claim(thread_id_t t)
{
    (void)t;
    return 0;
}

bool sched_outdates(thread_id_t t)
{
    const cpu_id_t cpu = fair_cpu_of(t);

    return outdates(cpu, fair_pending_rank(t), scheds[cpu + 1].slice);
}
