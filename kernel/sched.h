/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched: which share a CPU runs on, and for how long.
 *
 * A share is a thread's: both have one number.  Each function takes constant
 * time.  The caller charges the time used, by sched_update(), before it
 * changes anything else, and lets sched_update() choose after the change.
 * What a policy does with priority and quota is its own: kernel/sched.c is
 * what the kernel is linked with, kernel/policy/ holds what else can be.
 *
 * Owns scheds[], lanes[] and the fields of threads[] that begin with `sched`.
 * Invariant: inv_sched.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "queue_claims.h"
#include "queue_fills.h"
#include "sched_set.h"
#include "slots.h"

/*@
  predicate cpu_number(integer c) = 0 <= c < CPUS;

  // The lane of a priority of the CPU whose scheduler is s.
  logic integer lane_of(integer s, integer p) = 1 + (s - 1) * PRIORITIES + p;

  predicate share_inserted{L}(integer t) =
      thread_present(t) && threads[t].sched != 0;
  predicate share_is_ready{L}(integer t) =
      share_inserted(t) && threads[t].sched_ready != 0;

  predicate inv_sched_shares{L} = \forall integer t; thread_present(t) ==>
      threads[t].sched < SCHEDS && threads[t].sched_priority < PRIORITIES &&
      (threads[t].sched == 0 ==> threads[t].sched_ready == 0) &&
      (threads[t].sched != 0 ==>
          0 < threads[t].sched_fill <= scheds[threads[t].sched].length);
  predicate inv_sched_fills{L} = \forall integer t; thread_present(t) ==>
      fills_on[t] == (threads[t].sched_ready != 0 ? threads[t].sched : 0);
  predicate inv_sched_claims{L} = \forall integer t; thread_present(t) ==>
      claims_on[t] ==
          (threads[t].sched_ready != 0 && threads[t].sched_quota != 0 ?
           lane_of(threads[t].sched, threads[t].sched_priority) : 0);
  predicate inv_sched_heads{L} = \forall integer s; sched_present(s) ==>
      scheds[s].head < THREADS &&
      (scheds[s].head != 0 ==> threads[scheds[s].head].sched == s);
  predicate inv_sched_times{L} = \forall integer s; sched_present(s) ==>
      0 < scheds[s].length && 0 < scheds[s].slice &&
      0 < scheds[s].residual <= scheds[s].period &&
      (scheds[s].claims == 0 ==> scheds[s].slice <= scheds[s].length);
  // Tested, and in the twin: what `claiming` and `occupied` say of the lanes.
  predicate inv_sched_bits{L} = \forall integer s, p;
      sched_present(s) && 0 <= p < PRIORITIES ==>
      (set_has(scheds[s].occupied, p) <==>
          lanes[lane_of(s, p)].claims_first != 0);
  // What is bounded by the number of shares.
  predicate inv_sched_counts{L} =
      (\forall integer s; sched_present(s) ==> fills_count[s] < THREADS) &&
      (\forall integer l; lane_present(l) ==> claims_count[l] < THREADS);
  predicate inv_sched{L} = inv_claims && inv_fills && inv_sched_shares &&
      inv_sched_fills && inv_sched_claims && inv_sched_heads &&
      inv_sched_times;
*/

/** Tells whether inv_sched holds, and the bits fit the lanes; for tests. */
/*@ assigns \nothing; */
bool sched_inv(void);

/**
 * Begins the first round of CPU `c`: rounds of `period` ticks, slices of
 * `length` ticks, nobody ready.
 */
/*@ requires cpu_number(c) && 0 < period && 0 < length;
    assigns scheds[c + 1];
    ensures scheds[c + 1].head == 0 && scheds[c + 1].residual == period;
    ensures scheds[c + 1].slice == length;
*/
void sched_init(cpu_id_t c, uint32_t period, uint32_t length);

