/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu_stand_ins: stand-ins for the processor, the tables, and all that threads
 * only tell what happens to them.
 */
#pragma once

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "cpu.h"
#include "guest.h"
#include "hooks.h"
#include "log.h"
#include "pass.h"
#include "serial.h"
#include "table.h"
#include "timer.h"
#include "trace.h"

struct thread threads[THREADS];
struct identity identities[IDENTITIES];
struct cap caps[CAPS];
struct receiver receivers[RECEIVERS];
struct context contexts[CONTEXTS];
struct fpu fpus[FPUS];
struct vm vms[VMS];
struct pd pds[PDS];
struct utcb utcbs[UTCBS];
uint64_t serial_last;
uint8_t trace_on;

/** The clock, and how often each CPU was interrupted. */
static uint64_t now;
static unsigned interrupts[CPUS];

uint64_t cpu_ticks(void)
{
    return now;
}

uint64_t serial_new(void)
{
    return ++serial_last;
}

void cpu_interrupt(cpu_id_t k)
{
    interrupts[k]++;
}

word_t cpu_frame_ip(const struct frame *f)
{
    return f->ip;
}

void cpu_frame_init(struct frame *f)
{
    memset(f, 0, sizeof(*f));
}

void cpu_fpu_load(cpu_id_t k, fpu_id_t f)
{
    (void)k;
    (void)f;
}

void cpu_state_get(thread_id_t t, word_t *w)
{
    w[0] = threads[t].frame.ip;
}

void cpu_state_set(thread_id_t t, const word_t *w)
{
    threads[t].frame.ip = w[0];
}

bool cpu_steps_supported(void)
{
    return false;
}

void table_take_in(page_id_t p, word_t table)
{
    (void)p;
    (void)table;
}

void table_give_in(page_id_t p, word_t table)
{
    (void)p;
    (void)table;
}

void guest_forget(thread_id_t t)
{
    (void)t;
}

void guest_pause(vm_id_t v)
{
    (void)v;
}

void guest_destroy(vm_id_t v)
{
    (void)v;
}

void timer_forget(thread_id_t t)
{
    (void)t;
}

void log_put(uint8_t c)
{
    (void)c;
}

void trace_event(uint8_t event, uint16_t pq, uint32_t a, uint32_t b)
{
    (void)event;
    (void)pq;
    (void)a;
    (void)b;
}

void trace_record(enum machine m, uint32_t o, uint32_t e, uint32_t n)
{
    (void)m;
    (void)o;
    (void)e;
    (void)n;
}

_Noreturn void panic(panic_t why)
{
    ck_abort_msg("panic %d", (int)why);
    abort();
}
