/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * irq: table and step.
 *
 * Generated from spec/irq.rl by tools/gen; do not edit.
 */

#include "irq.h"

#include "hooks.h"

/* clang-format off: an edge a line. */
const struct irq_edge irq_edges[IRQ_STATES][IRQ_EVENTS] = {
    [IRQ_FREE] = {
        [IRQ_ON_NEW] = { IRQ_MASKED, IRQ_DO_CLAIM_LINE },
    },
    [IRQ_MASKED] = {
        [IRQ_ON_ACK] = { IRQ_ARMED, IRQ_DO_UNMASK },
        [IRQ_ON_DESTROY] = { IRQ_FREE, IRQ_DO_RELEASE_LINE },
        [IRQ_ON_OCCUR] = { IRQ_MASKED, IRQ_DO_MASK },
    },
    [IRQ_ARMED] = {
        [IRQ_ON_ACK] = { IRQ_ARMED, IRQ_DO_NOTHING },
        [IRQ_ON_DESTROY] = { IRQ_FREE, IRQ_DO_MASK_RELEASE_LINE },
        [IRQ_ON_OCCUR] = { IRQ_MASKED, IRQ_DO_MASK },
    },
};
/* clang-format on */

void irq_step(irq_id_t i, enum irq_event event)
{
    const struct irq_edge edge = irq_edges[irqs[i].state][event];

    /*@ assert edge: edge.next == irq_to(irqs[i].state, event) &&
      edge.chain == irq_chain(irqs[i].state, event); */
    if (edge.chain == IRQ_ILLEGAL)
        panic(PANIC_IRQ_EVENT);
    trace_step(MACHINE_IRQ, i, event, edge.next);
    irqs[irq_slot(i)].state = edge.next;
    switch ((enum irq_chain)edge.chain) {
    case IRQ_DO_CLAIM_LINE:
        irq_claim_line(i);
        break;
    case IRQ_DO_UNMASK:
        irq_unmask(i);
        break;
    case IRQ_DO_RELEASE_LINE:
        irq_release_line(i);
        break;
    case IRQ_DO_MASK:
        irq_mask(i);
        break;
    case IRQ_DO_MASK_RELEASE_LINE:
        irq_mask(i);
        irq_release_line(i);
        break;
    case IRQ_DO_NOTHING:
    case IRQ_ILLEGAL:
    case IRQ_CHAINS:
        break;
    }
}
