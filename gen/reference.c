/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * reference: table and step.
 *
 * Generated from spec/reference.rl by tools/gen; do not edit.
 */

#include "reference.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct reference_edge reference_edges[REFERENCE_STATES][REFERENCE_EVENTS] = {
    [REFERENCE_FREE] = {
        [REFERENCE_ON_NEW] = { REFERENCE_UNACKED, REFERENCE_DO_MAP },
    },
    [REFERENCE_HELD] = {
        [REFERENCE_ON_ACK] = { REFERENCE_HELD, REFERENCE_DO_REFUSE },
        [REFERENCE_ON_ACK_LAST] = { REFERENCE_HELD, REFERENCE_DO_REFUSE },
        [REFERENCE_ON_DELETE] = { REFERENCE_FREE, REFERENCE_DO_UNMAP_GIVE_BACK },
        [REFERENCE_ON_DELIVER] = { REFERENCE_UNACKED, REFERENCE_DO_NOTHING },
        [REFERENCE_ON_DISPLACE] = { REFERENCE_DISPLACED, REFERENCE_DO_UNMAP },
    },
    [REFERENCE_UNACKED] = {
        [REFERENCE_ON_ACK] = { REFERENCE_UNACKED, REFERENCE_DO_NOTHING },
        [REFERENCE_ON_ACK_LAST] = { REFERENCE_HELD, REFERENCE_DO_NOTHING },
        [REFERENCE_ON_DELETE] = { REFERENCE_UNACKED, REFERENCE_DO_REFUSE },
        [REFERENCE_ON_DELIVER] = { REFERENCE_UNACKED, REFERENCE_DO_NOTHING },
        [REFERENCE_ON_DISPLACE] = { REFERENCE_DISPLACED_UNACKED, REFERENCE_DO_UNMAP },
    },
    [REFERENCE_DISPLACED] = {
        [REFERENCE_ON_ACK] = { REFERENCE_DISPLACED, REFERENCE_DO_REFUSE },
        [REFERENCE_ON_ACK_LAST] = { REFERENCE_DISPLACED, REFERENCE_DO_REFUSE },
        [REFERENCE_ON_DELETE] = { REFERENCE_FREE, REFERENCE_DO_GIVE_BACK },
    },
    [REFERENCE_DISPLACED_UNACKED] = {
        [REFERENCE_ON_ACK] = { REFERENCE_DISPLACED_UNACKED, REFERENCE_DO_NOTHING },
        [REFERENCE_ON_ACK_LAST] = { REFERENCE_DISPLACED, REFERENCE_DO_NOTHING },
        [REFERENCE_ON_DELETE] = { REFERENCE_DISPLACED_UNACKED, REFERENCE_DO_REFUSE },
    },
};
/* clang-format on */

status_t reference_step(cap_id_t c, enum reference_event event)
{
    const struct reference_edge edge = reference_edges[caps[c].state][event];

    /*@ assert edge: edge.next == reference_to(caps[c].state, event) &&
      edge.chain == reference_chain(caps[c].state, event); */
    if (edge.chain == REFERENCE_ILLEGAL)
        panic(PANIC_REFERENCE_EVENT);
    trace_step(MACHINE_REFERENCE, c, event, edge.next);
    caps[cap_slot(c)].state = edge.next;
    switch ((enum reference_chain)edge.chain) {
    case REFERENCE_DO_MAP:
        reference_map(c);
        break;
    case REFERENCE_DO_REFUSE:
        return STATUS_BAD_STATE;
    case REFERENCE_DO_UNMAP_GIVE_BACK:
        reference_unmap(c);
        reference_give_back(c);
        break;
    case REFERENCE_DO_UNMAP:
        reference_unmap(c);
        break;
    case REFERENCE_DO_GIVE_BACK:
        reference_give_back(c);
        break;
    case REFERENCE_DO_NOTHING:
    case REFERENCE_ILLEGAL:
    case REFERENCE_CHAINS:
        break;
    }
    return STATUS_OK;
}
