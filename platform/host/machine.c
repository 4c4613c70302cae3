/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * machine: clock, timers, interrupts, console and registers of the host.
 */

#include <stdio.h>
#include <string.h>

#include "clock.h"
#include "host.h"

struct host host;

const char *host_problem(void)
{
    return host.problem;
}

void host_complain(const char *what, unsigned a, unsigned b)
{
    if (host.problem[0] == '\0')
        snprintf(host.problem, sizeof host.problem, what, a, b);
}

uint64_t cpu_ticks(void)
{
    return host.now;
}

void cpu_timer_set(cpu_id_t k, uint64_t at)
{
    host.timer[k] = at;
}

void cpu_interrupt(cpu_id_t k)
{
    host.ipi[k] = true;
}

/** Tells whether `line` wants to interrupt CPU `k`. */
static bool line_waits(const struct host_line *line, cpu_id_t k)
{
    return line->claimed && !line->masked && line->cpu == k &&
           (line->edge ? line->pending : line->level);
}

/** The line that interrupts CPU `k` next. */
static unsigned line_next(cpu_id_t k)
{
    if (host.ipi[k])
        return LINE_IPI;
    if (host.timer[k] <= host.now)
        return LINE_TIMER;
    for (unsigned i = 0; i < LINES; i++) {
        if (line_waits(&host.line[i], k))
            return i;
    }
    return LINE_NONE;
}

unsigned cpu_line_take(cpu_id_t k)
{
    const unsigned line = line_next(k);

    if (line == LINE_IPI)
        host.ipi[k] = false;
    else if (line == LINE_TIMER)
        host.timer[k] = UINT64_MAX;
    else if (line < LINES)
        host.line[line].pending = false;
    host.handles[k] = line != LINE_NONE;
    return line;
}

/* A line that still waits when it was handled would interrupt for ever. */
void cpu_line_done(cpu_id_t k, unsigned line)
{
    host.handles[k] = false;
    if (line < LINES && !host.line[line].edge &&
        line_waits(&host.line[line], k))
        host_complain("line %u of CPU %u was handled and not masked", line, k);
}

void cpu_line_claim(unsigned line, cpu_id_t cpu, bool edge)
{
    host.line[line].claimed = true;
    host.line[line].masked = true;
    host.line[line].cpu = cpu;
    host.line[line].edge = edge;
    host.line[line].pending = false;
}

void cpu_line_mask(unsigned line)
{
    host.line[line].masked = true;
}

void cpu_line_unmask(unsigned line)
{
    host.line[line].masked = false;
}

bool board_line_kept(unsigned line)
{
    return line == 0;
}

bool board_cpu_start(cpu_id_t k)
{
    const bool held = host.held[k];

    host.held[k] = false;
    if (held)
        host.ipi[k] = true;
    return held;
}

void board_reset(void)
{
    host.off = true;
}

void board_power_off(void)
{
    host.off = true;
}

unsigned board_frame(word_t address)
{
    const word_t n = (address - HOST_RAM) / PAGE_BYTES;

    return address >= HOST_RAM && address % PAGE_BYTES == 0 && n >= HOST_KEPT &&
                   n < FRAMES
               ? n
               : 0;
}

bool board_console_put(uint8_t c)
{
    if (host.console_busy)
        return false;
    if (host.console_end + 1 < HOST_CONSOLE)
        host.console[host.console_end++] = (char)c;
    return true;
}

void cpu_frame_init(struct frame *frame)
{
    memset(frame, 0, sizeof *frame);
}

void cpu_frame_start(struct frame *frame, word_t ip, word_t sp, word_t utcb)
{
    frame->ip = ip;
    frame->sp = sp;
    frame->utcb = utcb;
}

word_t cpu_frame_ip(const struct frame *frame)
{
    return frame->ip;
}

void cpu_state_get(thread_id_t t, word_t *words)
{
    memcpy(words, &threads[t].frame, HOST_STATE_WORDS * sizeof *words);
}

void cpu_state_set(thread_id_t t, const word_t *words)
{
    memcpy(&threads[thread_slot(t)].frame, words,
           HOST_STATE_WORDS * sizeof *words);
}

void cpu_thread_load(cpu_id_t k, thread_id_t t)
{
    host.thread[k] = t;
}

void cpu_thread_switch(cpu_id_t k, thread_id_t from, thread_id_t to)
{
    (void)from;
    host.thread[k] = to;
}

void cpu_fpu_save(cpu_id_t k, fpu_id_t f)
{
    if (host.fpu[k] != f)
        host_complain("CPU %u stores to fpu %u, which it did not load", k, f);
    fpus[fpu_slot(f)].registers[0] = host.fpu_registers[k];
    host.fpu[k] = 0;
}

void cpu_fpu_load(cpu_id_t k, fpu_id_t f)
{
    if (host.fpu[k] != 0)
        host_complain("CPU %u loses the registers of fpu %u", k, host.fpu[k]);
    host.fpu_registers[k] = fpus[f].registers[0];
    host.fpu[k] = f;
}

bool cpu_steps_supported(void)
{
    return !host.plain;
}

bool cpu_guests_supported(void)
{
    return !host.plain;
}

void cpu_guest_save(cpu_id_t k, vm_id_t v)
{
    if (host.guest[k] != v)
        return;
    host.guest[k] = 0;
    host.guests_saved++;
}
