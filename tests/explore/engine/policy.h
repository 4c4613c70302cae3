/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * policy: what the explorer must know of the policy that chooses shares.
 */

#pragma once

#include "slots.h"

/** Time that CPU `k` has not charged yet counts up to so many ticks. */
uint32_t policy_lag(cpu_id_t k);
