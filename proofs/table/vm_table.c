/* SPDX-License-Identifier: BSD-2-Clause */
/* vm_table: proves every cell of the table, reached or not. */

#include "vm.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires vm_is_state(s) && vm_is_event(e);
    assigns \nothing;
    ensures \result.chain == vm_chain(s, e);
    ensures vm_legal(s, e) ==> \result.next == vm_to(s, e);
    ensures vm_legal(s, e) <==> \result.chain != VM_ILLEGAL;
*/
struct vm_edge vm_cell(uint8_t s, uint8_t e);

struct vm_edge vm_cell(uint8_t s, uint8_t e)
{
    return vm_edges[s][e];
}
