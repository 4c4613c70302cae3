/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * variant: what shows that a CPU finds what it runs after a few passes.
 */

#include "variant.h"

#include "lending.h"
#include "mailbox.h"
#include "ring.h"
#include "share.h"

unsigned variant_of(cpu_id_t k)
{
    unsigned variant = 0;

    for (node_id_t n = nodes[node_unpark(k)].next; n != node_unpark(k);
         n = nodes[n].next)
        variant += 2;
    for (thread_id_t t = mailboxes[k + 1].mails_first; t != 0;
         t = threads[t].mails_next)
        variant += 8 * THREADS;
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (threads[t].share == SHARE_QUEUED && threads[t].cpu == k &&
            !thread_runnable(lending_walk(t).end))
            variant++;
    }
    return variant;
}
