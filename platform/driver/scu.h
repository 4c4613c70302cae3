/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * scu: the snoop control unit of a Cortex-A9 MPCore, which keeps the caches of
 * its processors coherent.
 *
 * `base` is where the private registers of the processors are mapped.
 */
#pragma once

#include <stdint.h>

/** Makes the caches coherent. */
void scu_start(uintptr_t base);

/** So many CPUs there are. */
unsigned scu_cpus(uintptr_t base);
