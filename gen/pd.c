/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pd: table and step.
 *
 * Generated from spec/pd.rl by tools/gen; do not edit.
 */

#include "pd.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct pd_edge pd_edges[PD_STATES][PD_EVENTS] = {
    [PD_FREE] = {
        [PD_ON_NEW] = { PD_LIVE, PD_DO_NOTHING },
    },
    [PD_LIVE] = {
        [PD_ON_DESTROY] = { PD_DOOMED, PD_DO_UNLOAD },
        [PD_ON_FREE] = { PD_LIVE, PD_DO_REFUSE },
    },
    [PD_DOOMED] = {
        [PD_ON_DESTROY] = { PD_DOOMED, PD_DO_NOTHING },
        [PD_ON_FREE] = { PD_FREE, PD_DO_NOTHING },
    },
};
/* clang-format on */

status_t pd_step(pd_id_t p, enum pd_event event)
{
    const struct pd_edge edge = pd_edges[pds[p].state][event];

    /*@ assert edge: edge.next == pd_to(pds[p].state, event) &&
      edge.chain == pd_chain(pds[p].state, event); */
    if (edge.chain == PD_ILLEGAL)
        panic(PANIC_PD_EVENT);
    trace_step(MACHINE_PD, p, event, edge.next);
    pds[pd_slot(p)].state = edge.next;
    switch ((enum pd_chain)edge.chain) {
    case PD_DO_UNLOAD:
        pd_unload(p);
        break;
    case PD_DO_REFUSE:
        return STATUS_BAD_STATE;
    case PD_DO_NOTHING:
    case PD_ILLEGAL:
    case PD_CHAINS:
        break;
    }
    return STATUS_OK;
}
