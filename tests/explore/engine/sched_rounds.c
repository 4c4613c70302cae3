/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_rounds: what the explorer must know of the kernel's own policy.
 */

#include "policy.h"
#include "sched.h"

/* What is beyond the slice, or the end of the round, is not charged. */
uint32_t policy_lag(cpu_id_t k)
{
    return sched_head(k) != 0 ? sched_slice(k) : scheds[k + 1].residual;
}
