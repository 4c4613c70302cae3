/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * town: a system in which objects of every kind exist, in many of their states.
 */

#include "town.h"

#include <check.h>
#include <string.h>

#include "cpus.h"
#include "lending.h"
#include "life.h"
#include "message.h"
#include "table.h"
#include "thread.h"
#include "windows.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

struct town town;

void town_alone(thread_id_t t)
{
    const cpu_id_t k = threads[t].cpu;

    executing = k;
    for (thread_id_t u = 1; u < THREADS; u++) {
        if (u != t && threads[u].cpu == k && thread_runnable(u))
            life_pause(u);
    }
    cpu_ask(k);
    cpu_interrupt(k);
    host_settle();
    ck_assert_uint_eq(cpus[k].current, t);
}

static void make_threads(void)
{
    town.client = world_thread(TOWN_CLIENT_PD, 0);
    town.mate = world_thread(TOWN_CLIENT_PD, 0);
    town.faulted = world_thread(TOWN_CLIENT_PD, 0);
    town.killer = world_thread(TOWN_CLIENT_PD, 0);
    town.server = world_thread(TOWN_SERVER_PD, 0);
    town.sender = world_thread(TOWN_SERVER_PD, 0);
    town.watcher = world_thread(TOWN_SERVER_PD, 0);
    world_do(CALL_CPU_START, ARGS(.w0 = 1));
    host_settle();
    town.far = world_thread(TOWN_SERVER_PD, 1);
    host_settle();
    town.fresh = (thread_id_t)(town.far + 1);
    world_donate(TABLE_UTCB, town.fresh, TOWN_SERVER_PD);
    world_donate(TABLE_FPU, 1, TOWN_SERVER_PD);
    world_do(CALL_THREAD_NEW, ARGS(.cap = town.fresh, .w0 = TOWN_SERVER_PD,
                                   .w1 = town.fresh, .w2 = FPUS / FPU_PAGES));
}

static void make_receiver(word_t receiver)
{
    world_do(CALL_SIGNAL_RECEIVER_NEW, ARGS(.cap = receiver, .w0 = PD_CORE));
}

static void make_context(word_t context, word_t receiver)
{
    world_do(CALL_SIGNAL_CONTEXT_NEW, ARGS(.cap = context, .w0 = PD_CORE,
                                           .w1 = receiver, .w2 = context));
}

/** Core submits to `context`, which nobody waits for. */
static void submit(word_t context)
{
    const identity_id_t i = world_identity(OBJECT_CONTEXT, context);

    world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 1));
    world_do(CALL_OBJ_DEL, ARGS(.cap = i));
}

/** Makes a receiver that is doomed, since too many contexts deliver there. */
static void make_doomed_receiver(void)
{
    enum { FIRST = 10 };

    make_receiver(TOWN_DOOMED);
    for (word_t c = FIRST; c <= FIRST + UNITS; c++) {
        make_context(c, TOWN_DOOMED);
        submit(c);
    }
    ck_assert_uint_eq(world_call(THREAD_CORE, CALL_SIGNAL_RECEIVER_DEL,
                                 ARGS(.cap = TOWN_DOOMED)),
                      STATUS_AGAIN);
}

static void make_sources(void)
{
    for (word_t r = TOWN_BOUND; r <= TOWN_PENDING; r++)
        make_receiver(r);
    for (word_t c = TOWN_BOUND; c <= TOWN_PENDING; c++)
        make_context(c, c);
    for (word_t c = TOWN_DELIVERED; c <= TOWN_IDLE; c++)
        make_context(c, TOWN_PENDING);
    make_doomed_receiver();
    world_do(CALL_IRQ_NEW, ARGS(.cap = 1, .w0 = PD_CORE, .w1 = LINES / 2,
                                .tag = TOWN_AWAITED));
    world_do(CALL_VM_NEW, ARGS(.cap = 1, .w0 = PD_CORE,
                               .w2 = HOST_RAM + (FRAMES - 2) * PAGE_BYTES));
}

/** The client gets its capabilities; the last one is stale then. */
static void grant_words(void)
{
    const struct {
        word_t kind;
        word_t index;
    } objects[TOWN_WORDS] = {
        { OBJECT_THREAD, town.server },
        { OBJECT_THREAD, town.mate },
        { OBJECT_THREAD, town.killer },
        { OBJECT_CONTEXT, TOWN_IDLE },
        { OBJECT_CONTEXT, TOWN_DELIVERED },
        { OBJECT_CONTEXT, TOWN_KILLED },
        { OBJECT_RECEIVER, TOWN_PENDING },
        { OBJECT_RECEIVER, TOWN_AWAITED },
        { OBJECT_VM, 1 },
        { OBJECT_THREAD, town.server },
    };
    struct town_word *const words = town.words;

    for (unsigned i = 0; i < TOWN_WORDS; i++) {
        words[i].kind = objects[i].kind;
        words[i].identity = world_identity(objects[i].kind, objects[i].index);
        words[i].word = world_grant(town.client, words[i].identity);
    }
    words[TOWN_WORDS - 1].kind = 0;
    world_do(CALL_OBJ_DEL, ARGS(.cap = words[TOWN_WORDS - 1].identity));
}