/** Gives the share of `t` to CPU `c`; it is not ready. */
/*@ requires cpu_number(c) && thread_present(t) && threads[t].sched == 0;
    requires priority < PRIORITIES;
    requires inv_sched;
    assigns threads[t].sched, threads[t].sched_ready;
    assigns threads[t].sched_priority, threads[t].sched_quota;
    assigns threads[t].sched_claim, threads[t].sched_fill;
    assigns threads[t].sched_round;
    ensures inv_sched;
    ensures threads[t].sched == c + 1 && threads[t].sched_ready == 0;
    ensures threads[t].sched_quota == quota;
*/
void sched_insert(cpu_id_t c, thread_id_t t, uint8_t priority, uint32_t quota);

/**
 * Takes the share of `t` from its CPU, whether it is ready or not.  If it is
 * the head, the CPU has none until the next choice, and what was used since
 * the last one is still charged to the round.
 */
/*@ requires share_inserted(t) && inv_sched;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[1 .. THREADS - 1], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[1 .. SCHEDS - 1].occupied;
    assigns scheds[1 .. SCHEDS - 1].claiming;
    assigns scheds[1 .. SCHEDS - 1].fills_first;
    assigns scheds[1 .. SCHEDS - 1].fills_last;
    assigns threads[0 .. THREADS - 1].fills_next;
    assigns threads[0 .. THREADS - 1].fills_prev;
    assigns fills_on[1 .. THREADS - 1], fills_pos[1 .. THREADS - 1];
    assigns fills_count[1 .. SCHEDS - 1];
    assigns threads[t].sched, threads[t].sched_ready;
    assigns scheds[1 .. SCHEDS - 1].head, scheds[1 .. SCHEDS - 1].yields;
    ensures inv_sched;
    ensures threads[t].sched == 0;
*/
void sched_remove(thread_id_t t);

/** The share of `t` competes for its CPU from now on. */
/*@ requires share_inserted(t) && threads[t].sched_ready == 0 && inv_sched;
    requires inv_sched_counts;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[1 .. THREADS - 1], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[1 .. SCHEDS - 1].occupied;
    assigns scheds[1 .. SCHEDS - 1].claiming;
    assigns scheds[1 .. SCHEDS - 1].fills_first;
    assigns scheds[1 .. SCHEDS - 1].fills_last;
    assigns threads[0 .. THREADS - 1].fills_next;
    assigns threads[0 .. THREADS - 1].fills_prev;
    assigns fills_on[1 .. THREADS - 1], fills_pos[1 .. THREADS - 1];
    assigns fills_count[1 .. SCHEDS - 1];
    assigns threads[t].sched_ready, threads[t].sched_fill;
    ensures inv_sched;
    ensures share_is_ready(t);
*/
void sched_ready(thread_id_t t);

/** The share of `t` competes no more. */
/*@ requires share_is_ready(t) && inv_sched;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[1 .. THREADS - 1], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[1 .. SCHEDS - 1].occupied;
    assigns scheds[1 .. SCHEDS - 1].claiming;
    assigns scheds[1 .. SCHEDS - 1].fills_first;
    assigns scheds[1 .. SCHEDS - 1].fills_last;
    assigns threads[0 .. THREADS - 1].fills_next;
    assigns threads[0 .. THREADS - 1].fills_prev;
    assigns fills_on[1 .. THREADS - 1], fills_pos[1 .. THREADS - 1];
    assigns fills_count[1 .. SCHEDS - 1];
    assigns threads[t].sched_ready;
    ensures inv_sched;
    ensures threads[t].sched == \old(threads[t].sched);
    ensures threads[t].sched_ready == 0;
*/
void sched_unready(thread_id_t t);

/**
 * The head gives up the rest of what it was given: the rest of its claim in
 * this round, or of its slice.  (On a host the C library has a sched_yield().)
 */
/*@ requires cpu_number(c) && inv_sched;
    assigns scheds[c + 1].yields;
    ensures inv_sched;
*/
void sched_yield_head(cpu_id_t c);

/**
 * Gives the share of `t` another quota.  Less counts at once, more from the
 * next round on; a priority is worth nothing without quota.
 */
