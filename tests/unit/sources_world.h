/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sources_world: threads of core on CPU 0, receivers and contexts. For core a
 * capability is the number of an identity.
 */
#pragma once

#include <check.h>

#include "table.h"
#include "thread.h"
#include "world.h"

/** What names receivers and contexts. */
static identity_id_t receiver_name[RECEIVERS];
static identity_id_t context_name[CONTEXTS];

/** Begins with threads 2 to `last` beside core's. */
static inline void begin(thread_id_t last)
{
    world_boot();
    for (thread_id_t t = 2; t <= last; t++)
        ck_assert_uint_eq(world_thread(PD_CORE, 0), t);
}

static inline void make_receiver(receiver_id_t r)
{
    world_do(CALL_SIGNAL_RECEIVER_NEW,
             (struct world_args){ .cap = r, .w0 = PD_CORE });
    receiver_name[r] = world_identity(OBJECT_RECEIVER, r);
}

/** Makes context `c` of `r` with the imprint 1000 + c. */
static inline void make_context(context_id_t c, receiver_id_t r)
{
    world_do(CALL_SIGNAL_CONTEXT_NEW,
             (struct world_args){
                 .cap = c, .w0 = PD_CORE, .w1 = r, .w2 = 1000u + c });
    context_name[c] = world_identity(OBJECT_CONTEXT, c);
}

/** Thread `t` makes a call about `cap` with one argument. */
static inline status_t ask(thread_id_t t, word_t number, word_t cap,
                           word_t word)
{
    return world_call(t, number, (struct world_args){ .cap = cap, .w0 = word });
}

/** Core makes such a call. */
static inline status_t core(word_t number, word_t cap, word_t word)
{
    return ask(THREAD_CORE, number, cap, word);
}

static inline status_t submit(thread_id_t t, context_id_t c, word_t count)
{
    return ask(t, CALL_SIGNAL_SUBMIT, context_name[c], count);
}

static inline status_t await(thread_id_t t, receiver_id_t r)
{
    return ask(t, CALL_SIGNAL_AWAIT, receiver_name[r], 0);
}

static inline status_t poll(thread_id_t t, receiver_id_t r)
{
    return ask(t, CALL_SIGNAL_PENDING, receiver_name[r], 0);
}

static inline status_t ack(thread_id_t t, context_id_t c)
{
    return ask(t, CALL_SIGNAL_ACK, context_name[c], 0);
}

static inline status_t kill(thread_id_t t, context_id_t c)
{
    return ask(t, CALL_SIGNAL_CONTEXT_KILL, context_name[c], 0);
}

/** Asserts that `t` goes on with `status`. */
static inline void woke(thread_id_t t, status_t status)
{
    ck_assert_uint_eq(threads[t].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[t].frame.call.cap, status);
}

/** Asserts that `t` goes on with `status` and `count` signals of `c`. */
static inline void has(thread_id_t t, status_t status, context_id_t c,
                       word_t count)
{
    woke(t, status);
    ck_assert_uint_eq(threads[t].frame.call.word[0], 1000u + c);
    ck_assert_uint_eq(threads[t].frame.call.word[1], count);
}

/** Runs the tests of `cases` and tells the C library whether all passed. */
static inline int run_cases(TCase *cases, const char *title)
{
    Suite *const suite = suite_create(title);
    SRunner *const runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
