/* SPDX-License-Identifier: BSD-2-Clause */
/* ipc_in_table: proves every cell of the table, reached or not. */

#include "ipc_in.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires ipc_in_is_state(s) && ipc_in_is_event(e);
    assigns \nothing;
    ensures \result.chain == ipc_in_chain(s, e);
    ensures ipc_in_legal(s, e) ==> \result.next == ipc_in_to(s, e);
    ensures ipc_in_legal(s, e) <==> \result.chain != IPC_IN_ILLEGAL;
*/
struct ipc_in_edge ipc_in_cell(uint8_t s, uint8_t e);

struct ipc_in_edge ipc_in_cell(uint8_t s, uint8_t e)
{
    return ipc_in_edges[s][e];
}
