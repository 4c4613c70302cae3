/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_rules: where policies with quota-bound priorities differ.
 *
 * kernel/sched.c is written once; what it asks here is answered by one of
 *
 *   kernel/sched_rules.c              ours, which the kernel is linked with
 *   kernel/policy/sched_rules_2017.c  the rules of 2017, for comparison
 *
 * A rule looks at numbers only and changes nothing.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/** The claim of a share that is inserted with `quota`. */
/*@ assigns \nothing;
    ensures \result <= quota;
*/
uint32_t sched_rule_first_claim(uint32_t quota);

/** The claim that is kept by a share that had `claim` and loses its quota. */
/*@ assigns \nothing;
    ensures \result <= claim;
*/
uint32_t sched_rule_claim_without_quota(uint32_t claim);

/**
 * The claim of a share that had `claim` and has now run on it and left `rest`
 * of what it was given.
 */
/*@ assigns \nothing;
    ensures \result <= rest;
*/
uint32_t sched_rule_claim_after(uint32_t claim, uint32_t quota, uint32_t rest);

/** The slice of a share that becomes ready with `fill` left of `length`. */
/*@ requires 0 < fill <= length;
    assigns \nothing;
    ensures 0 < \result <= length;
*/
uint32_t sched_rule_woken_fill(uint32_t fill, uint32_t length);

/**
 * Tells whether a share that becomes ready with a claim and a slice of which
 * `fill` is left gets its turn at once: the front of the fills.
 */
/*@ requires 0 < fill <= length;
    assigns \nothing;
*/
bool sched_rule_woken_first(uint32_t claim, uint32_t fill, uint32_t length);

/** Tells whether the head pays for its slice though its turn is not first. */
/*@ assigns \nothing; */
bool sched_rule_late_pays(void);

/**
 * Tells whether a share without a claim that comes to the front of the fills
 * outdates a head that runs on its slice.
 */
/*@ assigns \nothing; */
bool sched_rule_turn_outdates(void);

/**
 * Tells whether an idle CPU sleeps on when a slice would end, so that what is
 * charged to its round in one go may be more than a slice.
 */
/*@ assigns \nothing; */
bool sched_rule_idle_rests(void);
