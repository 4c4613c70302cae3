/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mailbox_holder, with an error: what another CPU runs is changed at once,
 * without mail.
 */

#include "mailbox.h"

/** Tells whether CPU `k` runs on a chain through `t`. */
static bool runs_through(cpu_id_t k, thread_id_t t)
{
    thread_id_t hop = cpus[k].head;

    if (hop == 0)
        return false;
    for (unsigned i = 0; i < cpus[k].hops && hop != t; i++)
        hop = peers[hop].out;
    return hop == t;
}

cpu_id_t mailbox_holder(thread_id_t t, cpu_id_t k)
{
    for (cpu_id_t other = 0; other < CPUS; other++) {
        if (other == k && runs_through(other, t))
            continue;
    }
    return CPUS;
}