/*@ requires share_inserted(t) && inv_sched && inv_sched_counts;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[1 .. THREADS - 1], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[1 .. SCHEDS - 1].occupied;
    assigns scheds[1 .. SCHEDS - 1].claiming;
    assigns threads[t].sched_quota, threads[t].sched_claim;
    assigns threads[t].sched_round;
    ensures inv_sched;
    ensures threads[t].sched_quota == quota;
*/
void sched_quota(thread_id_t t, uint32_t quota);

/**
 * Charges `consumed` ticks since the last update to head and round, begins a
 * new round if it is time, and chooses the head.  Ticks beyond what the head
 * may run are dropped; only sched_time of the head has them all.  Of the ticks
 * of an idle CPU those beyond the end of the round are dropped.
 */
/*@ requires cpu_number(c) && inv_sched && inv_sched_counts;
    requires scheds[c + 1].round < UINT64_MAX;
    requires threads[scheds[c + 1].head].sched_time <= UINT64_MAX - consumed;
    assigns lanes[1 .. LANES - 1].claims_first;
    assigns lanes[1 .. LANES - 1].claims_last;
    assigns threads[0 .. THREADS - 1].claims_next;
    assigns threads[0 .. THREADS - 1].claims_prev;
    assigns claims_on[1 .. THREADS - 1], claims_pos[1 .. THREADS - 1];
    assigns claims_count[1 .. LANES - 1];
    assigns scheds[1 .. SCHEDS - 1].occupied;
    assigns scheds[1 .. SCHEDS - 1].claiming;
    assigns scheds[1 .. SCHEDS - 1].fills_first;
    assigns scheds[1 .. SCHEDS - 1].fills_last;
    assigns threads[0 .. THREADS - 1].fills_next;
    assigns threads[0 .. THREADS - 1].fills_prev;
    assigns fills_on[1 .. THREADS - 1], fills_pos[1 .. THREADS - 1];
    assigns fills_count[1 .. SCHEDS - 1];
    assigns threads[1 .. THREADS - 1].sched_claim;
    assigns threads[1 .. THREADS - 1].sched_round;
    assigns threads[1 .. THREADS - 1].sched_fill;
    assigns threads[1 .. THREADS - 1].sched_time;
    assigns scheds[c + 1].yields, scheds[c + 1].residual;
    assigns scheds[c + 1].round, scheds[c + 1].head, scheds[c + 1].slice;
    assigns scheds[c + 1].claims;
    ensures inv_sched;
    ensures \forall integer t; thread_present(t) ==> threads[t].sched_time ==
        \old(threads[t].sched_time) +
        (t == \old(scheds[c + 1].head) ? consumed : 0);
*/
void sched_update(cpu_id_t c, uint64_t consumed);

/** Chooses the head of CPU `c` again, when shares have changed and no time has
 * passed: as sched_update() of nothing. */
/*@ requires cpu_number(c) && inv_sched;
    assigns scheds[c + 1].head, scheds[c + 1].slice, scheds[c + 1].claims;
    ensures inv_sched;
*/
void sched_choose(cpu_id_t c);

/** Whose share CPU `c` runs on; 0 if it is idle, or the head was removed. */
/*@ requires cpu_number(c) && inv_sched;
    assigns \nothing;
    ensures \result == scheds[c + 1].head && \result < THREADS;
*/
thread_id_t sched_head(cpu_id_t c);

/** How long the head of CPU `c` may run before the next update. */
/*@ requires cpu_number(c) && inv_sched;
    assigns \nothing;
    ensures 0 < \result;
    ensures \result <= scheds[c + 1].slice;
    ensures \result <= scheds[c + 1].residual;
*/
uint32_t sched_slice(cpu_id_t c);

/** What the share of `t` may still claim in this round. */
/*@ requires 0 <= t < THREADS && threads[t].sched < SCHEDS;
    assigns \nothing;
*/
uint32_t sched_claim(thread_id_t t);

/** Tells whether the share of `t`, just made ready, should run at once. */
/*@ requires share_is_ready(t) && inv_sched;
    assigns \nothing;
*/
bool sched_outdates(thread_id_t t);
