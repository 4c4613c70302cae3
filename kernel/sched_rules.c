/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_rules: the kernel's own rules for quota-bound priorities.
 *
 * A claim begins with a round.  Who is inserted, comes from another CPU, or
 * gets its first quota has none until then: otherwise creating, burning and
 * destroying shares would give more than the quota.  For the same reason a
 * claim never rises within a round.
 *
 * A slice survives blocking, and so does the turn: who blocked in the middle
 * of its slice goes on before the others with what is left of it.  A slice is
 * renewed only at its end, where the turn ends as well, so that nobody gets
 * more than a slice per turn by sleeping, and who waits for its turn waits for
 * at most one slice of each other share.  A share with some claim left waits
 * at the end instead: when its claim is depleted, it is behind the others.
 *
 * An idle CPU sleeps for as long as nothing happens. A round that would have
 * ended meanwhile ends when it wakes; so nobody finds its claim used up who
 * used it longer than a round ago.
 */
#include "sched_rules.h"

uint32_t sched_rule_first_claim(uint32_t quota)
{
    (void)quota;
    return 0;
}

uint32_t sched_rule_claim_without_quota(uint32_t claim)
{
    (void)claim;
    return 0;
}

uint32_t sched_rule_claim_after(uint32_t claim, uint32_t quota, uint32_t rest)
{
    (void)quota;
    return rest < claim ? rest : claim;
}

uint32_t sched_rule_woken_fill(uint32_t fill, uint32_t length)
{
    (void)length;
    return fill;
}

bool sched_rule_woken_first(uint32_t claim, uint32_t fill, uint32_t length)
{
    return claim == 0 && fill < length;
}

bool sched_rule_late_pays(void)
{
    return true;
}

bool sched_rule_turn_outdates(void)
{
    return true;
}

bool sched_rule_idle_rests(void)
{
    return true;
}
