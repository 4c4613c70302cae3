/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched: quota-bound priorities.
 *
 * In each round a share with a quota is served at its priority while its
 * claim lasts; after that it takes turns, a slice each, with all that are
 * ready: the fills.  Every ready share is among the fills of its CPU, and one
 * with a quota stands in the lane of its priority as well.
 *
 * Claims are renewed at a new round without a visit.  A share stores what is
 * left of its claim together with the number of the round; with an older
 * number the claim is the quota.  In a lane a share joins at the front if it
 * has some of its claim left and at the end otherwise, and moves to the end
 * when its claim is used up.  So it is enough to know of each lane whether
 * its first share has a claim: that is a bit of `claiming`.  At a new round
 * every share in a lane has its quota, which is not 0, as its claim: then
 * `claiming` becomes `occupied`, the lanes that have a member.  No order
 * changes, and nothing is moved.  Which share a CPU runs on is the first of
 * the best lane of `claiming`, or the first of the fills.
 *
 * A share without quota keeps its stored claim over rounds; it is in no lane.
 */
#include "sched.h"

#include "sched_rules.h"

struct sched scheds[SCHEDS];
struct lane lanes[LANES];

/** The lane of the priority of the share of `t`. */
/*@ requires share_inserted(t) && inv_sched_shares;
    assigns \nothing;
    ensures \result == lane_of(threads[t].sched, threads[t].sched_priority);
    ensures lane_present(\result);
*/
static lane_id_t lane(thread_id_t t)
{
    return (lane_id_t)(1u + (threads[t].sched - 1u) * PRIORITIES +
                       threads[t].sched_priority);
}

uint32_t sched_claim(thread_id_t t)
{
    if (threads[t].sched_quota == 0 ||
        threads[t].sched_round == scheds[threads[t].sched].round)
        return threads[t].sched_claim;
    return threads[t].sched_quota;
}

/** Notes that the claim of `t` is now `claim`. */
/*@ requires share_inserted(t) && inv_sched_shares;
    assigns threads[t].sched_claim, threads[t].sched_round;
    ensures threads[t].sched_claim == claim;
*/
static void claim_set(thread_id_t t, uint32_t claim)
{
    threads[thread_slot(t)].sched_claim = claim;
    threads[thread_slot(t)].sched_round = scheds[threads[t].sched].round;
}

/** Sets the bits of the lane in which the share of `t` is or was. */
/*@ requires share_inserted(t) && inv_claims && inv_sched_shares;
    assigns scheds[threads[t].sched].occupied;
    assigns scheds[threads[t].sched].claiming;
*/
static void lane_note(thread_id_t t)
{
    const sched_id_t s = threads[t].sched;
    const uint8_t p = threads[t].sched_priority;
    const thread_id_t first = lanes[lane(t)].claims_first;

    scheds[sched_slot(s)].occupied =
        first != 0 ? sched_set_with(scheds[s].occupied, p)
                   : sched_set_without(scheds[s].occupied, p);
    scheds[sched_slot(s)].claiming =
        first != 0 && sched_claim(first) != 0
            ? sched_set_with(scheds[s].claiming, p)
            : sched_set_without(scheds[s].claiming, p);
}

/** Puts the share of `t` at the end of its lane and sets the bits. */
/*@ requires share_inserted(t) && inv_claims && inv_sched_shares;
    requires claims_on[t] == 0;
    requires claims_count[lane_of(threads[t].sched,
                                  threads[t].sched_priority)] < THREADS;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[t], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[threads[t].sched].occupied;
    assigns scheds[threads[t].sched].claiming;
    ensures inv_claims;
    ensures claims_on[t] ==
        lane_of(threads[t].sched, threads[t].sched_priority);
*/
static void lane_last(thread_id_t t)
{
    claims_push(lane(t), t);
    lane_note(t);
}

/** Puts the share of `t` at the front of its lane and sets the bits. */
/*@ requires share_inserted(t) && inv_claims && inv_sched_shares;
    requires claims_on[t] == 0;
    requires claims_count[lane_of(threads[t].sched,
                                  threads[t].sched_priority)] < THREADS;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[t], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[threads[t].sched].occupied;
    assigns scheds[threads[t].sched].claiming;
    ensures inv_claims;
    ensures claims_on[t] ==
        lane_of(threads[t].sched, threads[t].sched_priority);
*/
static void lane_first(thread_id_t t)
{
    claims_push_front(lane(t), t);
    lane_note(t);
}

