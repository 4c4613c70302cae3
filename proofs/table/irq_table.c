/* SPDX-License-Identifier: BSD-2-Clause */
/* irq_table: proves every cell of the table, reached or not. */

#include "irq.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires irq_is_state(s) && irq_is_event(e);
    assigns \nothing;
    ensures \result.chain == irq_chain(s, e);
    ensures irq_legal(s, e) ==> \result.next == irq_to(s, e);
    ensures irq_legal(s, e) <==> \result.chain != IRQ_ILLEGAL;
*/
struct irq_edge irq_cell(uint8_t s, uint8_t e);

struct irq_edge irq_cell(uint8_t s, uint8_t e)
{
    return irq_edges[s][e];
}
