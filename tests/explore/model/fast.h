/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast: call and reply by fused transitions.
 */

#pragma once

#include "peers.h"

/** Thread `a`, which CPU `k` runs, calls `b`; false: nothing has changed. */
bool fast_call(cpu_id_t k, thread_id_t a, thread_id_t b);

/** Thread `a` answers and waits again; false: nothing has changed. */
bool fast_reply_await(cpu_id_t k, thread_id_t a);
