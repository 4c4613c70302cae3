/* SPDX-License-Identifier: BSD-2-Clause */
/* policy_quota: a share is created with a priority and a quota. */
#include "replay.h"

const unsigned policy_numbers = 3;
const uint32_t policy_round = 1000;
const uint32_t policy_length = 100;

uint8_t policy_priority(uint64_t rank)
{
    return (uint8_t)rank;
}

const char *policy_mode(bool claims)
{
    return claims ? "claim" : "fill";
}
