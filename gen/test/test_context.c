/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of context meets every event.
 *
 * Generated from spec/context.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "context.h"
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
    { CONTEXT_FREE, CONTEXT_ON_NEW, true, CONTEXT_IDLE, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_SUBMIT, false, 0, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_ACK, false, 0, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_KILL, false, 0, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_DESTROY, false, 0, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_TAKE, false, 0, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_DELIVER, false, 0, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { CONTEXT_FREE, CONTEXT_ON_KILLER_GONE, false, 0, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_NEW, false, 0, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_SUBMIT, true, CONTEXT_PENDING, false,
      "enqueue 1;", "enqueue 1;" },
    { CONTEXT_IDLE, CONTEXT_ON_ACK, true, CONTEXT_IDLE, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_KILL, true, CONTEXT_KILLED, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_DESTROY, true, CONTEXT_FREE, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_TAKE, false, 0, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_DELIVER, false, 0, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { CONTEXT_IDLE, CONTEXT_ON_KILLER_GONE, false, 0, false, "", "" },
    { CONTEXT_PENDING, CONTEXT_ON_NEW, false, 0, false, "", "" },
    { CONTEXT_PENDING, CONTEXT_ON_SUBMIT, true, CONTEXT_PENDING, false, "",
      "" },
    { CONTEXT_PENDING, CONTEXT_ON_ACK, true, CONTEXT_PENDING, false, "", "" },
    { CONTEXT_PENDING, CONTEXT_ON_KILL, true, CONTEXT_KILLED, false,
      "dequeue 1;", "dequeue 1;" },
    { CONTEXT_PENDING, CONTEXT_ON_DESTROY, true, CONTEXT_FREE, false,
      "dequeue 1;", "dequeue 1;" },
    { CONTEXT_PENDING, CONTEXT_ON_TAKE, true, CONTEXT_DELIVERED, false,
      "dequeue 1;", "dequeue 1;" },
    { CONTEXT_PENDING, CONTEXT_ON_DELIVER, true, CONTEXT_DELIVERED, false,
      "dequeue 1;DELIVER 2;", "dequeue 1;DELIVER 2;" },
    { CONTEXT_PENDING, CONTEXT_ON_DELIVER_BOUND, true, CONTEXT_DELIVERED, false,
      "dequeue 1;DELIVER_BOUND 2;", "dequeue 1;DELIVER_BOUND 2;" },
    { CONTEXT_PENDING, CONTEXT_ON_KILLER_GONE, false, 0, false, "", "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_NEW, false, 0, false, "", "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_SUBMIT, true, CONTEXT_DELIVERED_PENDING,
      false, "", "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_ACK, true, CONTEXT_IDLE, false, "", "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_KILL, true, CONTEXT_KILL_WAIT, false,
      "AWAIT 2;", "AWAIT 2;" },
    { CONTEXT_DELIVERED, CONTEXT_ON_DESTROY, true, CONTEXT_FREE, false, "",
      "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_TAKE, false, 0, false, "", "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_DELIVER, false, 0, false, "", "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { CONTEXT_DELIVERED, CONTEXT_ON_KILLER_GONE, false, 0, false, "", "" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_NEW, false, 0, false, "", "" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_SUBMIT, true,
      CONTEXT_DELIVERED_PENDING, false, "", "" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_ACK, true, CONTEXT_PENDING, false,
      "enqueue 1;", "enqueue 1;" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_KILL, true, CONTEXT_KILL_WAIT,
      false, "AWAIT 2;", "AWAIT 2;" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_DESTROY, true, CONTEXT_FREE, false,
      "", "" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_TAKE, false, 0, false, "", "" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_DELIVER, false, 0, false, "", "" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_DELIVER_BOUND, false, 0, false, "",
      "" },
    { CONTEXT_DELIVERED_PENDING, CONTEXT_ON_KILLER_GONE, false, 0, false, "",
      "" },
    { CONTEXT_KILLED, CONTEXT_ON_NEW, false, 0, false, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_SUBMIT, true, CONTEXT_KILLED, true, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_ACK, true, CONTEXT_KILLED, false, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_KILL, true, CONTEXT_KILLED, false, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_DESTROY, true, CONTEXT_FREE, false, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_TAKE, false, 0, false, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_DELIVER, false, 0, false, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { CONTEXT_KILLED, CONTEXT_ON_KILLER_GONE, false, 0, false, "", "" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_NEW, false, 0, false, "", "" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_SUBMIT, true, CONTEXT_KILL_WAIT, true, "",
      "" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_ACK, true, CONTEXT_KILLED, false, "DONE 2;",
      "DONE 2;" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_KILL, true, CONTEXT_KILL_WAIT, true, "",
      "" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_DESTROY, true, CONTEXT_FREE, false,
      "GONE 2;", "GONE 2;" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_TAKE, false, 0, false, "", "" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_DELIVER, false, 0, false, "", "" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { CONTEXT_KILL_WAIT, CONTEXT_ON_KILLER_GONE, true, CONTEXT_KILL_ORPHAN,
      false, "", "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_NEW, false, 0, false, "", "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_SUBMIT, true, CONTEXT_KILL_ORPHAN, true,
      "", "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_ACK, true, CONTEXT_KILLED, false, "",
      "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_KILL, true, CONTEXT_KILL_WAIT, false,
      "AWAIT 2;", "AWAIT 2;" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_DESTROY, true, CONTEXT_FREE, false, "",
      "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_TAKE, false, 0, false, "", "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_DELIVER, false, 0, false, "", "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_DELIVER_BOUND, false, 0, false, "", "" },
    { CONTEXT_KILL_ORPHAN, CONTEXT_ON_KILLER_GONE, false, 0, false, "", "" },
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
    ck_assert_uint_eq(machine, MACHINE_CONTEXT);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, CONTEXT_EVENTS);
    ck_assert_uint_lt(next, CONTEXT_STATES);
    traced++;
}

void context_enqueue(context_id_t c)
{
    note("enqueue", c);
}

void context_dequeue(context_id_t c)
{
    note("dequeue", c);
}

status_t receiver_step(receiver_id_t r, enum receiver_event event)
{
    note(receiver_event_names[event], r);
    return STATUS_OK;
}

void killer_step(thread_id_t t, enum killer_event event)
{
    note(killer_event_names[event], t);
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(contexts, 0, sizeof(contexts));
    noted[0] = 0;
    contexts[1].state = e->state;
    contexts[1].receiver = 2;
    contexts[1].killer = 2;
    contexts[1].deliver_next = 2;
    contexts[1].deliver_prev = 2;
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
        status = context_step(1, (enum context_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  context_state_names[e->state], context_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(contexts[1].state, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_CONTEXT_EVENT + 1);
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
    ck_assert_uint_eq(covered, CONTEXT_STATES * CONTEXT_EVENTS);
    printf("context: %u / %u pairs covered\n", covered,
           (unsigned)CONTEXT_STATES * CONTEXT_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("context");
    TCase *cases = tcase_create("context");
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
