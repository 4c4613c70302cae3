/* SPDX-License-Identifier: BSD-2-Clause */
/* remote_table: proves every cell of the table, reached or not. */

#include "remote.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires remote_is_state(s) && remote_is_event(e);
    assigns \nothing;
    ensures \result.chain == remote_chain(s, e);
    ensures remote_legal(s, e) ==> \result.next == remote_to(s, e);
    ensures remote_legal(s, e) <==> \result.chain != REMOTE_ILLEGAL;
*/
struct remote_edge remote_cell(uint8_t s, uint8_t e);

struct remote_edge remote_cell(uint8_t s, uint8_t e)
{
    return remote_edges[s][e];
}
