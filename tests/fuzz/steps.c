/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * steps: from bytes to what threads, devices and time do.
 */

#include "fuzz.h"

#include <stddef.h>

#include "conductor.h"
#include "cpus.h"
#include "host.h"
#include "ipc_in.h"
#include "ipc_out.h"
#include "stage.h"
#include "status.h"
#include "table.h"
#include "thread.h"

enum {
    FACTS = sizeof call_facts / sizeof call_facts[0],
    BUFFER_CAPS = offsetof(struct utcb, cap) / sizeof(word_t),
    CPUS_USED = 2,
    REST_US = 30000,
};

/* Calls of everybody, the more often the more they do. */
static const uint8_t calls[] = {
    CALL_MSG_CALL,      CALL_MSG_CALL,
    CALL_MSG_CALL,      CALL_MSG_REPLY,
    CALL_MSG_REPLY,     CALL_MSG_REPLY_AND_AWAIT,
    CALL_MSG_AWAIT,     CALL_MSG_REPLY_AND_AWAIT,
    CALL_MSG_AWAIT,     CALL_SIGNAL_SUBMIT,
    CALL_SIGNAL_SUBMIT, CALL_SIGNAL_AWAIT,
    CALL_SIGNAL_AWAIT,  CALL_SIGNAL_PENDING,
    CALL_SIGNAL_ACK,    CALL_SIGNAL_CONTEXT_KILL,
    CALL_CAP_ACK,       CALL_CAP_DELETE,
    CALL_VM_RUN,        CALL_VM_PAUSE,
    CALL_TIMEOUT_SET,   CALL_THREAD_RESTART,
    CALL_THREAD_STOP,   CALL_THREAD_YIELD,
    CALL_LOG_PRINT,     CALL_REGION_UPDATE_DATA,
    CALL_TIME,          CALL_NULL,
    CALL_NUMBERS,       CALL_THREAD_PAUSE,
};

static const uint8_t core_calls[] = {
    CALL_THREAD_NEW,
    CALL_THREAD_NEW,
    CALL_THREAD_DEL,
    CALL_THREAD_DEL,
    CALL_THREAD_START,
    CALL_THREAD_START,
    CALL_THREAD_PAUSE,
    CALL_THREAD_PAUSE,
    CALL_THREAD_RESUME,
    CALL_THREAD_RESUME,
    CALL_THREAD_CANCEL,
    CALL_THREAD_CANCEL,
    CALL_THREAD_MIGRATE,
    CALL_THREAD_MIGRATE,
    CALL_THREAD_QUOTA,
    CALL_THREAD_ROUTE_EVENT,
    CALL_THREAD_STATE_GET,
    CALL_THREAD_STATE_SET,
    CALL_THREAD_SINGLE_STEP,
    CALL_THREAD_TIME_USED,
    CALL_PD_NEW,
    CALL_PD_DEL,
    CALL_PD_UPDATE,
    CALL_OBJ_NEW,
    CALL_OBJ_NEW,
    CALL_OBJ_DEL,
    CALL_TABLE_DONATE,
    CALL_TABLE_RECLAIM,
    CALL_SIGNAL_RECEIVER_NEW,
    CALL_SIGNAL_RECEIVER_DEL,
    CALL_SIGNAL_RECEIVER_BIND,
    CALL_SIGNAL_CONTEXT_NEW,
    CALL_SIGNAL_CONTEXT_DEL,
    CALL_IRQ_NEW,
    CALL_IRQ_DEL,
    CALL_IRQ_ACK,
    CALL_VM_NEW,
    CALL_VM_DEL,
    CALL_CPU_START,
    CALL_LOG_READ,
    CALL_TRACE_CONTROL,
    CALL_STATE_HASH,
};

/** Tells whether thread `t` can take a step; with a guest or without. */
static bool able(thread_id_t t, bool guest)
{
    const cpu_id_t k = threads[t].cpu;

    return t != CONDUCTOR && threads[t].life.thread == THREAD_ACTIVE &&
           !conductor_paused(t) && (threads[t].vm != 0) == guest &&
           (!stage_held(k) || cpus[k].current == t) &&
           (!stage_held(0) || cpus[k].current == t);
}

/** The n-th thread, in a circle, that can take a step; 0 if none can. */
static thread_id_t chosen(unsigned n, bool guest)
{
    thread_id_t can[THREADS];
    unsigned count = 0;

    for (thread_id_t t = 1; t < THREADS; t++) {
        if (able(t, guest))
            can[count++] = t;
    }
    return count != 0 ? can[n % count] : 0;
}

