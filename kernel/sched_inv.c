/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_inv: the executable twin of inv_sched, for tests.
 *
 * Walks every list, so it also shows that each list ends, that its links agree
 * both ways, and that its members are exactly the shares that belong there.
 */
#include "sched.h"

/** Tells whether the share of `t` is as inv_sched says of one share. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
static bool share_good(thread_id_t t)
{
    const struct thread *const x = &threads[t];

    if (x->sched >= SCHEDS || x->sched_priority >= PRIORITIES)
        return false;
    if (x->sched == 0)
        return x->sched_ready == 0;
    return 0 < x->sched_fill && x->sched_fill <= scheds[x->sched].length &&
           x->sched_round <= scheds[x->sched].round;
}

/** Tells whether the share of `t` belongs among the fills of `s`. */
/*@ requires thread_present(t);
    assigns \nothing;
    ensures \result == true ==> threads[t].sched == s;
*/
static bool in_fills(sched_id_t s, thread_id_t t)
{
    return threads[t].sched_ready != 0 && threads[t].sched == s;
}

/** Tells whether the share of `t` belongs in lane `p` of `s`. */
/*@ requires thread_present(t);
    assigns \nothing;
    ensures \result == true ==> threads[t].sched == s;
*/
static bool in_lane(sched_id_t s, uint8_t p, thread_id_t t)
{
    return in_fills(s, t) && threads[t].sched_quota != 0 &&
           threads[t].sched_priority == p;
}

/** Tells whether the fills of `s` are exactly its ready shares. */
/*@ requires sched_present(s);
    assigns \nothing;
*/
static bool fills_good(sched_id_t s)
{
    unsigned left = 0;
    thread_id_t prev = 0;
    thread_id_t t = scheds[s].fills_first;

    /*@ loop invariant 1 <= i <= THREADS && left < i;
        loop assigns i, left;
        loop variant THREADS - i;
    */
    for (thread_id_t i = 1; i < THREADS; i++)
        left += in_fills(s, i);
    /*@ loop assigns t, left, prev;
        loop variant left;
    */
    for (; t != 0 && left != 0; t = threads[t].fills_next, left--) {
        if (t >= THREADS || !in_fills(s, t) || threads[t].fills_prev != prev)
            return false;
        prev = t;
    }
    return t == 0 && left == 0 && scheds[s].fills_last == prev;
}

/** Tells whether lane `p` of `s` is exactly the shares that belong there. */
/*@ requires sched_present(s) && p < PRIORITIES;
    assigns \nothing;
*/
static bool lane_good(sched_id_t s, uint8_t p)
{
    const struct lane *const lane = &lanes[1u + (s - 1u) * PRIORITIES + p];
    unsigned left = 0;
    thread_id_t prev = 0;
    thread_id_t t = lane->claims_first;

    /*@ loop invariant 1 <= i <= THREADS && left < i;
        loop assigns i, left;
        loop variant THREADS - i;
    */
    for (thread_id_t i = 1; i < THREADS; i++)
        left += in_lane(s, p, i);
    /*@ loop assigns t, left, prev;
        loop variant left;
    */
    for (; t != 0 && left != 0; t = threads[t].claims_next, left--) {
        if (t >= THREADS || !in_lane(s, p, t) || threads[t].claims_prev != prev)
            return false;
        prev = t;
    }
    return t == 0 && left == 0 && lane->claims_last == prev;
}

/** Tells whether the bits of `s` say what lane `p` holds. */
/*@ requires sched_present(s) && p < PRIORITIES;
    assigns \nothing;
*/
static bool bits_good(sched_id_t s, uint8_t p)
{
    const struct lane *const lane = &lanes[1u + (s - 1u) * PRIORITIES + p];
    const thread_id_t first = lane->claims_first;
    const bool claiming = first != 0 && first < THREADS &&
                          in_lane(s, p, first) && sched_claim(first) != 0;

    return ((scheds[s].occupied >> p & 1u) != 0) == (first != 0) &&
           ((scheds[s].claiming >> p & 1u) != 0) == claiming;
}

/** Tells whether all lanes of `s` and their bits are good. */
/*@ requires sched_present(s);
    assigns \nothing;
*/
static bool lanes_good(sched_id_t s)
{
    /*@ loop invariant 0 <= p <= PRIORITIES;
        loop assigns p;
        loop variant PRIORITIES - p;
    */
    for (uint8_t p = 0; p < PRIORITIES; p++)
        if (!lane_good(s, p) || !bits_good(s, p))
            return false;
    return true;
}

/** Tells whether head and times of `s` are as inv_sched says. */
/*@ requires sched_present(s);
    assigns \nothing;
*/
static bool head_good(sched_id_t s)
{
    const struct sched *const x = &scheds[s];

    if (x->head >= THREADS || (x->head != 0 && threads[x->head].sched != s))
        return false;
    return 0 < x->length && 0 < x->slice && 0 < x->residual &&
           x->residual <= x->period;
}

bool sched_inv(void)
{
    /*@ loop invariant 1 <= t <= THREADS;
        loop assigns t;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++)
        if (!share_good(t))
            return false;
    /*@ loop invariant 1 <= s <= SCHEDS;
        loop assigns s;
        loop variant SCHEDS - s;
    */
    for (sched_id_t s = 1; s < SCHEDS; s++)
        if (!head_good(s) || !fills_good(s) || !lanes_good(s))
            return false;
    return true;
}
