/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * share: table and step.
 *
 * Generated from spec/share.rl by tools/gen; do not edit.
 */

#include "share.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct share_edge share_edges[SHARE_STATES][SHARE_EVENTS] = {
    [SHARE_ABSENT] = {
        [SHARE_ON_INSERT] = { SHARE_LISTED, SHARE_DO_LIST_LAST_ASK_DISPATCH },
    },
    [SHARE_LISTED] = {
        [SHARE_ON_REMOVE] = { SHARE_ABSENT, SHARE_DO_UNLIST_ASK_DISPATCH },
        [SHARE_ON_WAKE] = { SHARE_LISTED, SHARE_DO_UNLIST_LIST_FIRST_ASK_DISPATCH },
        [SHARE_ON_READY] = { SHARE_QUEUED, SHARE_DO_UNLIST_ENQUEUE },
    },
    [SHARE_QUEUED] = {
        [SHARE_ON_REMOVE] = { SHARE_ABSENT, SHARE_DO_DEQUEUE_ASK_DISPATCH },
        [SHARE_ON_WAKE] = { SHARE_QUEUED, SHARE_DO_ASK_DISPATCH },
        [SHARE_ON_PARK] = { SHARE_LISTED, SHARE_DO_DEQUEUE },
    },
};
/* clang-format on */

void share_step(thread_id_t t, enum share_event event)
{
    const struct share_edge edge = share_edges[threads[t].share][event];

    /*@ assert edge: edge.next == share_to(threads[t].share, event) &&
      edge.chain == share_chain(threads[t].share, event); */
    if (edge.chain == SHARE_ILLEGAL)
        panic(PANIC_SHARE_EVENT);
    trace_step(MACHINE_SHARE, t, event, edge.next);
    threads[thread_slot(t)].share = edge.next;
    switch ((enum share_chain)edge.chain) {
    case SHARE_DO_LIST_LAST_ASK_DISPATCH:
        share_list_last(t);
        share_ask_dispatch(t);
        break;
    case SHARE_DO_UNLIST_ASK_DISPATCH:
        share_unlist(t);
        share_ask_dispatch(t);
        break;
    case SHARE_DO_UNLIST_LIST_FIRST_ASK_DISPATCH:
        share_unlist(t);
        share_list_first(t);
        share_ask_dispatch(t);
        break;
    case SHARE_DO_UNLIST_ENQUEUE:
        share_unlist(t);
        share_enqueue(t);
        break;
    case SHARE_DO_DEQUEUE_ASK_DISPATCH:
        share_dequeue(t);
        share_ask_dispatch(t);
        break;
    case SHARE_DO_ASK_DISPATCH:
        share_ask_dispatch(t);
        break;
    case SHARE_DO_DEQUEUE:
        share_dequeue(t);
        break;
    case SHARE_DO_NOTHING:
    case SHARE_ILLEGAL:
    case SHARE_CHAINS:
        break;
    }
}
