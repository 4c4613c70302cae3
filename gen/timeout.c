/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * timeout: table and step.
 *
 * Generated from spec/timeout.rl by tools/gen; do not edit.
 */

#include "timeout.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct timeout_edge timeout_edges[TIMEOUT_STATES][TIMEOUT_EVENTS] = {
    [TIMEOUT_IDLE] = {
        [TIMEOUT_ON_ARM] = { TIMEOUT_ARMED, TIMEOUT_DO_ENTER },
        [TIMEOUT_ON_DISARM] = { TIMEOUT_IDLE, TIMEOUT_DO_NOTHING },
        [TIMEOUT_ON_DESTROY] = { TIMEOUT_IDLE, TIMEOUT_DO_NOTHING },
    },
    [TIMEOUT_ARMED] = {
        [TIMEOUT_ON_ARM] = { TIMEOUT_ARMED, TIMEOUT_DO_ENTER },
        [TIMEOUT_ON_DISARM] = { TIMEOUT_IDLE, TIMEOUT_DO_LEAVE },
        [TIMEOUT_ON_FIRE] = { TIMEOUT_IDLE, TIMEOUT_DO_LEAVE },
        [TIMEOUT_ON_DESTROY] = { TIMEOUT_IDLE, TIMEOUT_DO_LEAVE },
    },
};
/* clang-format on */

void timeout_step(thread_id_t t, enum timeout_event event)
{
    const struct timeout_edge edge =
        timeout_edges[threads[t].waits.timeout][event];

    /*@ assert edge: edge.next == timeout_to(threads[t].waits.timeout, event) &&
      edge.chain == timeout_chain(threads[t].waits.timeout, event); */
    if (edge.chain == TIMEOUT_ILLEGAL)
        panic(PANIC_TIMEOUT_EVENT);
    trace_step(MACHINE_TIMEOUT, t, event, edge.next);
    threads[thread_slot(t)].waits.timeout = edge.next;
    switch ((enum timeout_chain)edge.chain) {
    case TIMEOUT_DO_ENTER:
        timeout_enter(t);
        break;
    case TIMEOUT_DO_LEAVE:
        timeout_leave(t);
        break;
    case TIMEOUT_DO_NOTHING:
    case TIMEOUT_ILLEGAL:
    case TIMEOUT_CHAINS:
        break;
    }
}
