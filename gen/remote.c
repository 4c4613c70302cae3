/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * remote: table and step.
 *
 * Generated from spec/remote.rl by tools/gen; do not edit.
 */

#include "remote.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct remote_edge remote_edges[REMOTE_STATES][REMOTE_EVENTS] = {
    [REMOTE_IDLE] = {
        [REMOTE_ON_POST] = { REMOTE_POSTED, REMOTE_DO_LINK_BLOCK },
        [REMOTE_ON_CANCEL] = { REMOTE_IDLE, REMOTE_DO_NOTHING },
        [REMOTE_ON_DESTROY] = { REMOTE_IDLE, REMOTE_DO_NOTHING },
    },
    [REMOTE_POSTED] = {
        [REMOTE_ON_DONE] = { REMOTE_IDLE, REMOTE_DO_UNLINK_WAKE },
        [REMOTE_ON_CANCEL] = { REMOTE_IDLE, REMOTE_DO_UNLINK },
        [REMOTE_ON_DESTROY] = { REMOTE_IDLE, REMOTE_DO_UNLINK },
    },
};
/* clang-format on */

void remote_step(thread_id_t t, enum remote_event event)
{
    const struct remote_edge edge =
        remote_edges[threads[t].waits.remote][event];

    /*@ assert edge: edge.next == remote_to(threads[t].waits.remote, event) &&
      edge.chain == remote_chain(threads[t].waits.remote, event); */
    if (edge.chain == REMOTE_ILLEGAL)
        panic(PANIC_REMOTE_EVENT);
    trace_step(MACHINE_REMOTE, t, event, edge.next);
    threads[thread_slot(t)].waits.remote = edge.next;
    switch ((enum remote_chain)edge.chain) {
    case REMOTE_DO_LINK_BLOCK:
        remote_link(t);
        thread_step(t, THREAD_ON_REMOTE);
        break;
    case REMOTE_DO_UNLINK_WAKE:
        remote_unlink(t);
        thread_step(t, THREAD_ON_REMOTE_DONE);
        break;
    case REMOTE_DO_UNLINK:
        remote_unlink(t);
        break;
    case REMOTE_DO_NOTHING:
    case REMOTE_ILLEGAL:
    case REMOTE_CHAINS:
        break;
    }
}
