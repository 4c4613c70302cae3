/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu_quota: from percents and weights to parts of a CPU.
 *
 * CPU time is dealt out in parts of a super period of one CPU, 32768 to the
 * whole.  Every number is rounded down, so what is dealt out never adds up to
 * more than there was; at each level a few parts may be left over.
 *
 * Owns nothing.
 */
#pragma once

#include <stdint.h>

enum {
    CPU_WHOLE = 32768, /**< parts of a super period */
    CPU_WEIGHT = 10    /**< the weight of a thread that names none */
};

/** How many parts of the whole `value` of `limit` are. */
/*@ requires value <= limit && 0 < limit <= 1 << 16;
    assigns \nothing;
    ensures \result == value * CPU_WHOLE / limit;
    ensures \result <= CPU_WHOLE;
*/
uint32_t cpu_parts(uint32_t value, uint32_t limit);

/** How much of `limit` so many parts are. */
/*@ requires parts <= CPU_WHOLE;
    assigns \nothing;
    ensures \result == parts * limit / CPU_WHOLE;
    ensures \result <= limit;
*/
uint32_t cpu_of_parts(uint32_t parts, uint32_t limit);

/**
 * What a parent that has `quota` parts lends to a child that is to get
 * `percent` percent of what the parent had at first.  `*left` says how many
 * parts in 32768 of that the parent has not promised yet; a child that is
 * promised more than that gets the rest.
 */
/*@ requires percent <= 100 && quota <= CPU_WHOLE;
    requires \valid(left) && *left <= CPU_WHOLE;
    assigns *left;
    ensures *left <= \old(*left);
    ensures \result <= quota;
*/
uint32_t cpu_grant(uint32_t percent, uint32_t quota, uint32_t *left);

/** The weight that counts of a thread that asks for `weight`. */
/*@ assigns \nothing;
    ensures 0 < \result <= CPU_WHOLE;
*/
uint32_t cpu_weight(uint32_t weight);

/** What a thread gets of its domain's `quota`, by its part of all weights. */
/*@ requires weight <= weights && 0 < weights;
    requires weight <= CPU_WHOLE && quota <= CPU_WHOLE;
    assigns \nothing;
    ensures \result == weight * quota / weights;
    ensures \result <= quota;
*/
uint32_t cpu_by_weight(uint32_t weight, uint32_t quota, uint32_t weights);
