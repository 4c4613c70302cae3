/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * release: how a CPU gets out of whatever holds it before the kernel does; each
 * release_NAME.c keeps this promise.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "types.h"

/** CPU `k` begins at physical address `entry`; false if it cannot. */
bool release(cpu_id_t k, uint32_t entry);
