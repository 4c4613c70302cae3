/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu_dispatch: which thread a CPU runs next, and on whose share.
 */

#pragma once

#include "cpu.h"

/** The end of every pass on CPU `k` that is not a fast path. */
void dispatch_finish(cpu_id_t k);
