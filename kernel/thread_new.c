/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * thread_new: how a thread begins.
 *
 * What another thread left in the slot is overwritten here; the states are at
 * rest, since each machine has ended.
 */

#include "thread_new.h"

#include "cpu.h"
#include "sched.h"
#include "serial.h"
#include "table.h"
#include "thread.h"

uint32_t thread_quota_ticks(cpu_id_t k, uint16_t quota)
{
    return (uint32_t)((uint64_t)scheds[k + 1].period * quota / QUOTA_WHOLE);
}

/** Thread `t` has no past: no fault, no pager, no time used. */
static void forget(thread_id_t t)
{
    const thread_id_t slot = thread_slot(t);

    threads[slot].life.paused = 0;
    threads[slot].fpu_on = 0;
    threads[slot].steps = 0;
    threads[slot].fault_kind = 0;
    threads[slot].fault_access = 0;
    threads[slot].fault_address = 0;
    threads[slot].pager = 0;
    threads[slot].pager_serial = 0;
    threads[slot].sched_time = 0;
}

void thread_new(const struct thread_new_args *args)
{
    const thread_id_t t = args->thread;

    table_take(TABLE_THREAD, t);
    table_take(TABLE_UTCB, args->utcb);
    if (args->fpu != 0) {
        table_take(TABLE_FPU, args->fpu);
        fpus[fpu_slot(args->fpu)].thread = t;
    }
    forget(t);
    cpu_frame_init(&threads[thread_slot(t)].frame);
    threads[thread_slot(t)].pd = args->pd;
    threads[thread_slot(t)].cpu = args->cpu;
    threads[thread_slot(t)].utcb = args->utcb;
    threads[thread_slot(t)].fpu = args->fpu;
    threads[thread_slot(t)].serial = serial_new();
    threads[thread_slot(t)].lend_serial = serial_new();
    sched_insert(args->cpu, t, args->priority,
                 thread_quota_ticks(args->cpu, args->quota));
    (void)thread_step(t, THREAD_ON_NEW);
}
