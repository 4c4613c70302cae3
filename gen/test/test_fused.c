/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every fused transition against its steps, from every combination of
 * states.
 *
 * Generated from spec/fused.toml by tools/gen; do not edit.
 */

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "fused.h"
#include "hooks.h"

enum { COMBINATIONS = THREAD_STATES * IPC_IN_STATES * IPC_OUT_STATES * 2 };

struct thread threads[THREADS];
struct pd pds[PDS];
struct identity identities[IDENTITIES];
struct cap caps[CAPS];
struct map maps[MAPS];
struct receiver receivers[RECEIVERS];
struct context contexts[CONTEXTS];
struct irq irqs[IRQS];
struct vm vms[VMS];
struct fpu fpus[FPUS];
struct record records[RECORDS];
struct page pages[PAGES];
struct sched scheds[SCHEDS];
struct lane lanes[LANES];
struct mailbox mailboxes[MAILBOXES];

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

uint8_t trace_on;

_Noreturn void panic(panic_t why)
{
    fprintf(stderr, "a step cannot happen: panic %d\n", (int)why);
    abort();
}

void trace_record(enum machine machine, uint32_t object, uint32_t event,
                  uint32_t next)
{
    (void)machine;
    (void)object;
    (void)event;
    (void)next;
}

void thread_release_lenders(thread_id_t t)
{
    (void)t;
}

void thread_report_crash(thread_id_t t)
{
    (void)t;
}

void ipc_out_unlink(thread_id_t t)
{
    (void)t;
}

void share_list_last(thread_id_t t)
{
    (void)t;
}

void share_list_first(thread_id_t t)
{
    (void)t;
}

void share_unlist(thread_id_t t)
{
    (void)t;
}

void share_enqueue(thread_id_t t)
{
    (void)t;
}

void share_dequeue(thread_id_t t)
{
    (void)t;
}

void share_ask_dispatch(thread_id_t t)
{
    (void)t;
}

static unsigned check_call(unsigned a, unsigned b)
{
    struct life want[3];
    bool allowed;

    set(1, a);
    set(2, b);
    allowed = threads[1].life.thread == THREAD_ACTIVE &&
              threads[1].life.ipc_out == IPC_OUT_READY &&
              threads[1].life.paused == 0 &&
              threads[2].life.thread == THREAD_WAITING &&
              threads[2].life.ipc_in == IPC_IN_WAITING &&
              threads[2].life.ipc_out == IPC_OUT_READY &&
              threads[2].life.paused == 0;
    if (allowed) {
        ipc_in_step(2, IPC_IN_ON_REQUEST_HANDOVER);
        ipc_out_step(1, IPC_OUT_ON_SEND);
    }
    for (unsigned i = 0; i < 3; i++)
        want[i] = threads[i].life;
    set(1, a);
    set(2, b);
    ck_assert_int_eq(fused_call(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &threads[i].life));
    return allowed;
}

START_TEST(call_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned a = 0; a < COMBINATIONS; a++)
        for (unsigned b = 0; b < COMBINATIONS; b++) {
            allowed += check_call(a, b);
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused call: %u combinations, taken in %u\n", combinations, allowed);
}
END_TEST

static unsigned check_reply_await(unsigned a, unsigned b)
{
    struct life want[3];
    bool allowed;

    set(1, a);
    set(2, b);
    threads[1].callers_first = 2;
    allowed = threads[1].life.thread == THREAD_ACTIVE &&
              threads[1].life.ipc_in == IPC_IN_REPLYING &&
              threads[1].life.ipc_out == IPC_OUT_READY &&
              threads[1].life.paused == 0 &&
              threads[2].life.thread == THREAD_SENDING &&
              threads[2].life.ipc_out == IPC_OUT_SENDING &&
              threads[2].life.paused == 0;
    if (allowed) {
        ipc_in_step(1, IPC_IN_ON_REPLY_HANDOVER);
        ipc_in_step(1, IPC_IN_ON_AWAIT);
    }
    for (unsigned i = 0; i < 3; i++)
        want[i] = threads[i].life;
    set(1, a);
    set(2, b);
    ck_assert_int_eq(fused_reply_await(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &threads[i].life));
    return allowed;
}

START_TEST(reply_await_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned a = 0; a < COMBINATIONS; a++)
        for (unsigned b = 0; b < COMBINATIONS; b++) {
            allowed += check_reply_await(a, b);
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused reply_await: %u combinations, taken in %u\n", combinations,
           allowed);
}
END_TEST

static unsigned check_fault(unsigned a, unsigned b)
{
    struct life want[3];
    bool allowed;

    set(1, a);
    set(2, b);
    allowed = threads[1].life.thread == THREAD_ACTIVE &&
              threads[1].life.ipc_out == IPC_OUT_READY &&
              threads[1].life.paused == 0 &&
              threads[2].life.thread == THREAD_WAITING &&
              threads[2].life.ipc_in == IPC_IN_WAITING &&
              threads[2].life.ipc_out == IPC_OUT_READY &&
              threads[2].life.paused == 0;
    if (allowed) {
        ipc_in_step(2, IPC_IN_ON_REQUEST_HANDOVER);
        ipc_out_step(1, IPC_OUT_ON_FAULT);
    }
    for (unsigned i = 0; i < 3; i++)
        want[i] = threads[i].life;
    set(1, a);
    set(2, b);
    ck_assert_int_eq(fused_fault(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &threads[i].life));
    return allowed;
}

START_TEST(fault_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned a = 0; a < COMBINATIONS; a++)
        for (unsigned b = 0; b < COMBINATIONS; b++) {
            allowed += check_fault(a, b);
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused fault: %u combinations, taken in %u\n", combinations,
           allowed);
}
END_TEST

static unsigned check_reply_fault(unsigned a, unsigned b)
{
    struct life want[3];
    bool allowed;

    set(1, a);
    set(2, b);
    threads[1].callers_first = 2;
    allowed = threads[1].life.thread == THREAD_ACTIVE &&
              threads[1].life.ipc_in == IPC_IN_REPLYING &&
              threads[1].life.ipc_out == IPC_OUT_READY &&
              threads[1].life.paused == 0 &&
              threads[2].life.thread == THREAD_SENDING &&
              threads[2].life.ipc_out == IPC_OUT_FAULTING &&
              threads[2].life.paused == 0;
    if (allowed) {
        ipc_in_step(1, IPC_IN_ON_REPLY_HANDOVER);
        ipc_in_step(1, IPC_IN_ON_AWAIT);
    }
    for (unsigned i = 0; i < 3; i++)
        want[i] = threads[i].life;
    set(1, a);
    set(2, b);
    ck_assert_int_eq(fused_reply_fault(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &threads[i].life));
    return allowed;
}

START_TEST(reply_fault_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned a = 0; a < COMBINATIONS; a++)
        for (unsigned b = 0; b < COMBINATIONS; b++) {
            allowed += check_reply_fault(a, b);
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused reply_fault: %u combinations, taken in %u\n", combinations,
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
    tcase_add_test(cases, fault_equals_its_steps_from_every_combination);
    tcase_add_test(cases, reply_fault_equals_its_steps_from_every_combination);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
