/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_set: a set of priorities, a bit each in one word, so that the best of
 * them is found in constant time.
 *
 * The bodies are tested for every bit and every pair of bits, since provers
 * follow shifts badly; the contracts are what the scheduler relies on.
 */
#pragma once

#include <stdint.h>

#include "limits.h"

_Static_assert(PRIORITIES == 32, "a set of priorities is one word");

/*@ predicate set_has(integer bits, integer p) = ((bits >> p) & 1) == 1; */

/** The set with priority `p`. */
/*@ requires 0 <= p < PRIORITIES;
    assigns \nothing;
    ensures \result != 0 && set_has(\result, p);
    ensures \forall integer i; 0 <= i < PRIORITIES && i != p ==>
        (set_has(\result, i) <==> set_has(bits, i));
*/
static inline uint32_t sched_set_with(uint32_t bits, uint8_t p)
{
    return bits | (uint32_t)1 << p;
}

/** The set without priority `p`. */
/*@ requires 0 <= p < PRIORITIES;
    assigns \nothing;
    ensures !set_has(\result, p);
    ensures \forall integer i; 0 <= i < PRIORITIES && i != p ==>
        (set_has(\result, i) <==> set_has(bits, i));
*/
static inline uint32_t sched_set_without(uint32_t bits, uint8_t p)
{
    return bits & ~((uint32_t)1 << p);
}

/** The best priority of a set that is not empty. */
/*@ requires bits != 0;
    assigns \nothing;
    ensures 0 <= \result < PRIORITIES;
    ensures set_has(bits, \result);
    ensures \forall integer i; \result < i < PRIORITIES ==> !set_has(bits, i);
*/
uint8_t sched_set_best(uint32_t bits);
