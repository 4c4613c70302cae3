/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Objects that name others weakly never reach what is made in their place:
 * interrupts, timeouts, faults, signals and requests to other CPUs.
 */

#include <check.h>
#include <stdlib.h>

#include "context.h"
#include "cpus.h"
#include "message.h"
#include "receiver.h"
#include "table.h"
#include "thread.h"
#include "windows.h"
#include "world.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum { CLIENT_PD = 2, LINE = LINES / 2, LATER = 1000 /* microseconds */ };

static thread_id_t client;

static void make_receiver(void)
{
    world_do(CALL_SIGNAL_RECEIVER_NEW, ARGS(.cap = 1, .w0 = PD_CORE));
}

static void make_context(void)
{
    world_do(CALL_SIGNAL_CONTEXT_NEW,
             ARGS(.cap = 1, .w0 = PD_CORE, .w1 = 1, .w2 = 7));
}

static void remake_context(void)
{
    world_do(CALL_SIGNAL_CONTEXT_DEL, ARGS(.cap = 1));
    make_context();
}

static void set_up(void)
{
    world_boot();
    world_pd(CLIENT_PD);
    client = world_thread(CLIENT_PD, 0);
    make_receiver();
    make_context();
}

START_TEST(an_interrupt_does_not_reach_the_next_context)
{
    set_up();
    world_do(CALL_IRQ_NEW,
             ARGS(.cap = 1, .w0 = PD_CORE, .w1 = LINE, .w3 = 1, .tag = 1));
    world_do(CALL_IRQ_ACK, ARGS(.cap = 1));
    if (_i == 1)
        remake_context();
    host_raise_line(LINE);
    host_settle();
    world_check("an interrupt");
    ck_assert_uint_eq(contexts[1].submits, _i == 1 ? 0 : 1);
}
END_TEST

START_TEST(a_timeout_does_not_reach_the_next_context)
{
    word_t word;
    identity_id_t i;

    set_up();
    i = world_identity(OBJECT_CONTEXT, 1);
    word = world_grant(client, i);
    ck_assert_uint_eq(world_call(client, CALL_TIMEOUT_SET,
                                 ARGS(.cap = word, .w0 = 2 * LATER)),
                      STATUS_OK);
    if (_i == 1)
        remake_context();
    host_advance(3 * LATER);
    world_check("a timeout");
    ck_assert_uint_eq(contexts[1].submits, _i == 1 ? 0 : 1);
    ck_assert_uint_eq(threads[client].deadline_on, 0);
}
END_TEST

START_TEST(a_context_does_not_reach_the_next_receiver)
{
    identity_id_t i;

    set_up();
    i = world_identity(OBJECT_CONTEXT, 1);
    if (_i == 1) {
        world_do(CALL_SIGNAL_RECEIVER_DEL, ARGS(.cap = 1));
        make_receiver();
    }
    world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 1));
    ck_assert_uint_eq(receivers[1].deliver_first, _i == 1 ? 0 : 1);
    world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 1));
    ck_assert_uint_eq(contexts[1].submits, 2);
}
END_TEST

/* The context is pending when its receiver is made anew. */
START_TEST(a_pending_context_does_not_reach_the_next_receiver)
{
    identity_id_t i;

    set_up();
    i = world_identity(OBJECT_CONTEXT, 1);
    world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 1));
    world_do(CALL_SIGNAL_RECEIVER_DEL, ARGS(.cap = 1));
    make_receiver();
    ck_assert_uint_eq(receivers[1].deliver_first, 0);
    world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 1));
    ck_assert_uint_eq(receivers[1].deliver_first, 0);
    world_do(CALL_SIGNAL_CONTEXT_DEL, ARGS(.cap = 1));
}
END_TEST

START_TEST(a_binding_does_not_reach_the_next_receiver)
{
    identity_id_t i;

    set_up();
    i = world_identity(OBJECT_CONTEXT, 1);
    world_do(CALL_SIGNAL_RECEIVER_BIND, ARGS(.cap = 1, .w0 = client));
    world_do(CALL_SIGNAL_RECEIVER_DEL, ARGS(.cap = 1));
    make_receiver();
    remake_context();
    world_do(CALL_OBJ_DEL, ARGS(.cap = i));
    world_do(CALL_OBJ_NEW,
             ARGS(.cap = i, .w0 = PD_CORE, .w1 = OBJECT_CONTEXT, .w2 = 1));
    (void)world_call(client, CALL_MSG_AWAIT, ARGS(.room = 0));
    world_do(CALL_SIGNAL_SUBMIT, ARGS(.cap = i, .w0 = 1));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_WAITING);
    ck_assert_uint_eq(receivers[1].deliver_first, 1);
}
END_TEST

/** The client faults, as the only one that runs. */
static void fault(void)
{
    world_do(CALL_THREAD_PAUSE, ARGS(.cap = THREAD_CORE));
    ck_assert_uint_eq(cpus[0].current, client);
    host_fault(0, FAULT_UNMAPPED, ACCESS_READ, 0x5000);
    world_check("a fault");
}