/** The word of the context `context` in the client's domain. */
static word_t word_of(unsigned place)
{
    return town.words[place].word;
}

/** A thread that faults and that nobody hears of stays faulted. */
static void fault(thread_id_t t)
{
    bool held[THREADS];

    for (thread_id_t u = 1; u < THREADS; u++)
        held[u] = threads[u].cpu == 0 && thread_runnable(u);
    town_alone(t);
    host_fault(0, FAULT_UNMAPPED, ACCESS_READ, 0);
    for (thread_id_t u = 1; u < THREADS; u++) {
        executing = 0;
        if (held[u] && u != t)
            life_resume(u);
    }
    cpu_interrupt(0);
    host_settle();
    world_check("a fault");
}

/** Threads of a domain of their own call one, which then is doomed. */
static void make_doomed_thread(void)
{
    word_t door;
    identity_id_t i;

    world_pd(TOWN_CROWD_PD);
    town.doomed = world_thread(TOWN_CROWD_PD, 0);
    i = world_identity(OBJECT_THREAD, town.doomed);
    door = world_grant(town.doomed, i);
    for (unsigned n = 0; n <= UNITS; n++)
        (void)world_call(world_thread(TOWN_CROWD_PD, 0), CALL_MSG_CALL,
                         ARGS(.cap = door));
    ck_assert_uint_eq(
        world_call(THREAD_CORE, CALL_THREAD_DEL, ARGS(.cap = town.doomed)),
        STATUS_AGAIN);
}

/** Everybody begins to wait for what struct town says. */
static void take_places(void)
{
    const identity_id_t client = world_identity(OBJECT_THREAD, town.client);
    const identity_id_t awaited = world_identity(OBJECT_RECEIVER, TOWN_AWAITED);
    const word_t door = world_grant(town.sender, client);
    const word_t place = world_grant(town.watcher, awaited);

    town.foreign = door;
    for (unsigned i = 4; i <= 5; i++) {
        (void)world_call(town.client, CALL_SIGNAL_SUBMIT,
                         ARGS(.cap = word_of(i), .w0 = 1));
        ck_assert_uint_eq(world_call(town.client, CALL_SIGNAL_PENDING,
                                     ARGS(.cap = word_of(6))),
                          STATUS_OK);
    }
    submit(TOWN_PENDING);
    (void)world_call(town.killer, CALL_SIGNAL_CONTEXT_KILL,
                     ARGS(.cap = word_of(5)));
    world_do(CALL_SIGNAL_RECEIVER_BIND,
             ARGS(.cap = TOWN_BOUND, .w0 = town.server));
    (void)world_call(town.server, CALL_MSG_AWAIT, ARGS(.room = 2));
    (void)world_call(town.sender, CALL_MSG_CALL,
                     ARGS(.cap = door, .tag = tag_make(1, 0, 0)));
    (void)world_call(town.watcher, CALL_SIGNAL_AWAIT, ARGS(.cap = place));
    (void)world_call(town.mate, CALL_THREAD_STOP, ARGS(.cap = 0));
    (void)world_call(town.client, CALL_TIMEOUT_SET,
                     ARGS(.cap = word_of(3), .w1 = 1));
    fault(town.faulted);
}

void town_make(void)
{
    memset(&town, 0, sizeof town);
    world_boot();
    world_pd(TOWN_CLIENT_PD);
    world_pd(TOWN_SERVER_PD);
    make_threads();
    make_sources();
    make_doomed_thread();
    grant_words();
    take_places();
    world_do(CALL_PD_NEW, ARGS(.cap = TOWN_DOOMED_PD, .w0 = PD_CORE,
                               .w1 = HOST_RAM + (FRAMES - 2) * PAGE_BYTES));
    world_donate(TABLE_IDENTITY, IDENTITY_PAGES - 1, TOWN_DOOMED_PD);
    ck_assert_uint_eq(
        world_call(THREAD_CORE, CALL_PD_DEL, ARGS(.cap = TOWN_DOOMED_PD)),
        STATUS_AGAIN);
}
