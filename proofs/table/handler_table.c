/* SPDX-License-Identifier: BSD-2-Clause */
/* handler_table: proves every cell of the table, reached or not. */

#include "handler.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires handler_is_state(s) && handler_is_event(e);
    assigns \nothing;
    ensures \result.chain == handler_chain(s, e);
    ensures handler_legal(s, e) ==> \result.next == handler_to(s, e);
    ensures handler_legal(s, e) <==> \result.chain != HANDLER_ILLEGAL;
*/
struct handler_edge handler_cell(uint8_t s, uint8_t e);

struct handler_edge handler_cell(uint8_t s, uint8_t e)
{
    return handler_edges[s][e];
}