/** Takes the share of `t` out of its lane and sets the bits. */
/*@ requires share_inserted(t) && inv_claims && inv_sched_shares;
    requires claims_on[t] ==
        lane_of(threads[t].sched, threads[t].sched_priority);
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[t], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[threads[t].sched].occupied;
    assigns scheds[threads[t].sched].claiming;
    ensures inv_claims;
    ensures claims_on[t] == 0;
    ensures claims_count[lane_of(threads[t].sched, threads[t].sched_priority)]
        == \old(claims_count[lane_of(threads[t].sched,
                                     threads[t].sched_priority)]) - 1;
*/
static void lane_leave(thread_id_t t)
{
    claims_remove(lane(t), t);
    lane_note(t);
}

void sched_init(cpu_id_t c, uint32_t period, uint32_t length)
{
    scheds[sched_slot((sched_id_t)(c + 1))] = (struct sched){
        .period = period, .length = length, .residual = period, .slice = length
    };
}

void sched_insert(cpu_id_t c, thread_id_t t, uint8_t priority, uint32_t quota)
{
    const sched_id_t s = (sched_id_t)(c + 1);

    threads[thread_slot(t)].sched = s;
    threads[thread_slot(t)].sched_ready = 0;
    threads[thread_slot(t)].sched_priority = priority;
    threads[thread_slot(t)].sched_quota = quota;
    threads[thread_slot(t)].sched_fill = scheds[s].length;
    claim_set(t, sched_rule_first_claim(quota));
}

void sched_ready(thread_id_t t)
{
    const sched_id_t s = threads[t].sched;
    const uint32_t length = scheds[s].length;
    const uint32_t claim = sched_claim(t);
    const uint32_t fill = sched_rule_woken_fill(threads[t].sched_fill, length);

    threads[thread_slot(t)].sched_ready = 1;
    threads[thread_slot(t)].sched_fill = fill;
    if (sched_rule_woken_first(claim, fill, length))
        fills_push_front(s, t);
    else
        fills_push(s, t);
    if (threads[t].sched_quota == 0)
        return;
    if (claim != 0)
        lane_first(t);
    else
        lane_last(t);
}

void sched_unready(thread_id_t t)
{
    threads[thread_slot(t)].sched_ready = 0;
    fills_remove(threads[t].sched, t);
    if (threads[t].sched_quota != 0)
        lane_leave(t);
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
    const bool in_lane =
        threads[t].sched_ready != 0 && threads[t].sched_quota != 0;
    const bool into_lane = threads[t].sched_ready != 0 && quota != 0;
    uint32_t claim = sched_claim(t);

    if (threads[t].sched_quota != 0)
        claim = quota == 0 ? sched_rule_claim_without_quota(claim)
                           : (claim < quota ? claim : quota);
    if (in_lane && !into_lane)
        lane_leave(t);
    threads[thread_slot(t)].sched_quota = quota;
    claim_set(t, claim);
    if (into_lane && !in_lane)
        lane_last(t);
}

/** Charges to the head of `s` that it left `rest` of what it claimed. */
/*@ requires sched_present(s) && scheds[s].head != 0;
    requires inv_sched && inv_sched_counts;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[scheds[s].head], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns threads[scheds[s].head].sched_claim;
    assigns threads[scheds[s].head].sched_round;
    assigns scheds[s].occupied, scheds[s].claiming;
    ensures inv_sched;
*/
static void charge_claim(sched_id_t s, uint32_t rest)
{
    const thread_id_t t = scheds[s].head;

    if (threads[t].sched_quota == 0)
        return;
    claim_set(t, sched_rule_claim_after(sched_claim(t), threads[t].sched_quota,
                                        rest));
    if (threads[t].sched_ready == 0)
        return;
    if (threads[t].sched_claim == 0) {
        lane_leave(t);
        lane_last(t);
    } else {
        lane_note(t);
    }
}

/** Charges to the head of `s` that it left `rest` of its slice. */
/*@ requires sched_present(s) && scheds[s].head != 0;
    requires rest <= scheds[s].slice && scheds[s].slice <= scheds[s].length;
    requires inv_sched && inv_sched_counts;
    assigns scheds[1 .. SCHEDS - 1].fills_first;
    assigns scheds[1 .. SCHEDS - 1].fills_last;
    assigns threads[0 .. THREADS - 1].fills_next;
    assigns threads[0 .. THREADS - 1].fills_prev;
    assigns fills_on[scheds[s].head], fills_pos[1 .. THREADS - 1];
    assigns fills_count[1 .. SCHEDS - 1];
    assigns threads[scheds[s].head].sched_fill;
    ensures inv_sched;
*/
static void charge_fill(sched_id_t s, uint32_t rest)
{
    const thread_id_t t = scheds[s].head;

    if (scheds[s].fills_first != t && !sched_rule_late_pays())
        return;
    threads[thread_slot(t)].sched_fill = rest != 0 ? rest : scheds[s].length;
    if (rest != 0 || threads[t].sched_ready == 0 || scheds[s].fills_last == t)
        return;
    fills_remove(s, t);
    fills_push(s, t);
}

