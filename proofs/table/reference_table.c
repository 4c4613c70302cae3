/* SPDX-License-Identifier: BSD-2-Clause */
/* reference_table: proves every cell of the table, reached or not. */

#include "reference.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires reference_is_state(s) && reference_is_event(e);
    assigns \nothing;
    ensures \result.chain == reference_chain(s, e);
    ensures reference_legal(s, e) ==> \result.next == reference_to(s, e);
    ensures reference_legal(s, e) <==> \result.chain != REFERENCE_ILLEGAL;
*/
struct reference_edge reference_cell(uint8_t s, uint8_t e);

struct reference_edge reference_cell(uint8_t s, uint8_t e)
{
    return reference_edges[s][e];
}
