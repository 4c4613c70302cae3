/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * population: so many threads, contexts, identities, capabilities, timeouts,
 * callers and deliveries, and calls that meet them.
 */

#include "population.h"

#include <check.h>
#include <string.h>

#include "cpus.h"
#include "message.h"
#include "table.h"
#include "thread.h"

#define ARGS(...) ((struct large_args){ __VA_ARGS__ })

/** Identities of objects that are no threads. */
enum { OF_CONTEXT = 20, OF_RECEIVER, OF_VM, OF_OTHER, SPARE };

/** Places of words in two buffers. */
enum { WORD_CONTEXT, WORD_RECEIVER, WORD_VM, WORD_OTHER };
enum { WORD_SERVER, WORD_WAITER, WORD_SLEEPER, WORD_CALLER };

/** A domain that owns nothing. */
enum { EMPTY_PD = LARGE_PD + 1 };

/** Receivers, and contexts that deliver nothing; others do, from FIRST on. */
enum { QUIET = 2, FREE_RECEIVER = 3, CONTEXT = 1, OTHER = 2, FIRST = 8 };

static word_t object_words[MESSAGE_CAPS];
static word_t thread_words[MESSAGE_CAPS];

/** The last thread but two, which are free and not started. */
static thread_id_t end_of(unsigned n)
{
    return (thread_id_t)(LARGE_FIRST + n);
}

static void make_contexts(unsigned n)
{
    for (word_t c = 0; c < FIRST + n; c += table_slots(TABLE_CONTEXT))
        large_donate(TABLE_CONTEXT, c / table_slots(TABLE_CONTEXT), PD_CORE);
    large_donate(TABLE_CONTEXT, (FIRST + n) / table_slots(TABLE_CONTEXT),
                 PD_CORE);
    for (word_t r = LARGE_RECEIVER; r <= QUIET; r++)
        large_do(CALL_SIGNAL_RECEIVER_NEW, ARGS(.cap = r, .w0 = PD_CORE));
    for (word_t c = CONTEXT; c <= OTHER; c++)
        large_do(CALL_SIGNAL_CONTEXT_NEW,
                 ARGS(.cap = c, .w0 = PD_CORE, .w1 = LARGE_RECEIVER));
    for (word_t c = FIRST; c < FIRST + n; c++) {
        large_do(CALL_SIGNAL_CONTEXT_NEW,
                 ARGS(.cap = c, .w0 = PD_CORE, .w1 = LARGE_RECEIVER));
        large_do(CALL_OBJ_NEW, ARGS(.cap = SPARE, .w0 = PD_CORE,
                                    .w1 = OBJECT_CONTEXT, .w2 = c));
        large_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = SPARE, .w0 = 1));
        large_do(CALL_OBJ_DEL, ARGS(.cap = SPARE));
    }
    large_do(CALL_IRQ_NEW,
             ARGS(.cap = 1, .w0 = PD_CORE, .w1 = LINES / 2, .tag = CONTEXT));
    large_do(CALL_VM_NEW, ARGS(.cap = 1, .w0 = PD_CORE,
                               .w2 = HOST_RAM + FRAMES / 2 * PAGE_BYTES));
}

static void make_identities(void)
{
    const word_t objects[][3] = {
        { OF_CONTEXT, OBJECT_CONTEXT, CONTEXT },
        { OF_RECEIVER, OBJECT_RECEIVER, LARGE_RECEIVER },
        { OF_VM, OBJECT_VM, 1 },
        { OF_OTHER, OBJECT_CONTEXT, OTHER },
    };

    for (unsigned i = 0; i < sizeof objects / sizeof objects[0]; i++)
        large_do(CALL_OBJ_NEW, ARGS(.cap = objects[i][0], .w0 = PD_CORE,
                                    .w1 = objects[i][1], .w2 = objects[i][2]));
}