/** Lets `used` ticks of the round of `s` pass. */
/*@ requires sched_present(s) && inv_sched;
    requires scheds[s].round < UINT64_MAX;
    assigns scheds[s].residual, scheds[s].round, scheds[s].claiming;
    ensures inv_sched;
*/
static void pass_time(sched_id_t s, uint32_t used)
{
    if (scheds[s].residual > used) {
        scheds[sched_slot(s)].residual -= used;
        return;
    }
    scheds[sched_slot(s)].residual = scheds[s].period;
    scheds[sched_slot(s)].round++;
    scheds[sched_slot(s)].claiming = scheds[s].occupied;
}

/** Makes `t` the head of `s`, for `slice` ticks. */
/*@ requires sched_present(s) && t < THREADS && 0 < slice && inv_sched;
    requires t != 0 ==> threads[t].sched == s;
    requires claims == 0 ==> slice <= scheds[s].length;
    assigns scheds[s].head, scheds[s].slice, scheds[s].claims;
    ensures inv_sched;
*/
static void head_set(sched_id_t s, thread_id_t t, uint32_t slice, bool claims)
{
    scheds[sched_slot(s)].head = t;
    scheds[sched_slot(s)].slice = slice;
    scheds[sched_slot(s)].claims = claims;
}

void sched_choose(cpu_id_t c)
{
    const sched_id_t s = (sched_id_t)(c + 1);
    thread_id_t t = scheds[s].fills_first;

    if (scheds[s].claiming != 0) {
        const uint8_t p = sched_set_best(scheds[s].claiming);

        t = lanes[1u + (s - 1u) * PRIORITIES + p].claims_first;
        head_set(s, t, sched_claim(t), true);
    } else if (t != 0) {
        head_set(s, t, threads[t].sched_fill, false);
    } else {
        head_set(s, 0, scheds[s].length, false);
    }
}

/** Of `consumed` ticks since the last update, those that count in `s`. */
/*@ requires sched_present(s) && inv_sched;
    assigns \nothing;
    ensures \result <= consumed && \result <= scheds[s].residual;
    ensures scheds[s].head != 0 ==> \result <= scheds[s].slice;
*/
static uint32_t counted(sched_id_t s, uint64_t consumed)
{
    const bool rests = scheds[s].head == 0 && sched_rule_idle_rests();
    const uint32_t most =
        rests ? scheds[s].residual : sched_slice((cpu_id_t)(s - 1u));

    return consumed < most ? (uint32_t)consumed : most;
}

void sched_update(cpu_id_t c, uint64_t consumed)
{
    const sched_id_t s = (sched_id_t)(c + 1);
    const uint32_t used = counted(s, consumed);

    if (scheds[s].head != 0) {
        const uint32_t rest =
            scheds[s].yields != 0 ? 0 : scheds[s].slice - used;

        threads[thread_slot(scheds[s].head)].sched_time += consumed;
        if (scheds[s].claims != 0)
            charge_claim(s, rest);
        else
            charge_fill(s, rest);
    }
    scheds[sched_slot(s)].yields = 0;
    pass_time(s, used);
    sched_choose(c);
}

thread_id_t sched_head(cpu_id_t c)
{
    return scheds[c + 1].head;
}

uint32_t sched_slice(cpu_id_t c)
{
    const struct sched *const s = &scheds[c + 1];

    return s->slice < s->residual ? s->slice : s->residual;
}

bool sched_outdates(thread_id_t t)
{
    const struct sched *const s = &scheds[threads[t].sched];
    const thread_id_t head = s->head;

    if (head == 0)
        return true;
    if (sched_claim(t) == 0)
        return sched_rule_turn_outdates() && s->claims == 0 && head != t &&
               s->fills_first == t;
    if (s->claims == 0)
        return true;
    if (threads[t].sched_priority != threads[head].sched_priority)
        return threads[t].sched_priority > threads[head].sched_priority;
    return head != t;
}
