/* SPDX-License-Identifier: BSD-2-Clause */
/* threads_world: threads that exchange messages, and the passes of CPUs. */
#pragma once

#include "choose.h"
#include "dispatch.h"
#include "fast.h"
#include "fault.h"
#include "life.h"
#include "mailbox.h"
#include "message.h"
#include "sched.h"
#include "thread_new.h"
#include "threads_stand_ins.h"

/** Asserts every invariant of threads; `what` has just happened. */
static inline void sound(const char *what)
{
    ck_assert_msg(cpus_inv(), "inv_cpus after %s", what);
    ck_assert_msg(ring_inv(), "inv_ring after %s", what);
    ck_assert_msg(lending_inv(), "inv_lending after %s", what);
    ck_assert_msg(ipc_inv(), "inv_ipc after %s", what);
    ck_assert_msg(mailbox_inv(), "inv_mailbox after %s", what);
    ck_assert_msg(sched_inv(), "inv_sched after %s", what);
}

/** Makes thread `t` on CPU `k`, and its identity. */
static inline void make(thread_id_t t, cpu_id_t k, uint8_t priority)
{
    const struct thread_new_args args = { .thread = t,
                                          .pd = PD_CORE,
                                          .utcb = t,
                                          .cpu = k,
                                          .priority = priority,
                                          .quota = 1000 };

    thread_new(&args);
    identities[t].serial = threads[t].serial;
    identities[t].object_serial = threads[t].serial;
    identities[t].thread = t;
    identities[t].home = 100u + t;
}

/** Begins with threads 1 to `count`, started, on CPUs 0 to `cpus_used` - 1. */
static inline void start(thread_id_t count, cpu_id_t cpus_used)
{
    clock_init(CLOCK_HZ_MIN);
    ring_init();
    pds[PD_CORE].space = two_words(0, 1);
    for (receiver_id_t r = 1; r < RECEIVERS; r++)
        receivers[r].deliver_first = 1;
    for (cpu_id_t k = 0; k < CPUS; k++)
        sched_init(k, 10000, 100);
    for (thread_id_t t = 1; t <= count; t++) {
        make(t, (cpu_id_t)((t - 1) % cpus_used), (uint8_t)(20 - t % 16));
        (void)thread_step(t, THREAD_ON_START);
    }
    for (cpu_id_t k = 0; k < CPUS; k++) {
        executing = k;
        choose_finish(k);
    }
    executing = 0;
    sound("the start");
}

/** The end of a general pass on CPU `k`. */
static inline void finish(cpu_id_t k)
{
    executing = k;
    if (cpus[k].need != 0)
        mailbox_handle(k);
    choose_finish(k);
    if (cpus[k].current == 0)
        return;
    cpus[k].loaded = cpus[k].current;
    cpus[k].asid = 1;
}

/** Runs passes on CPU `k` until `t` runs; the others give up their turns. */
static inline void run(cpu_id_t k, thread_id_t t)
{
    for (unsigned i = 0; cpus[k].current != t; i++) {
        ck_assert_msg(i < 1000, "thread %u never runs", t);
        now += 100;
        executing = k;
        cpu_ask(k);
        finish(k);
    }
}

/** A pass on CPU `k` in which thread `t`, which runs, makes call `number`. */
static inline status_t pass(cpu_id_t k, thread_id_t t, word_t number)
{
    struct call_frame *const f = &threads[t].frame.call;
    status_t status;

    ck_assert_uint_eq(cpus[k].current, t);
    executing = k;
    f->number = number;
    if (number <= CALL_MSG_AWAIT)
        status = dispatch_message(t, f);
    else if (number <= CALL_THREAD_MIGRATE)
        status = dispatch_thread(t, f);
    else
        status = dispatch_tune(t, f);
    if (threads[t].life.thread == THREAD_ACTIVE)
        f->cap = status;
    finish(k);
    sound("a call");
    return status;
}
