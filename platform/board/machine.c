/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * machine: boards with ARM's generic interrupt controller: clock, timers,
 * interrupts and memory.
 *
 * Owns handover, and what each CPU has acknowledged.
 */
#include "machine.h"

#include "board.h"
#include "clock.h"
#include "console.h"
#include "cpu.h"
#include "device.h"
#include "gic.h"
#include "handover.h"
#include "log.h"
#include "processor.h"
#include "ticks.h"

/** By this line CPUs interrupt each other. */
enum { IPI_LINE = 0 };

struct handover handover;

/** What a CPU handles now, and when its timer shall interrupt. */
static struct {
    gic_taken_t taken;
    uint64_t timer;
    uint64_t armed; /* it does so then, or before, but not after `timer` */
} own[CPUS];

static uintptr_t private_registers(void)
{
    return device(DEVICE_PRIVATE, board.private_base);
}

static uintptr_t distributor(void)
{
    return device(DEVICE_PRIVATE, board.gic_distributor);
}

static uintptr_t cpu_interface(void)
{
    return device(DEVICE_PRIVATE, board.gic_cpu);
}

void machine_start(void)
{
    processor_start();
    ticks_start(private_registers());
    gic_start(distributor());
    console_start();
}

void machine_start_cpu(cpu_id_t k)
{
    own[k].timer = UINT64_MAX;
    own[k].armed = UINT64_MAX;
    gic_start_cpu(cpu_interface());
    gic_unmask(distributor(), board.timer_line);
}

void machine_flush(void)
{
    uint8_t c;

    while (log_take(&c)) {
        while (!board_console_put(c))
            ;
    }
    console_drain();
}

uint64_t cpu_ticks(void)
{
    return ticks_now(private_registers());
}

/* The timer counts 32 bits: for a later time it interrupts in between. */
static void timer_start(cpu_id_t k)
{
    const uint64_t now = cpu_ticks();
    const uint64_t at = own[k].timer;
    const uint64_t ticks = at > now ? at - now : 1;

    own[k].armed = at;
    ticks_timer_set(private_registers(),
                    ticks < UINT32_MAX ? (uint32_t)ticks : UINT32_MAX);
}

/* The time moves with every choice, most often to later. So a timer that
 * interrupts before is left alone: it is started again when it has. */
void cpu_timer_set(cpu_id_t k, uint64_t at)
{
    own[k].timer = at;
    if (at < own[k].armed)
        timer_start(k);
}

void cpu_interrupt(cpu_id_t k)
{
    gic_send(distributor(), k, IPI_LINE);
}

/** The timer of CPU `k` has interrupted; LINE_NONE if it has to go on. */
static unsigned timer_take(cpu_id_t k)
{
    const bool due = cpu_ticks() >= own[k].timer;

    ticks_timer_stop(private_registers());
    own[k].armed = UINT64_MAX;
    cpu_timer_set(k, due ? UINT64_MAX : own[k].timer);
    return due ? LINE_TIMER : LINE_NONE;
}

unsigned cpu_line_take(cpu_id_t k)
{
    unsigned line;

    own[k].taken = gic_take(cpu_interface());
    line = gic_line(own[k].taken);
    if (line == board.timer_line)
        return timer_take(k);
    if (line == IPI_LINE)
        return LINE_IPI;
    return line < LINES ? line : LINE_NONE;
}

void cpu_line_done(cpu_id_t k, unsigned line)
{
    (void)line;
    if (gic_line(own[k].taken) < GIC_NONE)
        gic_done(cpu_interface(), own[k].taken);
}

void cpu_line_claim(unsigned line, cpu_id_t cpu, bool edge)
{
    gic_mask(distributor(), line);
    gic_route(distributor(), line, cpu, edge);
}

void cpu_line_mask(unsigned line)
{
    gic_mask(distributor(), line);
}

void cpu_line_unmask(unsigned line)
{
    gic_unmask(distributor(), line);
}

/* Lines that each CPU has of its own, the console's, and those beyond what the
 * controller has. */
bool board_line_kept(unsigned line)
{
    return line < GIC_SHARED || line == board.console_line ||
           line >= gic_lines(distributor());
}

unsigned board_frame(word_t address)
{
    if (address % PAGE_BYTES != 0 || address < handover.free_base ||
        address >= handover.free_end)
        return 0;
    return (address - board.ram_base) / PAGE_BYTES + 1;
}