/** Starts `t`, and notes the words that it gets. */
static void start_with(thread_id_t t, const identity_id_t *identity,
                       word_t *words)
{
    large_start_with(t, identity, MESSAGE_CAPS);
    memcpy(words, utcbs[threads[t].utcb].cap, MESSAGE_CAPS * sizeof *words);
}

static void make_threads(unsigned n)
{
    const identity_id_t objects[] = { OF_CONTEXT, OF_RECEIVER, OF_VM,
                                      OF_OTHER };
    const identity_id_t doors[] = { SERVER + LARGE_DOORS, WAITER + LARGE_DOORS,
                                    SLEEPER + LARGE_DOORS,
                                    CALLER + LARGE_DOORS };

    for (unsigned page = 1; page <= 2 + n / 256; page++)
        large_donate(TABLE_CAP, page, LARGE_PD);
    for (unsigned page = 1; page <= 4; page++)
        large_donate(TABLE_MAP, page, LARGE_PD);
    for (thread_id_t t = LARGE_FIRST; t <= end_of(n); t++)
        large_thread(t);
    large_donate(TABLE_UTCB, end_of(n) + 1u, LARGE_PD);
    large_donate(TABLE_THREAD, (end_of(n) + 1u) / table_slots(TABLE_THREAD),
                 LARGE_PD);
    start_with(SERVER, objects, object_words);
    start_with(CALLER, doors, thread_words);
    for (thread_id_t t = WAITER; t < end_of(n); t++)
        (void)large_start(t, t);
}

/** What `t` does when its timeout is set; true if it will wait then. */
static bool take_place(thread_id_t t)
{
    if (t == WAITER)
        (void)large_call(0, CALL_MSG_AWAIT, ARGS(.room = 0), 0);
    else if (t == SLEEPER)
        (void)large_call(0, CALL_THREAD_STOP, ARGS(.cap = 0), 0);
    else if (t > SLEEPER && t % 3 == 0)
        (void)large_call(0, CALL_MSG_CALL,
                         ARGS(.cap = thread_words[WORD_SERVER]), 0);
    else
        (void)large_call(0, CALL_THREAD_YIELD, ARGS(.cap = 0), 0);
    return threads[t].life.thread != THREAD_ACTIVE;
}

/** Every thread sets its timeout, and some wait then. */
static void take_places(unsigned n)
{
    unsigned set = 0;
    unsigned waiting = 0;
    unsigned wanted = 2;

    for (thread_id_t t = SLEEPER + 1; t < end_of(n); t++)
        wanted += t % 3 == 0;
    while (set < n || waiting < wanted) {
        const thread_id_t t = cpus[0].current;

        if (threads[t].deadline_on == 0) {
            (void)large_call(
                0, CALL_TIMEOUT_SET,
                ARGS(.cap = object_words[WORD_OTHER], .w0 = t, .w1 = 1), 0);
            set++;
        } else {
            waiting += take_place(t);
        }
        (void)large_settle();
    }
}

void population_make(unsigned n)
{
    large_make();
    make_contexts(n);
    make_identities();
    make_threads(n);
    take_places(n);
    for (unsigned i = 0; i < 2 * THREADS && cpus[0].current != CALLER; i++) {
        (void)large_call(0, CALL_THREAD_YIELD, ARGS(.cap = 0), 0);
        (void)large_settle();
    }
    ck_assert_uint_eq(cpus[0].current, CALLER);
    ck_assert_uint_eq(
        large_call(0, CALL_CAP_ACK, ARGS(.cap = object_words[WORD_VM]), 0),
        STATUS_OK);
    large_do(CALL_PD_NEW, ARGS(.cap = EMPTY_PD, .w0 = PD_CORE,
                               .w1 = HOST_RAM + FRAMES / 2 * PAGE_BYTES));
}

/** A list that is being written. */
static struct population_call *next;

static void add(word_t number, cpu_id_t cpu, struct large_args args)
{
    *next++ = (struct population_call){ number, cpu, args };
}

