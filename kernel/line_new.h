/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * line_new: how an object of a line is made.
 */

#pragma once

#include "call_device.h"
#include "line.h"

/** Makes an object of a line that nobody has. */
/*@ requires \valid_read(args) && irq_new_args_ok(args) && inv_line;
    requires lines[args->line] == 0 && irqs[args->irq].state == IRQ_FREE;
    assigns lines[args->line], irqs[args->irq];
    ensures inv_line && lines[args->line] == args->irq;
*/
void line_new(const struct irq_new_args *args);
