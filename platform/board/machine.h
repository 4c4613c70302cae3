/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * machine: boards with ARM's generic interrupt controller.
 */
#pragma once

#include "types.h"

/** Starts clock, interrupt controller and console. */
void machine_start(void);

/** Starts what the executing CPU `k` has of its own. */
void machine_start_cpu(cpu_id_t k);

/** Sends all that the kernel log holds, and waits for it. */
void machine_flush(void);