static void add_everyones(void)
{
    const word_t *const o = object_words;
    const word_t *const t = thread_words;

    add(CALL_NULL, 0, ARGS(.cap = 0));
    add(CALL_TIME, 0, ARGS(.cap = 0));
    add(CALL_THREAD_YIELD, 0, ARGS(.cap = 0));
    add(CALL_THREAD_STOP, 0, ARGS(.cap = 0));
    add(CALL_THREAD_RESTART, 0, ARGS(.cap = t[WORD_SLEEPER]));
    add(CALL_TIMEOUT_SET, 0, ARGS(.cap = o[WORD_OTHER], .w0 = 1, .w1 = 1));
    add(CALL_TIMEOUT_SET, 0, ARGS(.cap = o[WORD_OTHER]));
    add(CALL_TIMEOUT_SET, 0, ARGS(.cap = 0));
    add(CALL_REGION_UPDATE_DATA, 0, ARGS(.w0 = PAGE_BYTES));
    add(CALL_REGION_UPDATE_INSTR, 0, ARGS(.w0 = PAGE_BYTES));
    add(CALL_LOG_PRINT, 0, ARGS(.w0 = 'a', .tag = 16));
    add(CALL_CAP_ACK, 0, ARGS(.cap = o[WORD_OTHER]));
    add(CALL_CAP_DELETE, 0, ARGS(.cap = o[WORD_VM]));
    add(CALL_MSG_CALL, 0, ARGS(.cap = t[WORD_WAITER]));
    add(CALL_MSG_CALL, 0,
        ARGS(.cap = t[WORD_WAITER],
             .tag = tag_make(MESSAGE_WORDS, MESSAGE_CAPS, 0)));
    add(CALL_MSG_CALL, 0, ARGS(.cap = t[WORD_SERVER]));
    add(CALL_MSG_REPLY, 0, ARGS(.cap = 0));
    add(CALL_MSG_REPLY_AND_AWAIT, 0, ARGS(.room = 1));
    add(CALL_MSG_AWAIT, 0, ARGS(.room = 1));
    add(CALL_SIGNAL_SUBMIT, 0, ARGS(.cap = o[WORD_CONTEXT], .w0 = 1));
    add(CALL_SIGNAL_AWAIT, 0, ARGS(.cap = o[WORD_RECEIVER]));
    add(CALL_SIGNAL_PENDING, 0, ARGS(.cap = o[WORD_RECEIVER]));
    add(CALL_SIGNAL_ACK, 0, ARGS(.cap = o[WORD_CONTEXT]));
    add(CALL_SIGNAL_CONTEXT_KILL, 0, ARGS(.cap = o[WORD_CONTEXT]));
    add(CALL_VM_RUN, 0, ARGS(.cap = o[WORD_VM]));
    add(CALL_VM_PAUSE, 0, ARGS(.cap = o[WORD_VM]));
}

static void add_threads(unsigned n)
{
    const word_t fresh = end_of(n);

    add(CALL_THREAD_NEW, 1,
        ARGS(.cap = fresh + 1, .w0 = LARGE_PD, .w1 = fresh + 1));
    for (word_t t = SERVER; t <= SLEEPER; t++) {
        add(CALL_THREAD_DEL, 1, ARGS(.cap = t));
        add(CALL_THREAD_PAUSE, 1, ARGS(.cap = t));
        add(CALL_THREAD_CANCEL, 1, ARGS(.cap = t));
        add(CALL_THREAD_QUOTA, 1, ARGS(.cap = t, .w0 = QUOTA_WHOLE / 2));
    }
    add(CALL_THREAD_START, 1, ARGS(.cap = fresh));
    add(CALL_THREAD_RESUME, 1, ARGS(.cap = WAITER));
    add(CALL_THREAD_MIGRATE, 1, ARGS(.cap = SLEEPER, .w0 = 1));
    add(CALL_THREAD_ROUTE_EVENT, 1, ARGS(.cap = WAITER, .w0 = OF_OTHER));
    add(CALL_THREAD_STATE_GET, 1, ARGS(.cap = WAITER));
    add(CALL_THREAD_STATE_SET, 1, ARGS(.cap = SLEEPER));
    add(CALL_THREAD_SINGLE_STEP, 1, ARGS(.cap = WAITER, .w0 = 1));
    add(CALL_THREAD_TIME_USED, 1, ARGS(.cap = CALLER));
}

