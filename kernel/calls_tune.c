/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_tune: the calls by which core decides what a thread may use, who hears
 * of its faults, and looks into it.
 *
 * Owns pager and steps of threads[].
 */

#include "call_tune.h"
#include "choose.h"
#include "clock.h"
#include "cpu.h"
#include "message.h"
#include "sched.h"
#include "thread.h"
#include "thread_new.h"

status_t call_thread_quota(thread_id_t caller,
                           const struct thread_quota_args *args)
{
    const cpu_id_t k = threads[args->thread].cpu;

    (void)caller;
    choose_ask_now(k);
    sched_quota(args->thread, thread_quota_ticks(k, args->quota));
    return STATUS_OK;
}

status_t call_thread_route_event(thread_id_t caller,
                                 const struct thread_route_event_args *args)
{
    (void)caller;
    threads[thread_slot(args->thread)].pager = args->pager;
    threads[thread_slot(args->thread)].pager_serial =
        identities[args->pager].serial;
    return STATUS_OK;
}

/** Four bytes in a word, the first the lowest. */
static word_t bytes(uint8_t a, uint8_t b, uint8_t c, uint8_t d)
{
    return a + b * 0x100u + c * 0x10000u + d * 0x1000000u;
}

status_t call_thread_state_get(thread_id_t caller,
                               const struct thread_state_get_args *args,
                               struct thread_state_get_result *result)
{
    const struct thread *const t = &threads[args->thread];

    result->life =
        bytes(t->life.thread, t->life.ipc_in, t->life.ipc_out, t->life.paused);
    result->waits = bytes(t->waits.handler, t->waits.killer, t->waits.timeout,
                          t->waits.remote);
    result->fault = t->fault_kind + t->fault_access * 0x10000u;
    result->address = t->fault_address;
    cpu_state_get(args->thread, utcbs[threads[caller].utcb].word);
    return STATUS_OK;
}

/** Tells whether `t` cannot run before core, or a peer, wants it to. */
static bool held(thread_id_t t)
{
    const unsigned state = threads[t].life.thread;

    return threads[t].life.paused != 0 || state == THREAD_STOPPED ||
           state == THREAD_FAULTED || state == THREAD_CREATED;
}

status_t call_thread_state_set(thread_id_t caller,
                               const struct thread_state_set_args *args)
{
    if (!held(args->thread))
        return STATUS_BAD_STATE;
    cpu_state_set(args->thread, utcbs[threads[caller].utcb].word);
    cpu_unload(args->thread);
    return STATUS_OK;
}

status_t call_thread_single_step(thread_id_t caller,
                                 const struct thread_single_step_args *args)
{
    (void)caller;
    if (!cpu_steps_supported())
        return STATUS_UNSUPPORTED;
    threads[thread_slot(args->thread)].steps = args->on;
    return STATUS_OK;
}

status_t call_thread_time_used(thread_id_t caller,
                               const struct thread_time_used_args *args,
                               struct thread_time_used_result *result)
{
    const cpu_id_t k = threads[args->thread].cpu;

    (void)caller;
    if (cpus[k].head == args->thread)
        choose_ask_now(k);
    result->time = clock_us(threads[args->thread].sched_time);
    return STATUS_OK;
}
