/* SPDX-License-Identifier: BSD-2-Clause */
/* page_table: proves every cell of the table, reached or not. */

#include "page.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires page_is_state(s) && page_is_event(e);
    assigns \nothing;
    ensures \result.chain == page_chain(s, e);
    ensures page_legal(s, e) ==> \result.next == page_to(s, e);
    ensures page_legal(s, e) <==> \result.chain != PAGE_ILLEGAL;
*/
struct page_edge page_cell(uint8_t s, uint8_t e);

struct page_edge page_cell(uint8_t s, uint8_t e)
{
    return page_edges[s][e];
}
