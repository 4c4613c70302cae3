/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * policy_fair: a share is created in a group, here with the best priority that
 * the group has; a tick is a microsecond unless the file says how long a round
 * is.
 */
#include "limits.h"
#include "replay.h"

enum { GROUPS = 4 };

const unsigned policy_numbers = 2;
const uint32_t policy_round = SUPER_PERIOD_US;
const uint32_t policy_length = FILL_US;

uint8_t policy_priority(uint64_t rank)
{
    return (uint8_t)(PRIORITIES - 1 - rank * (PRIORITIES / GROUPS));
}

const char *policy_mode(bool claims)
{
    (void)claims;
    return "group";
}
