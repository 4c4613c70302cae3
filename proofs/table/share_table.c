/* SPDX-License-Identifier: BSD-2-Clause */
/* share_table: proves every cell of the table, reached or not. */

#include "share.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires share_is_state(s) && share_is_event(e);
    assigns \nothing;
    ensures \result.chain == share_chain(s, e);
    ensures share_legal(s, e) ==> \result.next == share_to(s, e);
    ensures share_legal(s, e) <==> \result.chain != SHARE_ILLEGAL;
*/
struct share_edge share_cell(uint8_t s, uint8_t e);

struct share_edge share_cell(uint8_t s, uint8_t e)
{
    return share_edges[s][e];
}
