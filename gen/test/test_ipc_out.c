/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of ipc_out meets every event.
 *
 * Generated from spec/ipc_out.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "ipc_out.h"

struct expectation {
    uint8_t state;
    uint8_t event;
    bool legal;
    uint8_t next;
    bool refused;
    const char *log;
    const char *log_flagged;
};

/* clang-format off: a pair a line. */
static const struct expectation expectations[] = {
    { IPC_OUT_READY, IPC_OUT_ON_SEND, true, IPC_OUT_SENDING, false, "SEND 1;",
      "SEND 1;" },
    { IPC_OUT_READY, IPC_OUT_ON_FAULT, true, IPC_OUT_FAULTING, false, "SEND 1;",
      "SEND 1;" },
    { IPC_OUT_READY, IPC_OUT_ON_ANSWER, false, 0, false, "", "" },
    { IPC_OUT_READY, IPC_OUT_ON_ANSWER_HANDOVER, false, 0, false, "", "" },
    { IPC_OUT_READY, IPC_OUT_ON_LEAVE, false, 0, false, "", "" },
    { IPC_OUT_READY, IPC_OUT_ON_GONE, false, 0, false, "", "" },
    { IPC_OUT_READY, IPC_OUT_ON_CANCEL, true, IPC_OUT_READY, false, "", "" },
    { IPC_OUT_READY, IPC_OUT_ON_DESTROY, true, IPC_OUT_READY, false, "", "" },
    { IPC_OUT_SENDING, IPC_OUT_ON_SEND, false, 0, false, "", "" },
    { IPC_OUT_SENDING, IPC_OUT_ON_FAULT, false, 0, false, "", "" },
    { IPC_OUT_SENDING, IPC_OUT_ON_ANSWER, true, IPC_OUT_READY, false,
      "unlink 1;ANSWERED 1;", "unlink 1;ANSWERED 1;" },
    { IPC_OUT_SENDING, IPC_OUT_ON_ANSWER_HANDOVER, true, IPC_OUT_READY, false,
      "unlink 1;ANSWERED_HANDOVER 1;", "unlink 1;ANSWERED_HANDOVER 1;" },
    { IPC_OUT_SENDING, IPC_OUT_ON_LEAVE, false, 0, false, "", "" },
    { IPC_OUT_SENDING, IPC_OUT_ON_GONE, true, IPC_OUT_READY, false,
      "unlink 1;FAILED 1;", "unlink 1;FAILED 1;" },
    { IPC_OUT_SENDING, IPC_OUT_ON_CANCEL, true, IPC_OUT_READY, false,
      "unlink 1;", "unlink 1;" },
    { IPC_OUT_SENDING, IPC_OUT_ON_DESTROY, true, IPC_OUT_READY, false,
      "unlink 1;", "unlink 1;" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_SEND, false, 0, false, "", "" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_FAULT, false, 0, false, "", "" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_ANSWER, true, IPC_OUT_READY, false,
      "unlink 1;ANSWERED 1;", "unlink 1;ANSWERED 1;" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_ANSWER_HANDOVER, true, IPC_OUT_READY, false,
      "unlink 1;ANSWERED_HANDOVER 1;", "unlink 1;ANSWERED_HANDOVER 1;" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_LEAVE, true, IPC_OUT_READY, false,
      "unlink 1;FAULT 1;", "unlink 1;FAULT 1;" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_GONE, true, IPC_OUT_READY, false,
      "unlink 1;FAULT 1;", "unlink 1;FAULT 1;" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_CANCEL, true, IPC_OUT_READY, false,
      "unlink 1;", "unlink 1;" },
    { IPC_OUT_FAULTING, IPC_OUT_ON_DESTROY, true, IPC_OUT_READY, false,
      "unlink 1;", "unlink 1;" },
};
/* clang-format on */

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

static char noted[256];
static jmp_buf stopped;
static unsigned covered;

static void note(const char *name, unsigned object)
{
    size_t used = strlen(noted);

    snprintf(noted + used, sizeof(noted) - used, "%s %u;", name, object);
}

_Noreturn void panic(panic_t why)
{
    longjmp(stopped, (int)why + 1);
}

uint8_t trace_on = 1;
static unsigned traced;

void trace_record(enum machine machine, uint32_t object, uint32_t event,
                  uint32_t next)
{
    ck_assert_uint_eq(machine, MACHINE_IPC_OUT);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, IPC_OUT_EVENTS);
    ck_assert_uint_lt(next, IPC_OUT_STATES);
    traced++;
}

void ipc_out_unlink(thread_id_t t)
{
    note("unlink", t);
}

status_t thread_step(thread_id_t t, enum thread_event event)
{
    note(thread_event_names[event], t);
    return STATUS_OK;
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(threads, 0, sizeof(threads));
    noted[0] = 0;
    threads[1].life.ipc_out = e->state;
    threads[1].pd = 2;
    threads[1].callers_first = 2;
    threads[1].callers_last = 2;
    threads[1].callers_next = 2;
    threads[1].callers_prev = 2;
    threads[1].out = 2;
    threads[1].invoked = 2;
    threads[1].utcb = 2;
    threads[1].fpu = 2;
    threads[1].vm = 2;
    threads[1].handles = 2;
    threads[1].kills = 2;
    threads[1].bound = 2;
    threads[1].pager = 2;
    threads[1].timeout_context = 2;
    threads[1].mails_next = 2;
    threads[1].mails_prev = 2;
    threads[1].sched = 2;
    threads[1].claims_next = 2;
    threads[1].claims_prev = 2;
    threads[1].fills_next = 2;
    threads[1].fills_prev = 2;
    (void)flag;
}

static void check_pair(const struct expectation *e, bool flag)
{
    int why;

    prepare(e, flag);
    traced = 0;
    why = setjmp(stopped);
    if (why == 0)
        ipc_out_step(1, (enum ipc_out_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  ipc_out_state_names[e->state], ipc_out_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(threads[1].life.ipc_out, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_IPC_OUT_EVENT + 1);
}

START_TEST(every_pair_does_what_the_specification_says)
{
    const size_t rows = sizeof(expectations) / sizeof(expectations[0]);

    for (size_t i = 0; i < rows; i++) {
        check_pair(&expectations[i], false);
        check_pair(&expectations[i], true);
        covered++;
    }
    ck_assert_uint_eq(covered, IPC_OUT_STATES * IPC_OUT_EVENTS);
    printf("ipc_out: %u / %u pairs covered\n", covered,
           (unsigned)IPC_OUT_STATES * IPC_OUT_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ipc_out");
    TCase *cases = tcase_create("ipc_out");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, every_pair_does_what_the_specification_says);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
