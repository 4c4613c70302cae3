/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * page: table and step.
 *
 * Generated from spec/page.rl by tools/gen; do not edit.
 */

#include "page.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct page_edge page_edges[PAGE_STATES][PAGE_EVENTS] = {
    [PAGE_ABSENT] = {
        [PAGE_ON_DONATE] = { PAGE_EMPTY, PAGE_DO_MAP },
        [PAGE_ON_RECLAIM] = { PAGE_ABSENT, PAGE_DO_REFUSE },
        [PAGE_ON_RECLAIM_WHOLE] = { PAGE_ABSENT, PAGE_DO_REFUSE },
    },
    [PAGE_EMPTY] = {
        [PAGE_ON_DONATE] = { PAGE_EMPTY, PAGE_DO_REFUSE },
        [PAGE_ON_RECLAIM] = { PAGE_ABSENT, PAGE_DO_UNMAP },
        [PAGE_ON_RECLAIM_WHOLE] = { PAGE_ABSENT, PAGE_DO_UNMAP },
        [PAGE_ON_TAKE] = { PAGE_USED, PAGE_DO_NOTHING },
    },
    [PAGE_USED] = {
        [PAGE_ON_DONATE] = { PAGE_USED, PAGE_DO_REFUSE },
        [PAGE_ON_RECLAIM] = { PAGE_USED, PAGE_DO_REFUSE },
        [PAGE_ON_RECLAIM_WHOLE] = { PAGE_ABSENT, PAGE_DO_UNMAP },
        [PAGE_ON_TAKE] = { PAGE_USED, PAGE_DO_NOTHING },
        [PAGE_ON_GIVE] = { PAGE_USED, PAGE_DO_NOTHING },
        [PAGE_ON_GIVE_LAST] = { PAGE_EMPTY, PAGE_DO_NOTHING },
    },
};
/* clang-format on */

status_t page_step(page_id_t p, enum page_event event)
{
    const struct page_edge edge = page_edges[pages[p].state][event];

    /*@ assert edge: edge.next == page_to(pages[p].state, event) &&
      edge.chain == page_chain(pages[p].state, event); */
    if (edge.chain == PAGE_ILLEGAL)
        panic(PANIC_PAGE_EVENT);
    trace_step(MACHINE_PAGE, p, event, edge.next);
    pages[page_slot(p)].state = edge.next;
    switch ((enum page_chain)edge.chain) {
    case PAGE_DO_MAP:
        page_map(p);
        break;
    case PAGE_DO_REFUSE:
        return STATUS_BAD_STATE;
    case PAGE_DO_UNMAP:
        page_unmap(p);
        break;
    case PAGE_DO_NOTHING:
    case PAGE_ILLEGAL:
    case PAGE_CHAINS:
        break;
    }
    return STATUS_OK;
}
