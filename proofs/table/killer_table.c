/* SPDX-License-Identifier: BSD-2-Clause */
/* killer_table: proves every cell of the table, reached or not. */

#include "killer.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires killer_is_state(s) && killer_is_event(e);
    assigns \nothing;
    ensures \result.chain == killer_chain(s, e);
    ensures killer_legal(s, e) ==> \result.next == killer_to(s, e);
    ensures killer_legal(s, e) <==> \result.chain != KILLER_ILLEGAL;
*/
struct killer_edge killer_cell(uint8_t s, uint8_t e);

struct killer_edge killer_cell(uint8_t s, uint8_t e)
{
    return killer_edges[s][e];
}
