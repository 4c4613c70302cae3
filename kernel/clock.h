/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * clock: ticks, and how many microseconds they are.
 *
 * The clock is one counter for all CPUs that starts with the machine and runs
 * freely.  Its 64 bits do not overflow: at the highest rate that clock_init()
 * takes they last 136 years, at the lowest 584,000.  So no wrap is ever
 * detected or handled, and times are compared as plain numbers.
 *
 * The kernel counts in ticks; microseconds are for user land.  Both
 * conversions are exact, as if made with unbounded numbers and rounded once,
 * and so never run backwards.  Ticks become microseconds by rounding down and
 * microseconds become ticks by rounding up: whoever waits for some time and
 * then looks at the clock sees that this time has passed.
 *
 * A processor without a division of 64 bits would take hundreds of
 * instructions for one.  Here a division is a multiplication by a reciprocal
 * that is known from start-up on, and a correction by one.
 *
 * Owns clock_rate.  Invariant: inv_clock.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum {
    CLOCK_US = 1000000,     /**< microseconds in a second */
    CLOCK_HZ_MIN = CLOCK_US /**< a tick is at most a microsecond */
};

/** How fast the clock ticks, and what follows from that. */
struct clock_rate {
    uint32_t hz;            /**< ticks in a second */
    uint64_t hz_reciprocal; /**< UINT64_MAX / hz */
    uint64_t us_most;       /**< more microseconds have no number of ticks */
};

extern struct clock_rate clock_rate;

/*@
  predicate clock_reciprocal(integer r, integer n) =
      r * n <= UINT64_MAX < r * n + n;

  // y is x * a / b, rounded down.
  predicate clock_floor(integer y, integer x, integer a, integer b) =
      y * b <= x * a < y * b + b;

  // y is x * a / b, rounded up.
  predicate clock_ceil(integer y, integer x, integer a, integer b) =
      y * b - b < x * a <= y * b;

  predicate inv_clock_hz{L} = CLOCK_HZ_MIN <= clock_rate.hz &&
      clock_reciprocal(clock_rate.hz_reciprocal, clock_rate.hz);
  predicate inv_clock{L} = inv_clock_hz &&
      clock_floor(clock_rate.us_most, UINT64_MAX, CLOCK_US, clock_rate.hz);

  lemma clock_floor_once: \forall integer y, z, x, a, b; 0 < b &&
      clock_floor(y, x, a, b) && clock_floor(z, x, a, b) ==> y == z;

  // The upper half of x * r misses x / d by less than two.
  lemma clock_estimate_low: \forall integer w, x, r, d;
      0 < d && clock_reciprocal(r, d) &&
      clock_floor(w, x, r, UINT64_MAX + 1) ==>
      w * d * (UINT64_MAX + 1) <= (x * r) * d;
  lemma clock_estimate_high: \forall integer w, x, r, d;
      0 < d && clock_reciprocal(r, d) &&
      clock_floor(w, x, r, UINT64_MAX + 1) ==>
      (x * r) * d < (w * d + d) * (UINT64_MAX + 1);
  lemma clock_reciprocal_scaled: \forall integer x, r, d;
      0 < d && 0 <= x <= UINT64_MAX && clock_reciprocal(r, d) ==>
      (x * r) * d <= x * UINT64_MAX &&
      x * (UINT64_MAX + 1) <= (x * r) * d + x * d;
  lemma clock_estimate: \forall integer w, x, r, d;
      0 < d && 0 <= x <= UINT64_MAX && clock_reciprocal(r, d) &&
      clock_floor(w, x, r, UINT64_MAX + 1) ==>
      w * d <= x && x < w * d + 2 * d;
*/

/** Tells whether inv_clock holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_clock;
*/
bool clock_inv(void);

/**
 * The clock, in ticks.  It never runs backwards, on whatever CPU it is read.
 * A pass reads it once, so that no time is lost between two readings.
 */
/*@ assigns \nothing; */
uint64_t cpu_ticks(void);

/** Starts with a clock of `hz` ticks a second, once and before all else. */
/*@ requires CLOCK_HZ_MIN <= hz;
    assigns clock_rate;
    ensures inv_clock;
    ensures clock_rate.hz == hz;
*/
void clock_init(uint32_t hz);

/** So many whole microseconds pass in `ticks`. */
/*@ requires inv_clock_hz;
    assigns \nothing;
    ensures clock_floor(\result, ticks, CLOCK_US, clock_rate.hz);
*/
uint64_t clock_us(uint64_t ticks);

/**
 * In so many ticks, and not in fewer, do `us` microseconds pass; UINT64_MAX if
 * these are more than the clock ever counts.
 */
/*@ requires inv_clock;
    assigns \nothing;
    ensures us <= clock_rate.us_most ==>
        clock_ceil(\result, us, clock_rate.hz, CLOCK_US);
    ensures us > clock_rate.us_most ==> \result == UINT64_MAX;
*/
uint64_t clock_ticks(uint64_t us);

/**
 * The time, in ticks, at which `us` microseconds have passed since `now`;
 * UINT64_MAX, which never comes, if that is beyond all time.
 */
/*@ requires inv_clock;
    assigns \nothing;
    ensures now <= \result;
    ensures us <= clock_rate.us_most && \result < UINT64_MAX ==>
        clock_ceil(\result - now, us, clock_rate.hz, CLOCK_US);
    ensures us > clock_rate.us_most ==> \result == UINT64_MAX;
*/
uint64_t clock_after(uint64_t now, uint64_t us);
