/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * machine: the host as the machine of a scenario, and how far it has come.
 */

#include "machine.h"

#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "host.h"
#include "log.h"
#include "pass.h"
#include "stage.h"
#include "story.h"

/* The frames that core needs to begin with lie before those of scenarios. */
enum { BOOT_FRAMES = 3, STORM = 100000 };

static bool holds[CPUS];
static char *remembered;
static char *compared;

static void on_panic(panic_t why)
{
    story_fail("panic", why, 0);
}

void machine_begin(void)
{
    static const uint16_t first[BOOT_FRAMES][2] = { { TABLE_PD, 0 },
                                                    { TABLE_THREAD, 0 },
                                                    { TABLE_UTCB, UTCB_CORE } };
    struct boot_info boot = host_boot_info();

    boot.pages = 0;
    for (unsigned i = 0; i < BOOT_FRAMES; i++)
        boot.page[boot.pages++] =
            (struct boot_page){ .table = first[i][0],
                                .page = first[i][1],
                                .frame =
                                    HOST_RAM + PAGE_BYTES * (HOST_KEPT + i) };
    host_on_panic = on_panic;
    host_boot_with(&boot);
    remembered = malloc(host_state_bytes());
    compared = malloc(host_state_bytes());
}

word_t stage_frame(unsigned n)
{
    return HOST_RAM + PAGE_BYTES * (HOST_KEPT + BOOT_FRAMES + n);
}

void machine_hold(cpu_id_t k, bool held)
{
    holds[k] = held;
}

bool stage_held(cpu_id_t k)
{
    return holds[k];
}

/** A device is served when the line was taken. */
static void lower_lines(void)
{
    for (unsigned i = 0; i < LINES; i++) {
        if (host.line[i].level && !host.line[i].pending)
            host_lower_line(i);
    }
}

void stage_settle(void)
{
    bool pending = true;

    for (unsigned i = 0; pending; i++) {
        pending = false;
        for (cpu_id_t k = 0; k < CPUS; k++) {
            if (!holds[k] && host_pending(k)) {
                host_interrupt(k);
                lower_lines();
                pending = true;
            }
        }
        if (i == STORM)
            story_fail_words("problem", "interrupts do not end");
    }
}

void stage_raise(unsigned line)
{
    host_raise_line(line);
    stage_settle();
}

void stage_advance(uint64_t end)
{
    uint64_t at = end;

    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (!holds[k] && !host.held[k] && host.timer[k] < at)
            at = host.timer[k];
    }
    host.now = at > host.now ? at : host.now;
    stage_settle();
}

uint64_t stage_clock(void)
{
    return host.now;
}

uint64_t stage_after(uint64_t us)
{
    return clock_after(host.now, us);
}

uint64_t stage_now(void)
{
    return clock_us(host.now);
}

void stage_check(void)
{
    const char *const broken = kernel_broken();

    if (broken != 0)
        story_fail_words("invariant", broken);
    if (host_problem()[0] != '\0')
        story_fail_words("problem", host_problem());
}

/** The whole state, without the registers of thread `t`. Any pass feeds the
 * console, and tells which CPU executes. */
static void save(char *image, thread_id_t t)
{
    static struct host whole;
    const struct call_frame call = threads[t].frame.call;
    const struct log_ring ring = log_ring;
    const cpu_id_t k = executing;

    whole = host;
    memset(&threads[thread_slot(t)].frame.call, 0, sizeof call);
    memset(&log_ring, 0, sizeof log_ring);
    memset(host.console, 0, sizeof host.console);
    host.console_end = 0;
    executing = 0;
    host_save(image);
    executing = k;
    host = whole;
    log_ring = ring;
    threads[thread_slot(t)].frame.call = call;
}

void machine_remember(thread_id_t t)
{
    save(remembered, t);
}

void machine_compare(thread_id_t t)
{
    save(compared, t);
    if (memcmp(remembered, compared, host_state_bytes()) == 0)
        return;
    for (unsigned i = 0; i < host_state_bytes(); i++) {
        if (remembered[i] != compared[i])
            story_fail("changed", i, 0);
    }
}
