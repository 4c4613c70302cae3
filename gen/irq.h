/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * irq: the life of an interrupt line.
 *
 * Generated from spec/irq.rl by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"
#include "status.h"

enum irq_state {
    /** The slot holds no interrupt line. */
    IRQ_FREE,
    /**
     * The interrupt controller holds the line's interrupts back until core
     * acknowledges the last one.
     */
    IRQ_MASKED,
    /** The next interrupt of the line reaches the kernel. */
    IRQ_ARMED,
    IRQ_STATES
};

enum irq_event {
    /** Core claims an interrupt line in a free slot. */
    IRQ_ON_NEW,
    /** Core acknowledges the last interrupt of the line. */
    IRQ_ON_ACK,
    /** Core gives the line up. */
    IRQ_ON_DESTROY,
    /** The interrupt controller reports an interrupt of the line. */
    IRQ_ON_OCCUR,
    IRQ_EVENTS
};

/** What an edge performs after its state is entered, in this order. */
enum irq_chain {
    /** The event cannot happen in the state. */
    IRQ_ILLEGAL,
    IRQ_DO_NOTHING,
    IRQ_DO_CLAIM_LINE,
    IRQ_DO_UNMASK,
    IRQ_DO_RELEASE_LINE,
    IRQ_DO_MASK,
    IRQ_DO_MASK_RELEASE_LINE,
    IRQ_CHAINS
};

/** An edge: the state that it leads to and what it performs. */
struct irq_edge {
    uint8_t next;
    uint8_t chain;
};

extern const struct irq_edge irq_edges[IRQ_STATES][IRQ_EVENTS];
extern const char *const irq_state_names[IRQ_STATES];
extern const char *const irq_event_names[IRQ_EVENTS];
extern const char *const irq_chain_names[IRQ_CHAINS];

/*@ predicate irq_is_state(integer s) = 0 <= s < IRQ_STATES;
    predicate irq_is_event(integer e) = 0 <= e < IRQ_EVENTS;
    predicate irq_legal(integer s, integer e) =
       (s == IRQ_FREE && e == IRQ_ON_NEW) ||
       ((s == IRQ_MASKED || s == IRQ_ARMED) && (e == IRQ_ON_ACK || e == IRQ_ON_DESTROY || e == IRQ_ON_OCCUR));
    logic integer irq_to(integer s, integer e) =
      ((s == IRQ_FREE && e == IRQ_ON_NEW) ||
       ((s == IRQ_MASKED || s == IRQ_ARMED) && e == IRQ_ON_OCCUR)) ? IRQ_MASKED :
      (((s == IRQ_MASKED || s == IRQ_ARMED) && e == IRQ_ON_ACK)) ? IRQ_ARMED :
      (((s == IRQ_MASKED || s == IRQ_ARMED) && e == IRQ_ON_DESTROY)) ? IRQ_FREE : s;
    logic integer irq_chain(integer s, integer e) =
      ((s == IRQ_FREE && e == IRQ_ON_NEW)) ? IRQ_DO_CLAIM_LINE :
      ((s == IRQ_MASKED && e == IRQ_ON_ACK)) ? IRQ_DO_UNMASK :
      ((s == IRQ_MASKED && e == IRQ_ON_DESTROY)) ? IRQ_DO_RELEASE_LINE :
      (((s == IRQ_MASKED || s == IRQ_ARMED) && e == IRQ_ON_OCCUR)) ? IRQ_DO_MASK :
      ((s == IRQ_ARMED && e == IRQ_ON_ACK)) ? IRQ_DO_NOTHING :
      ((s == IRQ_ARMED && e == IRQ_ON_DESTROY)) ? IRQ_DO_MASK_RELEASE_LINE : IRQ_ILLEGAL;
    lemma irq_closed: \forall integer s, e; irq_legal(s, e) ==> irq_is_state(irq_to(s, e));
    predicate irq_may{L}(integer i, integer e) =
       irq_legal(irqs[i].state, e);
*/

/** Claims the line at the interrupt controller for this slot. */
/*@ requires irq_present(i);
    assigns \nothing;
*/
void irq_claim_line(irq_id_t i);

/** Gives the line up, so that it can be claimed again. */
/*@ requires irq_present(i);
    assigns \nothing;
*/
void irq_release_line(irq_id_t i);

/** Makes the interrupt controller hold the line's interrupts back. */
/*@ requires irq_present(i);
    assigns \nothing;
*/
void irq_mask(irq_id_t i);

/** Makes the interrupt controller let the line's interrupts through. */
/*@ requires irq_present(i);
    assigns \nothing;
*/
void irq_unmask(irq_id_t i);

/** Takes `event` in the machine of `i`. */
/*@ requires irq_present(i);
    requires irq_is_event(event);
    requires irq_may(i, event);
    assigns irqs[i].state;
    ensures irqs[i].state == irq_to(\old(irqs[i].state), \old(event));
*/
void irq_step(irq_id_t i, enum irq_event event);
