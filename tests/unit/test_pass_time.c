/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Whole passes while time goes on: who runs how long, and what a switch takes
 * along.
 */

#include <check.h>
#include <stdlib.h>

#include "cpus.h"
#include "pass.h"
#include "table.h"
#include "thread.h"
#include "world.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum { PD = 2, HALF = QUOTA_WHOLE / 2, FPU_EACH = PAGE_BYTES / FPU_SLOT_BYTES };

/** Makes thread `t` in pages that its domain has. */
static thread_id_t make_again(thread_id_t t, word_t priority, word_t quota)
{
    const word_t fpu = FPU_EACH + t % 16u - 1;

    world_do(CALL_THREAD_NEW, ARGS(.cap = t, .w0 = PD, .w1 = t, .w2 = fpu,
                                   .tag = priority, .room = quota));
    world_do(CALL_THREAD_START, ARGS(.cap = t));
    return t;
}

/** Makes threads 17, 18 ... of one domain, with a quota and a priority; they
 * may use floating point. */
static thread_id_t make(thread_id_t t, word_t priority, word_t quota)
{
    world_donate(TABLE_UTCB, t, PD);
    return make_again(t, priority, quota);
}

static void set_up(void)
{
    world_boot();
    world_pd(PD);
    world_donate(TABLE_FPU, 1, PD);
}

/** Core waits for requests, so that others have the CPU. */
static void core_waits(void)
{
    struct call_frame f = { .number = CALL_MSG_AWAIT };

    world_run(THREAD_CORE);
    host_call(0, &f);
    world_check("core waits");
}

START_TEST(threads_without_quota_take_turns)
{
    thread_id_t last;

    set_up();
    (void)make(17, 5, 0);
    (void)make(18, 9, 0);
    core_waits();
    for (unsigned i = 0; i < 10; i++) {
        last = cpus[0].current;
        ck_assert(last == 17 || last == 18);
        host_advance(FILL_US);
        world_check("a slice");
        ck_assert_uint_eq(cpus[0].current, 35 - last);
    }
}
END_TEST

START_TEST(a_quota_is_served_before_all_turns)
{
    enum { ROUND = SUPER_PERIOD_US };
    uint64_t before;

    set_up();
    (void)make(17, 5, HALF);
    (void)make(18, 9, 0);
    (void)make(19, 9, 0);
    core_waits();
    host_advance(ROUND);
    while (scheds[1].residual != ROUND)
        host_advance(scheds[1].residual);
    before = threads[17].sched_time;
    host_advance(ROUND / 2);
    ck_assert_uint_eq(cpus[0].current == 17, false);
    ck_assert_uint_ge(threads[17].sched_time - before, ROUND / 2);
    world_check("a round");
}
END_TEST

START_TEST(floating_point_stays_with_its_thread)
{
    enum { TURNS = 6 };

    set_up();
    (void)make(17, 5, 0);
    (void)make(18, 5, 0);
    core_waits();
    for (unsigned i = 0; i < TURNS; i++) {
        const thread_id_t t = cpus[0].current;

        if (threads[t].fpu_on == 0)
            pass_fpu(0);
        else
            ck_assert_uint_eq(host.fpu_registers[0], i - 2 + 100u * t);
        ck_assert_uint_eq(cpus[0].current, t);
        host.fpu_registers[0] = i + 100u * t;
        host_advance(FILL_US);
        world_check("a slice");
        ck_assert_uint_ne(cpus[0].current, t);
    }
}
END_TEST

START_TEST(a_new_thread_finds_no_floating_point_of_another)
{
    set_up();
    (void)make(17, 5, 0);
    world_run(17);
    pass_fpu(0);
    host.fpu_registers[0] = 7;
    world_do(CALL_THREAD_DEL, ARGS(.cap = 17));
    (void)make_again(17, 5, 0);
    world_run(17);
    pass_fpu(0);
    ck_assert_uint_eq(cpus[0].current, 17);
    ck_assert_uint_eq(host.fpu_registers[0], 0);
}
END_TEST

START_TEST(a_thread_without_floating_point_faults_at_its_use)
{
    const thread_id_t t = THREAD_CORE;

    world_boot();
    pass_fpu(0);
    ck_assert_uint_eq(threads[t].life.thread, THREAD_FAULTED);
    ck_assert_uint_eq(threads[t].fault_kind, FAULT_INSTRUCTION);
    world_check("a trap");
}
END_TEST

START_TEST(a_guest_that_is_interrupted_leaves_the_processor)
{
    struct call_frame f = { .number = CALL_VM_RUN, .cap = 1 };

    set_up();
    (void)make(17, 5, 0);
    world_do(CALL_VM_NEW, ARGS(.cap = 1, .w0 = PD_CORE, .w1 = host_frame(),
                               .w2 = host_frame()));
    f.cap = world_identity(OBJECT_VM, 1);
    world_run(THREAD_CORE);
    host_call(0, &f);
    ck_assert_uint_eq(host.guest[0], 1);
    world_run(17);
    ck_assert_uint_eq(host.guest[0], 0);
    world_run(THREAD_CORE);
    ck_assert_uint_eq(host.guest[0], 1);
}
END_TEST

START_TEST(an_idle_cpu_waits_for_the_next_timeout)
{
    enum { LATER = 123456 };
    struct call_frame await = { .number = CALL_SIGNAL_AWAIT };
    word_t receiver;
    word_t context;
    uint64_t due;

    world_boot();
    world_do(CALL_SIGNAL_RECEIVER_NEW, ARGS(.cap = 1, .w0 = PD_CORE));
    world_do(CALL_SIGNAL_CONTEXT_NEW,
             ARGS(.cap = 1, .w0 = PD_CORE, .w1 = 1, .w2 = 42));
    receiver = world_identity(OBJECT_RECEIVER, 1);
    context = world_identity(OBJECT_CONTEXT, 1);
    due = host.now + LATER;
    world_do(CALL_TIMEOUT_SET,
             ARGS(.cap = context, .w0 = (word_t)due, .w1 = 0));
    await.cap = receiver;
    host_call(0, &await);
    world_check("core awaits a signal");
    ck_assert_uint_eq(cpus[0].current, 0);
    ck_assert_uint_eq(host.timer[0], due);
    host_advance(due - host.now - 1);
    ck_assert_uint_eq(cpus[0].current, 0);
    host_advance(1);
    world_check("a timeout");
    ck_assert_uint_eq(cpus[0].current, THREAD_CORE);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.call.cap, STATUS_OK);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.call.word[0], 42);
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("pass: time");
    TCase *const t = tcase_create("time");

    tcase_add_test(t, threads_without_quota_take_turns);
    tcase_add_test(t, a_quota_is_served_before_all_turns);
    tcase_add_test(t, floating_point_stays_with_its_thread);
    tcase_add_test(t, a_new_thread_finds_no_floating_point_of_another);
    tcase_add_test(t, a_thread_without_floating_point_faults_at_its_use);
    tcase_add_test(t, a_guest_that_is_interrupted_leaves_the_processor);
    tcase_add_test(t, an_idle_cpu_waits_for_the_next_timeout);
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
