/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * gic: ARM's generic interrupt controller, versions 1 and 2, as one CPU in one
 * security state sees it.
 *
 * `distributor` and `cpu_interface` are where the registers are mapped.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum {
    GIC_SHARED = 32, /**< lines from this one on are shared by all CPUs */
    GIC_NONE = 1020  /**< this number and greater ones name no line */
};

/** What was acknowledged: a line, and which CPU sent it if it is below 16. */
typedef uint32_t gic_taken_t;

/** Switches the distributor on, with all shared lines masked. */
void gic_start(uintptr_t distributor);

/** Lets all lines that are not masked interrupt the executing CPU. */
void gic_start_cpu(uintptr_t cpu_interface);

/** So many lines there are, those of each CPU included. */
unsigned gic_lines(uintptr_t distributor);

/** A shared line interrupts `cpu`, by an edge or by its level. */
void gic_route(uintptr_t distributor, unsigned line, unsigned cpu, bool edge);

/** No interrupt comes by `line`. */
void gic_mask(uintptr_t distributor, unsigned line);

/** Interrupts may come by `line`. */
void gic_unmask(uintptr_t distributor, unsigned line);

/** Interrupts `cpu` by `line`, which is below 16. */
void gic_send(uintptr_t distributor, unsigned cpu, unsigned line);

/** Acknowledges the interrupt that waits for the executing CPU. */
gic_taken_t gic_take(uintptr_t cpu_interface);

/** The line of what was acknowledged. */
unsigned gic_line(gic_taken_t taken);

/** The interrupt is handled. */
void gic_done(uintptr_t cpu_interface, gic_taken_t taken);
