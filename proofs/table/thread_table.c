/* SPDX-License-Identifier: BSD-2-Clause */
/* thread_table: proves every cell of the table, reached or not. */

#include "thread.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires thread_is_state(s) && thread_is_event(e);
    assigns \nothing;
    ensures \result.chain == thread_chain(s, e);
    ensures thread_legal(s, e) ==> \result.next == thread_to(s, e);
    ensures thread_legal(s, e) <==> \result.chain != THREAD_ILLEGAL;
*/
struct thread_edge thread_cell(uint8_t s, uint8_t e);

struct thread_edge thread_cell(uint8_t s, uint8_t e)
{
    return thread_edges[s][e];
}
