/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_self: the calls that concern nobody but the thread that makes them.
 */

#include "call_self.h"
#include "cap.h"
#include "clock.h"
#include "cpu.h"
#include "cpus.h"
#include "log.h"
#include "message.h"
#include "sched.h"
#include "thread.h"
#include "timer.h"
#include "trace.h"
#include "trace_record.h"

status_t call_null(thread_id_t caller)
{
    (void)caller;
    return STATUS_OK;
}

status_t call_time(thread_id_t caller, struct time_result *result)
{
    (void)caller;
    result->now = clock_us(cpu_ticks());
    return STATUS_OK;
}

status_t call_thread_yield(thread_id_t caller)
{
    const cpu_id_t k = threads[caller].cpu;

    sched_yield_head(k);
    cpu_ask(k);
    return STATUS_OK;
}

status_t call_thread_stop(thread_id_t caller)
{
    return thread_step(caller, THREAD_ON_STOP);
}

status_t call_thread_restart(thread_id_t caller,
                             const struct thread_restart_args *args)
{
    const thread_id_t t = args->thread;
    status_t status;

    if (threads[t].pd != threads[caller].pd)
        return STATUS_FORBIDDEN;
    status = thread_step(t, THREAD_ON_RESTART);
    if (status == STATUS_OK)
        message_status(t, STATUS_OK);
    return status;
}

status_t call_timeout_set(thread_id_t caller,
                          const struct timeout_set_args *args)
{
    if (args->context == 0)
        timer_disarm(caller);
    else
        timer_arm(caller, args->context, args->deadline);
    return STATUS_OK;
}

status_t call_region_update_data(thread_id_t caller,
                                 const struct region_update_data_args *args)
{
    (void)caller;
    return cpu_page_clean(args->page) ? STATUS_OK : STATUS_BAD_ADDRESS;
}

status_t call_region_update_instr(thread_id_t caller,
                                  const struct region_update_instr_args *args)
{
    (void)caller;
    return cpu_page_sync(args->page) ? STATUS_OK : STATUS_BAD_ADDRESS;
}

/** Character `i` of those in `words`, four a word. */
static uint8_t character(const word_t *words, unsigned i)
{
    return (uint8_t)(words[i / 4] >> 8 * (i % 4) & 255U);
}

status_t call_log_print(thread_id_t caller, const struct log_print_args *args)
{
    const uint32_t before = log_ring.dropped;

    (void)caller;
    for (unsigned i = 0; i < args->count; i++)
        log_put(character(args->text, i));
    if (log_ring.dropped != before)
        trace_event(TRACE_LOST, 0, log_ring.dropped - before, 0);
    return STATUS_OK;
}

status_t call_cap_ack(thread_id_t caller, const struct cap_ack_args *args)
{
    (void)caller;
    return cap_ack(args->cap);
}

status_t call_cap_delete(thread_id_t caller, const struct cap_delete_args *args)
{
    (void)caller;
    return cap_delete(args->cap);
}
