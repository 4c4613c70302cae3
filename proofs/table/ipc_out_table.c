/* SPDX-License-Identifier: BSD-2-Clause */
/* ipc_out_table: proves every cell of the table, reached or not. */

#include "ipc_out.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires ipc_out_is_state(s) && ipc_out_is_event(e);
    assigns \nothing;
    ensures \result.chain == ipc_out_chain(s, e);
    ensures ipc_out_legal(s, e) ==> \result.next == ipc_out_to(s, e);
    ensures ipc_out_legal(s, e) <==> \result.chain != IPC_OUT_ILLEGAL;
*/
struct ipc_out_edge ipc_out_cell(uint8_t s, uint8_t e);

struct ipc_out_edge ipc_out_cell(uint8_t s, uint8_t e)
{
    return ipc_out_edges[s][e];
}
