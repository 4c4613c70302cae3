/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast_off: no fast path, so that tests compare with it.
 */

#include "fast.h"

bool fast_message(cpu_id_t k)
{
    (void)k;
    return false;
}
