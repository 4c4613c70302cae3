/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of receiver meets every event.
 *
 * Generated from spec/receiver.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "receiver.h"

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
    { RECEIVER_FREE, RECEIVER_ON_NEW, true, RECEIVER_IDLE, false, "", "" },
    { RECEIVER_FREE, RECEIVER_ON_AWAIT, false, 0, false, "", "" },
    { RECEIVER_FREE, RECEIVER_ON_DESTROY, false, 0, false, "", "" },
    { RECEIVER_FREE, RECEIVER_ON_FREE, false, 0, false, "", "" },
    { RECEIVER_FREE, RECEIVER_ON_DELIVER, false, 0, false, "", "" },
    { RECEIVER_FREE, RECEIVER_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { RECEIVER_FREE, RECEIVER_ON_HANDLER_GONE, false, 0, false, "", "" },
    { RECEIVER_IDLE, RECEIVER_ON_NEW, false, 0, false, "", "" },
    { RECEIVER_IDLE, RECEIVER_ON_AWAIT, true, RECEIVER_AWAITED, false,
      "AWAIT 2;", "AWAIT 2;" },
    { RECEIVER_IDLE, RECEIVER_ON_DESTROY, true, RECEIVER_DOOMED, false, "",
      "" },
    { RECEIVER_IDLE, RECEIVER_ON_FREE, false, 0, false, "", "" },
    { RECEIVER_IDLE, RECEIVER_ON_DELIVER, false, 0, false, "", "" },
    { RECEIVER_IDLE, RECEIVER_ON_DELIVER_BOUND, true, RECEIVER_IDLE, false,
      "SIGNAL 2;", "SIGNAL 2;" },
    { RECEIVER_IDLE, RECEIVER_ON_HANDLER_GONE, false, 0, false, "", "" },
    { RECEIVER_AWAITED, RECEIVER_ON_NEW, false, 0, false, "", "" },
    { RECEIVER_AWAITED, RECEIVER_ON_AWAIT, true, RECEIVER_AWAITED, true, "",
      "" },
    { RECEIVER_AWAITED, RECEIVER_ON_DESTROY, true, RECEIVER_DOOMED, false,
      "GONE 2;", "GONE 2;" },
    { RECEIVER_AWAITED, RECEIVER_ON_FREE, false, 0, false, "", "" },
    { RECEIVER_AWAITED, RECEIVER_ON_DELIVER, true, RECEIVER_IDLE, false,
      "SIGNAL 2;", "SIGNAL 2;" },
    { RECEIVER_AWAITED, RECEIVER_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { RECEIVER_AWAITED, RECEIVER_ON_HANDLER_GONE, true, RECEIVER_IDLE, false,
      "", "" },
    { RECEIVER_DOOMED, RECEIVER_ON_NEW, false, 0, false, "", "" },
    { RECEIVER_DOOMED, RECEIVER_ON_AWAIT, true, RECEIVER_DOOMED, true, "", "" },
    { RECEIVER_DOOMED, RECEIVER_ON_DESTROY, true, RECEIVER_DOOMED, false, "",
      "" },
    { RECEIVER_DOOMED, RECEIVER_ON_FREE, true, RECEIVER_FREE, false, "", "" },
    { RECEIVER_DOOMED, RECEIVER_ON_DELIVER, false, 0, false, "", "" },
    { RECEIVER_DOOMED, RECEIVER_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { RECEIVER_DOOMED, RECEIVER_ON_HANDLER_GONE, false, 0, false, "", "" },
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
static status_t status;
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
    ck_assert_uint_eq(machine, MACHINE_RECEIVER);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, RECEIVER_EVENTS);
    ck_assert_uint_lt(next, RECEIVER_STATES);
    traced++;
}

void handler_step(thread_id_t t, enum handler_event event)
{
    note(handler_event_names[event], t);
}

status_t ipc_in_step(thread_id_t t, enum ipc_in_event event)
{
    note(ipc_in_event_names[event], t);
    return STATUS_OK;
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(receivers, 0, sizeof(receivers));
    noted[0] = 0;
    receivers[1].state = e->state;
    receivers[1].handler = 2;
    receivers[1].bound = 2;
    receivers[1].deliver_first = 2;
    receivers[1].deliver_last = 2;
    (void)flag;
}

static void check_pair(const struct expectation *e, bool flag)
{
    int why;

    prepare(e, flag);
    traced = 0;
    status = STATUS_OK;
    why = setjmp(stopped);
    if (why == 0)
        status = receiver_step(1, (enum receiver_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  receiver_state_names[e->state],
                  receiver_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(receivers[1].state, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_RECEIVER_EVENT + 1);
    ck_assert_int_eq(status, e->refused ? STATUS_BAD_STATE : STATUS_OK);
}

START_TEST(every_pair_does_what_the_specification_says)
{
    const size_t rows = sizeof(expectations) / sizeof(expectations[0]);

    for (size_t i = 0; i < rows; i++) {
        check_pair(&expectations[i], false);
        check_pair(&expectations[i], true);
        covered++;
    }
    ck_assert_uint_eq(covered, RECEIVER_STATES * RECEIVER_EVENTS);
    printf("receiver: %u / %u pairs covered\n", covered,
           (unsigned)RECEIVER_STATES * RECEIVER_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("receiver");
    TCase *cases = tcase_create("receiver");
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
