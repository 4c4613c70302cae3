/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every fused transition against its steps, from every combination of
 * states.
 *
 * Generated from spec/fused.toml by tools/gen; do not edit.
 */

#include <check.h>
#include <stdio.h>

#include "fused.h"

enum { COMBINATIONS = THREAD_STATES * IPC_IN_STATES * IPC_OUT_STATES * 2 };

struct thread threads[THREADS];
struct pd pds[PDS];
struct identity identities[IDENTITIES];
struct cap caps[CAPS];
struct receiver receivers[RECEIVERS];
struct context contexts[CONTEXTS];
struct irq irqs[IRQS];
struct vm vms[VMS];
struct page pages[PAGES];
struct sched scheds[SCHEDS];
struct lane lanes[LANES];

static void set(thread_id_t t, unsigned n)
{
    threads[t].life.thread = (uint8_t)(n % THREAD_STATES);
    n /= THREAD_STATES;
    threads[t].life.ipc_in = (uint8_t)(n % IPC_IN_STATES);
    n /= IPC_IN_STATES;
    threads[t].life.ipc_out = (uint8_t)(n % IPC_OUT_STATES);
    n /= IPC_OUT_STATES;
    threads[t].life.paused = (uint8_t)(n % 2);
    n /= 2;
}

static bool same(const struct life *a, const struct life *b)
{
    return a->thread == b->thread && a->ipc_in == b->ipc_in &&
           a->ipc_out == b->ipc_out && a->paused == b->paused;
}

static unsigned check_call(void)
{
    struct life want[3] = { threads[0].life, threads[1].life, threads[2].life };
    bool allowed = want[1].thread == THREAD_ACTIVE &&
                   want[1].ipc_out == IPC_OUT_READY && want[1].paused == 0 &&
                   want[2].thread == THREAD_WAITING &&
                   want[2].ipc_in == IPC_IN_WAITING &&
                   want[2].ipc_out == IPC_OUT_READY && want[2].paused == 0;

    if (allowed) {
        want[2].ipc_in = IPC_IN_REPLYING;
        want[2].thread = THREAD_ACTIVE;
        want[1].ipc_out = IPC_OUT_SENDING;
        want[1].thread = THREAD_SENDING;
    }
    ck_assert_int_eq(fused_call(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &threads[i].life));
    return allowed;
}

START_TEST(call_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned caller = 0; caller < COMBINATIONS; caller++)
        for (unsigned callee = 0; callee < COMBINATIONS; callee++) {
            set(1, caller);
            set(2, callee);
            allowed += check_call();
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused call: %u combinations, taken in %u\n", combinations, allowed);
}
END_TEST

static unsigned check_reply_await(void)
{
    struct life want[3] = { threads[0].life, threads[1].life, threads[2].life };
    bool allowed = want[1].thread == THREAD_ACTIVE &&
                   want[1].ipc_in == IPC_IN_REPLYING &&
                   want[1].ipc_out == IPC_OUT_READY && want[1].paused == 0 &&
                   want[2].thread == THREAD_SENDING &&
                   want[2].ipc_out == IPC_OUT_SENDING && want[2].paused == 0;

    if (allowed) {
        want[1].ipc_in = IPC_IN_READY;
        want[2].ipc_out = IPC_OUT_READY;
        want[2].thread = THREAD_ACTIVE;
        want[1].ipc_in = IPC_IN_WAITING;
        want[1].thread = THREAD_WAITING;
    }
    ck_assert_int_eq(fused_reply_await(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &threads[i].life));
    return allowed;
}

START_TEST(reply_await_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned server = 0; server < COMBINATIONS; server++)
        for (unsigned client = 0; client < COMBINATIONS; client++) {
            set(1, server);
            set(2, client);
            allowed += check_reply_await();
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused reply_await: %u combinations, taken in %u\n", combinations,
           allowed);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("fused");
    TCase *cases = tcase_create("fused");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, call_equals_its_steps_from_every_combination);
    tcase_add_test(cases, reply_await_equals_its_steps_from_every_combination);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
