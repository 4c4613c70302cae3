/* SPDX-License-Identifier: BSD-2-Clause */
/* timeout_table: proves every cell of the table, reached or not. */

#include "timeout.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires timeout_is_state(s) && timeout_is_event(e);
    assigns \nothing;
    ensures \result.chain == timeout_chain(s, e);
    ensures timeout_legal(s, e) ==> \result.next == timeout_to(s, e);
    ensures timeout_legal(s, e) <==> \result.chain != TIMEOUT_ILLEGAL;
*/
struct timeout_edge timeout_cell(uint8_t s, uint8_t e);

struct timeout_edge timeout_cell(uint8_t s, uint8_t e)
{
    return timeout_edges[s][e];
}
