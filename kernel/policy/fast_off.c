/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast_off: no fast path, so that tests compare with it.
 */

#include "fast.h"

thread_id_t fast_call(cpu_id_t k)
{
    (void)k;
    return 0;
}

thread_id_t fast_fault(cpu_id_t k)
{
    (void)k;
    return 0;
}

thread_id_t fast_reply_await(cpu_id_t k)
{
    (void)k;
    return 0;
}

bool fast_message(cpu_id_t k)
{
    (void)k;
    return false;
}
