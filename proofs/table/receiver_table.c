/* SPDX-License-Identifier: BSD-2-Clause */
/* receiver_table: proves every cell of the table, reached or not. */

#include "receiver.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires receiver_is_state(s) && receiver_is_event(e);
    assigns \nothing;
    ensures \result.chain == receiver_chain(s, e);
    ensures receiver_legal(s, e) ==> \result.next == receiver_to(s, e);
    ensures receiver_legal(s, e) <==> \result.chain != RECEIVER_ILLEGAL;
*/
struct receiver_edge receiver_cell(uint8_t s, uint8_t e);

struct receiver_edge receiver_cell(uint8_t s, uint8_t e)
{
    return receiver_edges[s][e];
}
