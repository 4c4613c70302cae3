/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu_quota: from percents and weights to parts of a CPU.
 */
#include "cpu_quota.h"

uint32_t cpu_parts(uint32_t value, uint32_t limit)
{
    return value * CPU_WHOLE / limit;
}

uint32_t cpu_of_parts(uint32_t parts, uint32_t limit)
{
    return (uint32_t)((uint64_t)parts * limit / CPU_WHOLE);
}

uint32_t cpu_grant(uint32_t percent, uint32_t quota, uint32_t *left)
{
    const uint32_t need = cpu_parts(percent, 100);
    const uint32_t had = *left;

    if (need >= had) {
        *left = 0;
        return quota;
    }
    *left = had - need;
    return cpu_of_parts(cpu_parts(need, had), quota);
}

uint32_t cpu_weight(uint32_t weight)
{
    if (weight == 0)
        return CPU_WEIGHT;
    return weight < CPU_WHOLE ? weight : CPU_WHOLE;
}

uint32_t cpu_by_weight(uint32_t weight, uint32_t quota, uint32_t weights)
{
    return weight * quota / weights;
}