/** The register of `f` that `fact` is about. */
static word_t *at(struct call_frame *f, const struct call_fact *fact)
{
    return (word_t *)(void *)((char *)f + fact->offset);
}

/* Which calls were made about threads in which states, which code alone does
 * not tell: libFuzzer keeps an input that adds something. */
__attribute__((section("__libfuzzer_extra_counters"))) static uint8_t
    met[CALL_NUMBERS + 1][THREAD_STATES][IPC_IN_STATES][IPC_OUT_STATES];

/** Call `number` is made by or about thread `t`. */
static void meet(word_t number, thread_id_t t)
{
    const struct life *const life = &threads[t].life;

    met[number < CALL_NUMBERS ? number : CALL_NUMBERS][life->thread]
       [life->ipc_in][life->ipc_out] = 1;
}

/** Core names a thread in its call, so the conductor lets go of it. */
static void name(const struct call_fact *fact, word_t value)
{
    const bool thread = fact->kind == FACT_INDEX &&
                        fact->table == TABLE_THREAD && fact->top == THREADS;

    if (!thread || value <= CONDUCTOR || value >= THREADS)
        return;
    meet(fact->number, (thread_id_t)value);
    tell("0 names %u", value);
}

/** Puts capabilities into the message buffer of `t`, as the tag says. */
static void enclose(thread_id_t t, word_t tag)
{
    const unsigned count = tag_caps(tag);

    for (unsigned i = 0; i < count && i < MESSAGE_CAPS; i++)
        tell("0 buffer %u %u %u", t, (unsigned)BUFFER_CAPS + i,
             value_cap(t, 0));
}

/** Thread `t` makes call `f->number`, with arguments that may fit. */
static void call(thread_id_t t, struct call_frame *f)
{
    for (unsigned i = 0; i < FACTS; i++) {
        const struct call_fact *const fact = &call_facts[i];

        if (fact->number != f->number)
            continue;
        *at(f, fact) = value_choose(fact, t);
        if (fact->kind == FACT_TAG)
            enclose(t, f->tag);
        if (threads[t].pd == PD_CORE)
            name(fact, *at(f, fact));
    }
    meet(f->number, t);
    oracle_call(t, f->number);
    if (f->number == CALL_THREAD_STATE_SET)
        oracle_forget((thread_id_t)(f->cap % THREADS));
    tell("0 call %u %u %u %u %u %u %u %u %u", t, f->number, f->cap, f->tag,
         f->word[0], f->word[1], f->word[2], f->word[3], f->room);
}

/** A thread makes a call, which is one for everybody unless it is of core. */
static void step_call(void)
{
    const thread_id_t t = chosen(input_byte(), false);
    const unsigned n = input_byte();
    struct call_frame f = { 0 };

    if (t == 0)
        return;
    if (threads[t].pd == PD_CORE && n >= 64)
        f.number = core_calls[n % sizeof core_calls];
    else
        f.number = calls[n % sizeof calls];
    call(t, &f);
}

static void step_trip(void)
{
    const thread_id_t t = chosen(input_byte(), false);

    if (t == 0)
        return;
    if (input_below(4) == 0) {
        tell("0 fpu %u", t);
        return;
    }
    oracle_forget(t);
    tell("0 fault %u %u %u %u 0", t, input_below(4), input_below(3),
         input_byte() * PAGE_BYTES);
}

static void step_guest(void)
{
    const thread_id_t t = chosen(input_byte(), true);

    if (t != 0)
        tell("0 guest %u %u 1 2", t, input_below(4));
}

static void step_time(void)
{
    static const unsigned times[] = { 1, 50, 1000, 5000, 10000, 40000 };

    if (!stage_held(0))
        tell("0 run %u", times[input_below(sizeof times / sizeof times[0])]);
}

static void step_hold(void)
{
    const unsigned k = input_below(CPUS_USED);

    tell("0 %s %u", stage_held((cpu_id_t)k) ? "release" : "hold", k);
}

/** Tells whether some CPU takes no interrupts. */
static bool some_held(void)
{
    bool held = false;

    for (cpu_id_t k = 0; k < CPUS; k++)
        held = held || stage_held(k);
    return held;
}

void step_take(void)
{
    const unsigned what = input_below(16);

    if (what < 10)
        step_call();
    else if (what < 11)
        step_trip();
    else if (what < 12)
        step_guest();
    else if (what < 13)
        tell("0 interrupt %u", input_below(8));
    else if (what < 15)
        step_time();
    else
        step_hold();
    oracle_check(some_held());
}

void step_rest(void)
{
    for (unsigned k = 0; k < CPUS_USED; k++)
        tell("0 release %u", k);
    tell("0 run %u", REST_US);
    oracle_check(false);
}