static void add_domains(unsigned n)
{
    const word_t frame = HOST_RAM + FRAMES / 2 * PAGE_BYTES;

    add(CALL_PD_NEW, 1, ARGS(.cap = EMPTY_PD + 1, .w0 = PD_CORE, .w1 = frame));
    add(CALL_PD_DEL, 1, ARGS(.cap = LARGE_PD));
    add(CALL_PD_DEL, 1, ARGS(.cap = EMPTY_PD));
    add(CALL_PD_UPDATE, 1, ARGS(.cap = LARGE_PD, .w3 = 8));
    add(CALL_OBJ_NEW, 1,
        ARGS(.cap = SPARE, .w0 = PD_CORE, .w1 = OBJECT_THREAD, .w2 = SERVER));
    add(CALL_OBJ_DEL, 1, ARGS(.cap = SERVER + LARGE_DOORS));
    add(CALL_TABLE_DONATE, 1,
        ARGS(.w0 = TABLE_CAP, .w1 = CAP_PAGES - 1, .w2 = LARGE_PD,
             .w3 = frame + PAGE_BYTES));
    add(CALL_TABLE_RECLAIM, 1, ARGS(.w0 = TABLE_CAP, .w1 = 2 + n / 256));
    add(CALL_STATE_HASH, 1, ARGS(.w0 = TABLE_THREAD, .w1 = 1));
}

static void add_sources(unsigned n)
{
    const word_t frame = HOST_RAM + FRAMES / 2 * PAGE_BYTES;

    add(CALL_SIGNAL_RECEIVER_NEW, 1, ARGS(.cap = FREE_RECEIVER, .w0 = PD_CORE));
    add(CALL_SIGNAL_RECEIVER_DEL, 1, ARGS(.cap = LARGE_RECEIVER));
    add(CALL_SIGNAL_RECEIVER_BIND, 1,
        ARGS(.cap = LARGE_RECEIVER, .w0 = WAITER));
    add(CALL_SIGNAL_CONTEXT_NEW, 1,
        ARGS(.cap = FIRST + n, .w0 = PD_CORE, .w1 = LARGE_RECEIVER));
    add(CALL_SIGNAL_CONTEXT_DEL, 1, ARGS(.cap = FIRST + n / 2));
    add(CALL_IRQ_NEW, 1,
        ARGS(.cap = 2, .w0 = PD_CORE, .w1 = LINES / 2 + 1, .tag = CONTEXT));
    add(CALL_IRQ_DEL, 1, ARGS(.cap = 1));
    add(CALL_IRQ_ACK, 1, ARGS(.cap = 1));
    add(CALL_VM_NEW, 1, ARGS(.cap = 2, .w0 = PD_CORE, .w2 = frame));
    add(CALL_VM_DEL, 1, ARGS(.cap = 1));
    add(CALL_CPU_START, 1, ARGS(.w0 = 2));
    add(CALL_LOG_READ, 1, ARGS(.w0 = 512));
    add(CALL_TRACE_CONTROL, 1, ARGS(.w0 = 0, .w1 = ~(word_t)0));
}

unsigned population_calls(unsigned n, struct population_call *calls)
{
    next = calls;
    add_everyones();
    add_threads(n);
    add_domains(n);
    add_sources(n);
    return (unsigned)(next - calls);
}
