/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * thread_new: how a thread begins.
 */

#pragma once

#include <stdint.h>

#include "call_thread.h"

/** The ticks of `quota`, a part of a super period, on CPU `k`. */
uint32_t thread_quota_ticks(cpu_id_t k, uint16_t quota);

/** Makes a thread of `args`, whose slots are vacant; it is not started. */
void thread_new(const struct thread_new_args *args);
