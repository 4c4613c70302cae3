/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * killer: table and step.
 *
 * Generated from spec/killer.rl by tools/gen; do not edit.
 */

#include "killer.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct killer_edge killer_edges[KILLER_STATES][KILLER_EVENTS] = {
    [KILLER_IDLE] = {
        [KILLER_ON_AWAIT] = { KILLER_WAITING, KILLER_DO_BLOCK },
        [KILLER_ON_CANCEL] = { KILLER_IDLE, KILLER_DO_NOTHING },
        [KILLER_ON_DESTROY] = { KILLER_IDLE, KILLER_DO_NOTHING },
    },
    [KILLER_WAITING] = {
        [KILLER_ON_DONE] = { KILLER_IDLE, KILLER_DO_WAKE },
        [KILLER_ON_GONE] = { KILLER_IDLE, KILLER_DO_FAIL },
        [KILLER_ON_CANCEL] = { KILLER_IDLE, KILLER_DO_NOTHING },
        [KILLER_ON_DESTROY] = { KILLER_IDLE, KILLER_DO_NOTHING },
    },
};
/* clang-format on */

void killer_step(thread_id_t t, enum killer_event event)
{
    const struct killer_edge edge =
        killer_edges[threads[t].waits.killer][event];

    /*@ assert edge: edge.next == killer_to(threads[t].waits.killer, event) &&
      edge.chain == killer_chain(threads[t].waits.killer, event); */
    if (edge.chain == KILLER_ILLEGAL)
        panic(PANIC_KILLER_EVENT);
    trace_step(MACHINE_KILLER, t, event, edge.next);
    threads[thread_slot(t)].waits.killer = edge.next;
    switch ((enum killer_chain)edge.chain) {
    case KILLER_DO_BLOCK:
        thread_step(t, THREAD_ON_AWAIT_KILL);
        break;
    case KILLER_DO_WAKE:
        thread_step(t, THREAD_ON_KILLED);
        break;
    case KILLER_DO_FAIL:
        thread_step(t, THREAD_ON_FAILED);
        break;
    case KILLER_DO_NOTHING:
    case KILLER_ILLEGAL:
    case KILLER_CHAINS:
        break;
    }
}
