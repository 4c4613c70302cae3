/* SPDX-License-Identifier: BSD-2-Clause */
/* pd_table: proves every cell of the table, reached or not. */

#include "pd.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires pd_is_state(s) && pd_is_event(e);
    assigns \nothing;
    ensures \result.chain == pd_chain(s, e);
    ensures pd_legal(s, e) ==> \result.next == pd_to(s, e);
    ensures pd_legal(s, e) <==> \result.chain != PD_ILLEGAL;
*/
struct pd_edge pd_cell(uint8_t s, uint8_t e);

struct pd_edge pd_cell(uint8_t s, uint8_t e)
{
    return pd_edges[s][e];
}