/* Pagers are identities: once of `pager`, then of another in the same slot. */
START_TEST(a_fault_does_not_reach_the_next_pager)
{
    thread_id_t pager;
    thread_id_t other;
    identity_id_t i;

    set_up();
    pager = world_thread(CLIENT_PD, 0);
    other = world_thread(CLIENT_PD, 0);
    (void)world_call(pager, CALL_MSG_AWAIT, ARGS(.room = 0));
    (void)world_call(other, CALL_MSG_AWAIT, ARGS(.room = 0));
    i = world_identity(OBJECT_THREAD, pager);
    world_do(CALL_THREAD_ROUTE_EVENT, ARGS(.cap = client, .w0 = i));
    if (_i == 1) {
        world_do(CALL_OBJ_DEL, ARGS(.cap = i));
        world_do(CALL_OBJ_NEW, ARGS(.cap = i, .w0 = PD_CORE,
                                    .w1 = OBJECT_THREAD, .w2 = other));
    }
    if (_i == 2) {
        world_do(CALL_THREAD_DEL, ARGS(.cap = pager));
        world_do(CALL_THREAD_NEW,
                 ARGS(.cap = pager, .w0 = CLIENT_PD, .w1 = pager));
        world_do(CALL_THREAD_START, ARGS(.cap = pager));
        (void)world_call(pager, CALL_MSG_AWAIT, ARGS(.room = 0));
    }
    fault();
    ck_assert_uint_eq(threads[other].life.thread, THREAD_WAITING);
    ck_assert_uint_eq(threads[pager].life.thread,
                      _i == 0 ? THREAD_ACTIVE : THREAD_WAITING);
    ck_assert_uint_eq(threads[client].life.thread,
                      _i == 0 ? THREAD_SENDING : THREAD_FAULTED);
}
END_TEST

/** The thread that CPU 0 runs makes call `number` for `t`, and waits. */
static void post(word_t number, thread_id_t t)
{
    struct call_frame f = { .number = number, .cap = t };
    const thread_id_t caller = cpus[0].current;

    ck_assert_uint_eq(threads[caller].pd, PD_CORE);
    host_call(0, &f);
    ck_assert_uint_eq(threads[caller].life.thread, THREAD_REMOTE_WAIT);
    world_check("a request to another CPU");
}

/** Makes `t`, of CPU `k`, in a slot and with a buffer that it has. */
static void make_thread(thread_id_t t, pd_id_t pd, cpu_id_t k)
{
    world_do(CALL_THREAD_NEW, ARGS(.cap = t, .w0 = pd, .w1 = t, .w3 = k));
    world_do(CALL_THREAD_START, ARGS(.cap = t));
}

/** Core, which CPU 0 runs, makes `t`, of CPU 1, before other CPUs go on. */
static void make_at_once(thread_id_t t)
{
    struct call_frame make = { .number = CALL_THREAD_NEW,
                               .cap = t,
                               .word = { CLIENT_PD, t, 0, 1 } };
    struct call_frame begin = { .number = CALL_THREAD_START, .cap = t };

    host_call(0, &make);
    ck_assert_uint_eq(make.cap, STATUS_OK);
    host_call(0, &begin);
    ck_assert_uint_eq(begin.cap, STATUS_OK);
}

/* Two threads of core ask CPU 1: one to destroy what it runs, one to pause it.
 * The first makes it anew before the second is served. */
START_TEST(a_request_to_another_cpu_does_not_reach_the_next_thread)
{
    const thread_id_t second = 2;
    thread_id_t far;

    set_up();
    (void)world_call(client, CALL_MSG_AWAIT, ARGS(.room = 0));
    make_thread(second, PD_CORE, 0);
    world_do(CALL_CPU_START, ARGS(.w0 = 1));
    host_settle();
    far = world_thread(CLIENT_PD, 1);
    host_settle();
    ck_assert_uint_eq(cpus[1].current, far);
    post(CALL_THREAD_DEL, far);
    post(CALL_THREAD_PAUSE, far);
    host_interrupt(1);
    ck_assert_uint_eq(threads[far].life.thread, THREAD_FREE);
    ck_assert_uint_eq(threads[THREAD_CORE].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[second].life.thread, THREAD_REMOTE_WAIT);
    host_interrupt(0);
    ck_assert_uint_eq(cpus[0].current, THREAD_CORE);
    make_at_once(far);
    host_settle();
    world_check("both requests");
    ck_assert_uint_eq(threads[second].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[far].life.paused, 0);
    ck_assert_uint_eq(cpus[1].current, far);
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("stale links");
    TCase *const t = tcase_create("stale links");

    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, an_interrupt_does_not_reach_the_next_context, 0, 2);
    tcase_add_loop_test(t, a_timeout_does_not_reach_the_next_context, 0, 2);
    tcase_add_loop_test(t, a_context_does_not_reach_the_next_receiver, 0, 2);
    tcase_add_test(t, a_pending_context_does_not_reach_the_next_receiver);
    tcase_add_test(t, a_binding_does_not_reach_the_next_receiver);
    tcase_add_loop_test(t, a_fault_does_not_reach_the_next_pager, 0, 3);
    tcase_add_test(t, a_request_to_another_cpu_does_not_reach_the_next_thread);
    suite_add_tcase(s, t);
    return s;
}

int main(void)
{
    SRunner *const runner = srunner_create(suite());
    int failed;

    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
