/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * line: interrupt lines and who hears of them.
 *
 * Owns lines[], lines_stray and irqs[]. Machine: spec/irq.rl. Invariant:
 * inv_line.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "irq.h"
#include "slots.h"

/** The object of each line; 0 if nobody owns it. */
extern irq_id_t lines[LINES];

/** So many interrupts came by lines that nobody owns; they are masked. */
extern uint32_t lines_stray;

/*@ predicate inv_line{L} =
        (\forall integer l; 0 <= l < LINES && lines[l] != 0 ==>
            irq_present(lines[l]) && irqs[lines[l]].line == l &&
            irqs[lines[l]].state != IRQ_FREE) &&
        (\forall integer i; irq_present(i) && irqs[i].state != IRQ_FREE ==>
            irqs[i].state < IRQ_STATES && irqs[i].line < LINES &&
            irqs[i].cpu < CPUS && irqs[i].context < CONTEXTS &&
            lines[irqs[i].line] == i);
*/

/** Tells whether inv_line holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_line;
*/
bool line_inv(void);

/** Tells whether somebody has `line`: an object, or the kernel. */
/*@ requires line < LINES;
    assigns \nothing;
    ensures lines[line] != 0 ==> \result == true;
*/
bool line_taken(unsigned line);

/** Nobody has the line of object `i` any more, and no interrupt comes by it. */
/*@ requires irq_present(i) && irqs[i].state != IRQ_FREE && inv_line;
    assigns lines[irqs[i].line], irqs[i];
    ensures inv_line && irqs[i].state == IRQ_FREE;
*/
void line_destroy(irq_id_t i);

/** The last interrupt of object `i` is handled; the next may come. */
/*@ requires irq_present(i) && irqs[i].state != IRQ_FREE && inv_line;
    assigns irqs[i].state;
    ensures inv_line && irqs[i].state == IRQ_ARMED;
*/
void line_ack(irq_id_t i);

/** An interrupt came by `line`. */
/*@ requires line < LINES && inv_line;
    assigns lines_stray, irqs[lines[line]].state;
    assigns threads[1 .. THREADS - 1];
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
*/
void line_occur(unsigned line);
