/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * variant: what shows that a CPU finds what it runs after a few passes.
 */

#pragma once

#include "cpus.h"

/** What falls with each dispatch of CPU `k` that asks for another one. */
unsigned variant_of(cpu_id_t k);
