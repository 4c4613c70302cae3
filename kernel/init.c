/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * init: the kernel before its first pass.
 */

#include "init.h"

#include "choose.h"
#include "clock.h"
#include "cpu.h"
#include "cpus.h"
#include "pass.h"
#include "pd.h"
#include "ring.h"
#include "sched.h"
#include "serial.h"
#include "space.h"
#include "table.h"
#include "thread.h"
#include "thread_new.h"
#include "windows.h"

/** Every CPU is idle and has used no time. */
static void init_cpus(void)
{
    const uint32_t period = (uint32_t)clock_ticks(SUPER_PERIOD_US);
    const uint32_t slice = (uint32_t)clock_ticks(FILL_US);

    executing = 0;
    for (cpu_id_t k = 0; k < CPUS; k++) {
        cpus[k] = (struct cpu){ .charged = cpu_ticks(), .timer = UINT64_MAX };
        sched_init(k, period, slice);
    }
    cpus[0].started = 1;
}

/** Donates what the boot program set aside for core, on core's own behalf. */
static void init_pages(const struct boot_info *boot)
{
    for (unsigned i = 0; i < boot->pages && i < BOOT_PAGES; i++) {
        const struct boot_page *const page = &boot->page[i];

        (void)table_donate(
            (page_id_t)(table_first_page(page->table) + page->page), PD_CORE,
            page->frame);
    }
}

static void init_domain(const struct boot_info *boot)
{
    table_take(TABLE_PD, PD_CORE);
    pds[pd_slot(PD_CORE)].serial = serial_new();
    pds[pd_slot(PD_CORE)].table = boot->core_table;
    space_new(PD_CORE);
    (void)pd_step(PD_CORE, PD_ON_NEW);
}

static void init_thread(const struct boot_info *boot)
{
    const struct thread_new_args args = {
        .thread = THREAD_CORE,
        .pd = PD_CORE,
        .utcb = UTCB_CORE,
        .priority = PRIORITIES - 1,
    };

    thread_new(&args);
    cpu_frame_start(&threads[thread_slot(THREAD_CORE)].frame, boot->core_ip,
                    boot->core_sp, boot->core_utcb);
    (void)thread_step(THREAD_CORE, THREAD_ON_START);
}

void kernel_init(const struct boot_info *boot)
{
    clock_init(boot->hz);
    ring_init();
    init_cpus();
    init_pages(boot);
    init_domain(boot);
    init_thread(boot);
    choose_finish(0);
    pass_switch(0, 0);
}
