/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * gic: ARM's generic interrupt controller; registers as in its architecture
 * specification, version 2.0 (ARM IHI 0048B), chapter 4.
 *
 * All lines have the same priority and belong to group 0.
 */
#include "gic.h"

/** Offsets of registers of the distributor. */
enum gic_distributor {
    GICD_CTLR = 0x000,      /**< control */
    GICD_TYPER = 0x004,     /**< what there is */
    GICD_ISENABLER = 0x100, /**< a bit a line: unmask */
    GICD_ICENABLER = 0x180, /**< a bit a line: mask */
    GICD_ICPENDR = 0x280,   /**< a bit a line: forget */
    GICD_ITARGETSR = 0x800, /**< a byte a line: which CPUs */
    GICD_ICFGR = 0xc00,     /**< two bits a line: edge or level */
    GICD_SGIR = 0xf00       /**< send to a CPU */
};

/** Offsets of registers of the interface of each CPU. */
enum gic_cpu_interface {
    GICC_CTLR = 0x00, /**< control */
    GICC_PMR = 0x04,  /**< only better priorities pass */
    GICC_IAR = 0x0c,  /**< acknowledge */
    GICC_EOIR = 0x10  /**< end */
};

enum {
    ENABLE = 1,
    TYPER_LINES = 0x1f, /**< so many blocks of 32 lines, less one */
    PMR_ALL = 0xff,
    IAR_LINE = 0x3ff,
    ICFGR_EDGE = 2,
    SGIR_TARGETS = 16 /**< the first bit of the CPUs */
};

static uint32_t read(uintptr_t base, unsigned r)
{
    return *(volatile uint32_t *)(base + r);
}

static void write(uintptr_t base, unsigned r, uint32_t value)
{
    *(volatile uint32_t *)(base + r) = value;
}

/** Writes 1 to the bit of `line` among those from `r` on. */
static void write_bit(uintptr_t base, enum gic_distributor r, unsigned line)
{
    write(base, r + line / 32 * 4, UINT32_C(1) << line % 32);
}

void gic_start(uintptr_t distributor)
{
    const unsigned lines = gic_lines(distributor);

    for (unsigned line = GIC_SHARED; line < lines; line += 32)
        write(distributor, GICD_ICENABLER + line / 32 * 4, UINT32_MAX);
    write(distributor, GICD_CTLR, ENABLE);
}

void gic_start_cpu(uintptr_t cpu_interface)
{
    write(cpu_interface, GICC_PMR, PMR_ALL);
    write(cpu_interface, GICC_CTLR, ENABLE);
}

unsigned gic_lines(uintptr_t distributor)
{
    return ((read(distributor, GICD_TYPER) & TYPER_LINES) + 1) * 32;
}

void gic_route(uintptr_t distributor, unsigned line, unsigned cpu, bool edge)
{
    volatile uint8_t *const targets =
        (volatile uint8_t *)(distributor + GICD_ITARGETSR);
    const unsigned config = GICD_ICFGR + line / 16 * 4;
    const uint32_t bit = (uint32_t)ICFGR_EDGE << line % 16 * 2;
    const uint32_t others = read(distributor, config) & ~bit;

    targets[line] = (uint8_t)(1u << cpu);
    write(distributor, config, edge ? others | bit : others);
    write_bit(distributor, GICD_ICPENDR, line);
}

void gic_mask(uintptr_t distributor, unsigned line)
{
    write_bit(distributor, GICD_ICENABLER, line);
}

void gic_unmask(uintptr_t distributor, unsigned line)
{
    write_bit(distributor, GICD_ISENABLER, line);
}

void gic_send(uintptr_t distributor, unsigned cpu, unsigned line)
{
    write(distributor, GICD_SGIR, UINT32_C(1) << (SGIR_TARGETS + cpu) | line);
}

gic_taken_t gic_take(uintptr_t cpu_interface)
{
    return read(cpu_interface, GICC_IAR);
}

unsigned gic_line(gic_taken_t taken)
{
    return taken & IAR_LINE;
}

void gic_done(uintptr_t cpu_interface, gic_taken_t taken)
{
    write(cpu_interface, GICC_EOIR, taken);
}
