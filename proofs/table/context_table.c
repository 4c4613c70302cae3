/* SPDX-License-Identifier: BSD-2-Clause */
/* context_table: proves every cell of the table, reached or not. */

#include "context.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires context_is_state(s) && context_is_event(e);
    assigns \nothing;
    ensures \result.chain == context_chain(s, e);
    ensures context_legal(s, e) ==> \result.next == context_to(s, e);
    ensures context_legal(s, e) <==> \result.chain != CONTEXT_ILLEGAL;
*/
struct context_edge context_cell(uint8_t s, uint8_t e);

struct context_edge context_cell(uint8_t s, uint8_t e)
{
    return context_edges[s][e];
}
