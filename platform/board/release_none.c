/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * release: all CPUs begin where the first one does.
 */
#include "release.h"

bool release(cpu_id_t k, uint32_t entry)
{
    (void)k;
    (void)entry;
    return true;
}
