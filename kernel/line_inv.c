/* SPDX-License-Identifier: BSD-2-Clause */
/* line_inv: the executable twin of inv_line, for tests. */

#include "line.h"

/** Tells whether the object of `line`, if there is one, has it. */
/*@ requires line < LINES;
    assigns \nothing;
    ensures \result == true <==> (lines[line] != 0 ==>
        irq_present(lines[line]) && irqs[lines[line]].line == line &&
        irqs[lines[line]].state != IRQ_FREE);
*/
static bool line_good(unsigned line)
{
    const irq_id_t i = lines[line];

    return i == 0 ||
           (i < IRQS && irqs[i].line == line && irqs[i].state != IRQ_FREE);
}

/** Tells whether object `i`, if it is one, has its line. */
/*@ requires irq_present(i);
    assigns \nothing;
    ensures \result == true <==> (irqs[i].state != IRQ_FREE ==>
        irqs[i].state < IRQ_STATES && irqs[i].line < LINES &&
        irqs[i].cpu < CPUS && irqs[i].context < CONTEXTS &&
        lines[irqs[i].line] == i);
*/
static bool irq_good(irq_id_t i)
{
    return irqs[i].state == IRQ_FREE ||
           (irqs[i].state < IRQ_STATES && irqs[i].line < LINES &&
            irqs[i].cpu < CPUS && irqs[i].context < CONTEXTS &&
            lines[irqs[i].line] == i);
}

bool line_inv(void)
{
    /*@ loop invariant 0 <= l <= LINES;
        loop invariant \forall integer j; 0 <= j < l && lines[j] != 0 ==>
            irq_present(lines[j]) && irqs[lines[j]].line == j &&
            irqs[lines[j]].state != IRQ_FREE;
        loop assigns l;
        loop variant LINES - l;
    */
    for (unsigned l = 0; l < LINES; l++) {
        if (!line_good(l))
            return false;
    }
    /*@ loop invariant 1 <= i <= IRQS;
        loop invariant \forall integer j; 0 < j < i &&
            irqs[j].state != IRQ_FREE ==>
            irqs[j].state < IRQ_STATES && irqs[j].line < LINES &&
            irqs[j].cpu < CPUS && irqs[j].context < CONTEXTS &&
            lines[irqs[j].line] == j;
        loop assigns i;
        loop variant IRQS - i;
    */
    for (irq_id_t i = 1; i < IRQS; i++) {
        if (!irq_good(i))
            return false;
    }
    return true;
}
