/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * identity: table and step.
 *
 * Generated from spec/identity.rl by tools/gen; do not edit.
 */

#include "identity.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct identity_edge identity_edges[IDENTITY_STATES][IDENTITY_EVENTS] = {
    [IDENTITY_FREE] = {
        [IDENTITY_ON_NEW] = { IDENTITY_LIVE, IDENTITY_DO_NOTHING },
    },
    [IDENTITY_LIVE] = {
        [IDENTITY_ON_DESTROY] = { IDENTITY_FREE, IDENTITY_DO_RETIRE },
    },
};
/* clang-format on */

void identity_step(identity_id_t i, enum identity_event event)
{
    const struct identity_edge edge =
        identity_edges[identities[i].state][event];

    /*@ assert edge: edge.next == identity_to(identities[i].state, event) &&
      edge.chain == identity_chain(identities[i].state, event); */
    if (edge.chain == IDENTITY_ILLEGAL)
        panic(PANIC_IDENTITY_EVENT);
    trace_step(MACHINE_IDENTITY, i, event, edge.next);
    identities[identity_slot(i)].state = edge.next;
    switch ((enum identity_chain)edge.chain) {
    case IDENTITY_DO_RETIRE:
        identity_retire(i);
        break;
    case IDENTITY_DO_NOTHING:
    case IDENTITY_ILLEGAL:
    case IDENTITY_CHAINS:
        break;
    }
}
