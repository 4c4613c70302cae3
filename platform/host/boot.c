/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * boot: how a test begins, and how the host runs passes.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host.h"
#include "host_state.h"
#include "pass.h"
#include "windows.h"

/** The most passes that interrupts may cause before time goes on. */
enum { STORM = 100000 };

word_t host_frame(void)
{
    return HOST_RAM + PAGE_BYTES * host.frame_next++;
}

struct boot_info host_boot_info(void)
{
    static const uint16_t pages_of[][2] = {
        { TABLE_PD, 1 },       { TABLE_THREAD, 1 },   { TABLE_UTCB, 2 },
        { TABLE_IDENTITY, 2 }, { TABLE_RECEIVER, 1 }, { TABLE_CONTEXT, 1 },
        { TABLE_IRQ, 1 },      { TABLE_VM, 1 },       { TABLE_FPU, 1 },
        { TABLE_RECORD, 2 },
    };
    struct boot_info boot = {
        .hz = HOST_HZ,
        .core_table = HOST_RAM + PAGE_BYTES,
        .core_ip = 0x1000,
        .core_sp = 0x8000,
        .core_utcb = 0x2000,
    };

    host.frame_next = HOST_KEPT;
    for (unsigned i = 0; i < sizeof pages_of / sizeof pages_of[0]; i++) {
        const unsigned most = table_pages(pages_of[i][0]);

        for (uint16_t n = 0; n < pages_of[i][1] && n < most; n++)
            boot.page[boot.pages++] =
                (struct boot_page){ .table = pages_of[i][0],
                                    .page = pages_of[i][0] == TABLE_UTCB
                                                ? (uint16_t)(n + UTCB_CORE)
                                                : n,
                                    .frame = host_frame() };
    }
    return boot;
}

void host_boot_with(const struct boot_info *boot)
{
    const unsigned next = host.frame_next;

    windows_clear();
    state_clear();
    host.frame_next = next;
    for (cpu_id_t k = 0; k < CPUS; k++) {
        host.timer[k] = UINT64_MAX;
        host.held[k] = k != 0;
    }
    host.now = 1000;
    kernel_init(boot);
    check_end(0);
}

void host_boot(void)
{
    const struct boot_info boot = host_boot_info();

    host_boot_with(&boot);
}

void host_call(cpu_id_t k, struct call_frame *f)
{
    const thread_id_t t = cpus[k].current;

    if (t == 0) {
        host_complain("CPU %u is idle and makes call %u", k, f->number);
        return;
    }
    threads[thread_slot(t)].frame.call = *f;
    check_begin(k);
    pass_call(k);
    check_end(k);
    *f = threads[t].frame.call;
}

void host_fault(cpu_id_t k, uint8_t kind, uint8_t access, word_t address)
{
    const struct fault_report fault = { .kind = kind,
                                        .access = access,
                                        .address = address };

    check_begin(k);
    pass_fault(k, &fault);
    check_end(k);
}

bool host_pending(cpu_id_t k)
{
    if (host.held[k])
        return false;
    if (host.ipi[k] || host.timer[k] <= host.now)
        return true;
    for (unsigned i = 0; i < LINES; i++) {
        const struct host_line *const line = &host.line[i];

        if (line->claimed && !line->masked && line->cpu == k &&
            (line->edge ? line->pending : line->level))
            return true;
    }
    return false;
}

void host_interrupt(cpu_id_t k)
{
    if (!host_pending(k))
        return;
    check_begin(k);
    if (cpus[k].started == 0) {
        host.ipi[k] = false;
        pass_enter(k);
    } else {
        pass_interrupt(k);
    }
    check_end(k);
}

void host_settle(void)
{
    bool pending = true;

    for (unsigned i = 0; pending; i++) {
        pending = false;
        for (cpu_id_t k = 0; k < CPUS; k++) {
            if (host_pending(k)) {
                host_interrupt(k);
                pending = true;
            }
        }
        if (i == STORM) {
            host_complain("interrupts do not end: %u rounds at %u", i,
                          (unsigned)host.now);
            return;
        }
    }
}

/** When the next timer interrupts, but not after `end`. */
static uint64_t next_timer(uint64_t end)
{
    uint64_t at = end;

    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (!host.held[k] && host.timer[k] < at)
            at = host.timer[k];
    }
    return at;
}

void host_advance(uint64_t ticks)
{
    const uint64_t end = host.now + ticks;

    host_settle();
    while (host.now < end) {
        const uint64_t at = next_timer(end);

        host.now = at > host.now ? at : host.now;
        host_settle();
        if (host.problem[0] != '\0')
            return;
    }
}

void host_raise_line(unsigned line)
{
    host.line[line].level = true;
    host.line[line].pending = true;
}

void host_lower_line(unsigned line)
{
    host.line[line].level = false;
}

void (*host_on_panic)(panic_t why);

_Noreturn void board_panic(panic_t why)
{
    if (host_on_panic != 0)
        host_on_panic(why);
    fprintf(stderr, "%s", host.console);
    abort();
}
