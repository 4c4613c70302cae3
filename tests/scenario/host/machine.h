/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * machine: the host as the machine of a scenario, and how far it has come.
 *
 * Interrupts reach all CPUs but those that the scenario holds.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "slots.h"

/** Begins: a kernel with nothing but core's first thread. */
void machine_begin(void);

/** Lets interrupts reach CPU `k` no more, or again. */
void machine_hold(cpu_id_t k, bool held);

/** Remembers the state of everything but the registers of thread `t`. */
void machine_remember(thread_id_t t);

/** The state must be what was remembered. */
void machine_compare(thread_id_t t);
