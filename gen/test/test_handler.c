/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of handler meets every event.
 *
 * Generated from spec/handler.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "handler.h"
#include "hooks.h"

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
    { HANDLER_IDLE, HANDLER_ON_AWAIT, true, HANDLER_WAITING, false,
      "AWAIT_SIGNAL 1;", "AWAIT_SIGNAL 1;" },
    { HANDLER_IDLE, HANDLER_ON_SIGNAL, false, 0, false, "", "" },
    { HANDLER_IDLE, HANDLER_ON_GONE, false, 0, false, "", "" },
    { HANDLER_IDLE, HANDLER_ON_CANCEL, true, HANDLER_IDLE, false, "", "" },
    { HANDLER_IDLE, HANDLER_ON_DESTROY, true, HANDLER_IDLE, false, "", "" },
    { HANDLER_WAITING, HANDLER_ON_AWAIT, false, 0, false, "", "" },
    { HANDLER_WAITING, HANDLER_ON_SIGNAL, true, HANDLER_IDLE, false,
      "SIGNALLED 1;", "SIGNALLED 1;" },
    { HANDLER_WAITING, HANDLER_ON_GONE, true, HANDLER_IDLE, false, "FAILED 1;",
      "FAILED 1;" },
    { HANDLER_WAITING, HANDLER_ON_CANCEL, true, HANDLER_IDLE, false, "", "" },
    { HANDLER_WAITING, HANDLER_ON_DESTROY, true, HANDLER_IDLE, false, "", "" },
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
    ck_assert_uint_eq(machine, MACHINE_HANDLER);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, HANDLER_EVENTS);
    ck_assert_uint_lt(next, HANDLER_STATES);
    traced++;
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
    threads[1].waits.handler = e->state;
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
        handler_step(1, (enum handler_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  handler_state_names[e->state], handler_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(threads[1].waits.handler, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_HANDLER_EVENT + 1);
}

START_TEST(every_pair_does_what_the_specification_says)
{
    const size_t rows = sizeof(expectations) / sizeof(expectations[0]);

    for (size_t i = 0; i < rows; i++) {
        check_pair(&expectations[i], false);
        check_pair(&expectations[i], true);
        covered++;
    }
    ck_assert_uint_eq(covered, HANDLER_STATES * HANDLER_EVENTS);
    printf("handler: %u / %u pairs covered\n", covered,
           (unsigned)HANDLER_STATES * HANDLER_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("handler");
    TCase *cases = tcase_create("handler");
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
