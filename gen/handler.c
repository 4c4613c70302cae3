/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * handler: table and step.
 *
 * Generated from spec/handler.rl by tools/gen; do not edit.
 */

#include "handler.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct handler_edge handler_edges[HANDLER_STATES][HANDLER_EVENTS] = {
    [HANDLER_IDLE] = {
        [HANDLER_ON_AWAIT] = { HANDLER_WAITING, HANDLER_DO_BLOCK },
        [HANDLER_ON_CANCEL] = { HANDLER_IDLE, HANDLER_DO_NOTHING },
        [HANDLER_ON_DESTROY] = { HANDLER_IDLE, HANDLER_DO_NOTHING },
    },
    [HANDLER_WAITING] = {
        [HANDLER_ON_SIGNAL] = { HANDLER_IDLE, HANDLER_DO_WAKE },
        [HANDLER_ON_GONE] = { HANDLER_IDLE, HANDLER_DO_FAIL },
        [HANDLER_ON_CANCEL] = { HANDLER_IDLE, HANDLER_DO_NOTHING },
        [HANDLER_ON_DESTROY] = { HANDLER_IDLE, HANDLER_DO_NOTHING },
    },
};
/* clang-format on */

void handler_step(thread_id_t t, enum handler_event event)
{
    const struct handler_edge edge =
        handler_edges[threads[t].waits.handler][event];

    /*@ assert edge: edge.next == handler_to(threads[t].waits.handler, event) &&
      edge.chain == handler_chain(threads[t].waits.handler, event); */
    if (edge.chain == HANDLER_ILLEGAL)
        panic(PANIC_HANDLER_EVENT);
    trace_step(MACHINE_HANDLER, t, event, edge.next);
    threads[thread_slot(t)].waits.handler = edge.next;
    switch ((enum handler_chain)edge.chain) {
    case HANDLER_DO_BLOCK:
        thread_step(t, THREAD_ON_AWAIT_SIGNAL);
        break;
    case HANDLER_DO_WAKE:
        thread_step(t, THREAD_ON_SIGNALLED);
        break;
    case HANDLER_DO_FAIL:
        thread_step(t, THREAD_ON_FAILED);
        break;
    case HANDLER_DO_NOTHING:
    case HANDLER_ILLEGAL:
    case HANDLER_CHAINS:
        break;
    }
}
