/* SPDX-License-Identifier: BSD-2-Clause */
/* identity_table: proves every cell of the table, reached or not. */

#include "identity.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires identity_is_state(s) && identity_is_event(e);
    assigns \nothing;
    ensures \result.chain == identity_chain(s, e);
    ensures identity_legal(s, e) ==> \result.next == identity_to(s, e);
    ensures identity_legal(s, e) <==> \result.chain != IDENTITY_ILLEGAL;
*/
struct identity_edge identity_cell(uint8_t s, uint8_t e);

struct identity_edge identity_cell(uint8_t s, uint8_t e)
{
    return identity_edges[s][e];
}
