/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * line: interrupt lines and who hears of them.
 *
 * A line is masked until its last interrupt is acknowledged, so a device that
 * keeps it raised costs one pass, not all of them. That holds for lines that
 * nobody has, too.
 */

#include "line.h"

#include "cpu.h"
#include "hooks.h"
#include "line_new.h"
#include "signal.h"
#include "table.h"
#include "trace.h"
#include "trace_record.h"

irq_id_t lines[LINES];
uint32_t lines_stray;

void irq_claim_line(irq_id_t i)
{
    lines[irqs[i].line] = i;
    cpu_line_claim(irqs[i].line, irqs[i].cpu, irqs[i].edge != 0);
}

void irq_release_line(irq_id_t i)
{
    lines[irqs[i].line] = 0;
}

void irq_mask(irq_id_t i)
{
    cpu_line_mask(irqs[i].line);
}

void irq_unmask(irq_id_t i)
{
    cpu_line_unmask(irqs[i].line);
}

bool line_taken(unsigned line)
{
    return lines[line] != 0 || board_line_kept(line);
}

void line_new(const struct irq_new_args *args)
{
    const irq_id_t i = args->irq;

    table_take(TABLE_IRQ, i);
    irqs[irq_slot(i)].line = (uint16_t)args->line;
    irqs[irq_slot(i)].cpu = args->cpu;
    irqs[irq_slot(i)].edge = args->edge;
    irqs[irq_slot(i)].context = args->context;
    irqs[irq_slot(i)].context_serial = contexts[args->context].serial;
    irq_step(i, IRQ_ON_NEW);
}

void line_destroy(irq_id_t i)
{
    irq_step(i, IRQ_ON_DESTROY);
    irqs[irq_slot(i)].line = 0;
    irqs[irq_slot(i)].cpu = 0;
    irqs[irq_slot(i)].edge = 0;
    irqs[irq_slot(i)].context = 0;
    irqs[irq_slot(i)].context_serial = 0;
    table_give(TABLE_IRQ, i);
}

void line_ack(irq_id_t i)
{
    irq_step(i, IRQ_ON_ACK);
}

void line_occur(unsigned line)
{
    const irq_id_t i = lines[line];

    if (trace_on != 0)
        trace_event(TRACE_IRQ, 0, i, line);
    if (i == 0) {
        cpu_line_mask(line);
        lines_stray += lines_stray < UINT32_MAX;
        return;
    }
    irq_step(i, IRQ_ON_OCCUR);
    signal_submit_weak(irqs[i].context, irqs[i].context_serial);
}
