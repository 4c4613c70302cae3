/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_system: the calls by which core starts processors, looks into the
 * kernel, and ends the system.
 */

#include "call_system.h"
#include "cpu.h"
#include "cpus.h"
#include "hash.h"
#include "log.h"
#include "message.h"
#include "trace.h"

status_t call_cpu_start(thread_id_t caller, const struct cpu_start_args *args)
{
    (void)caller;
    if (cpus[args->cpu].started != 0)
        return STATUS_BAD_STATE;
    return board_cpu_start(args->cpu) ? STATUS_OK : STATUS_UNSUPPORTED;
}

/* The buffer is user land's: each word is written once, and never read. */
status_t call_log_read(thread_id_t caller, const struct log_read_args *args,
                       struct log_read_result *result)
{
    const utcb_id_t utcb = threads[caller].utcb;
    word_t word = 0;
    word_t count = 0;
    uint8_t c;

    /*@ loop invariant 0 <= count <= args->most;
        loop variant args->most - count;
    */
    while (count < args->most && log_take(&c)) {
        word |= (word_t)c << 8 * (count % 4);
        utcbs[utcb].word[count / 4] = word;
        count++;
        if (count % 4 == 0)
            word = 0;
    }
    result->count = count;
    result->dropped = log_dropped();
    return STATUS_OK;
}

status_t call_trace_control(thread_id_t caller,
                            const struct trace_control_args *args)
{
    (void)caller;
    return trace_select(args->cpu, args->events);
}

status_t call_state_hash(thread_id_t caller, const struct state_hash_args *args,
                         struct state_hash_result *result)
{
    result->after = hash_page(args->page, caller, args->before);
    return STATUS_OK;
}

status_t call_system_reset(thread_id_t caller)
{
    (void)caller;
    board_reset();
    return STATUS_UNSUPPORTED;
}

status_t call_system_power_off(thread_id_t caller)
{
    (void)caller;
    board_power_off();
    return STATUS_UNSUPPORTED;
}
