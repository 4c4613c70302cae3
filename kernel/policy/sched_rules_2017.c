/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_rules_2017: the rules of 2017 for quota-bound priorities.
 *
 * Linked instead of kernel/sched_rules.c to compare the two.  A share is
 * inserted with a full claim; a claim that outlives the quota comes back with
 * it; each wake-up gives a fresh slice at the end of the fills; and a head
 * that is not first among the fills any more does not pay for its slice.  An
 * idle CPU is woken after each slice.
 */
#include "sched_rules.h"

uint32_t sched_rule_first_claim(uint32_t quota)
{
    return quota;
}

uint32_t sched_rule_claim_without_quota(uint32_t claim)
{
    return claim;
}

uint32_t sched_rule_claim_after(uint32_t claim, uint32_t quota, uint32_t rest)
{
    (void)claim;
    return rest < quota ? rest : quota;
}

uint32_t sched_rule_woken_fill(uint32_t fill, uint32_t length)
{
    (void)fill;
    return length;
}

bool sched_rule_woken_first(uint32_t claim, uint32_t fill, uint32_t length)
{
    (void)claim;
    (void)fill;
    (void)length;
    return false;
}

bool sched_rule_late_pays(void)
{
    return false;
}

bool sched_rule_turn_outdates(void)
{
    return false;
}

bool sched_rule_idle_rests(void)
{
    return false;
}
