/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of reference meets every event.
 *
 * Generated from spec/reference.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "reference.h"

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
    { REFERENCE_FREE, REFERENCE_ON_ACK, false, 0, false, "", "" },
    { REFERENCE_FREE, REFERENCE_ON_ACK_LAST, false, 0, false, "", "" },
    { REFERENCE_FREE, REFERENCE_ON_DELETE, false, 0, false, "", "" },
    { REFERENCE_FREE, REFERENCE_ON_NEW, true, REFERENCE_UNACKED, false,
      "map 1;", "map 1;" },
    { REFERENCE_FREE, REFERENCE_ON_DELIVER, false, 0, false, "", "" },
    { REFERENCE_FREE, REFERENCE_ON_DISPLACE, false, 0, false, "", "" },
    { REFERENCE_HELD, REFERENCE_ON_ACK, true, REFERENCE_HELD, true, "", "" },
    { REFERENCE_HELD, REFERENCE_ON_ACK_LAST, true, REFERENCE_HELD, true, "",
      "" },
    { REFERENCE_HELD, REFERENCE_ON_DELETE, true, REFERENCE_FREE, false,
      "unmap 1;give_back 1;", "unmap 1;give_back 1;" },
    { REFERENCE_HELD, REFERENCE_ON_NEW, false, 0, false, "", "" },
    { REFERENCE_HELD, REFERENCE_ON_DELIVER, true, REFERENCE_UNACKED, false, "",
      "" },
    { REFERENCE_HELD, REFERENCE_ON_DISPLACE, true, REFERENCE_DISPLACED, false,
      "unmap 1;", "unmap 1;" },
    { REFERENCE_UNACKED, REFERENCE_ON_ACK, true, REFERENCE_UNACKED, false, "",
      "" },
    { REFERENCE_UNACKED, REFERENCE_ON_ACK_LAST, true, REFERENCE_HELD, false, "",
      "" },
    { REFERENCE_UNACKED, REFERENCE_ON_DELETE, true, REFERENCE_UNACKED, true, "",
      "" },
    { REFERENCE_UNACKED, REFERENCE_ON_NEW, false, 0, false, "", "" },
    { REFERENCE_UNACKED, REFERENCE_ON_DELIVER, true, REFERENCE_UNACKED, false,
      "", "" },
    { REFERENCE_UNACKED, REFERENCE_ON_DISPLACE, true,
      REFERENCE_DISPLACED_UNACKED, false, "unmap 1;", "unmap 1;" },
    { REFERENCE_DISPLACED, REFERENCE_ON_ACK, true, REFERENCE_DISPLACED, true,
      "", "" },
    { REFERENCE_DISPLACED, REFERENCE_ON_ACK_LAST, true, REFERENCE_DISPLACED,
      true, "", "" },
    { REFERENCE_DISPLACED, REFERENCE_ON_DELETE, true, REFERENCE_FREE, false,
      "give_back 1;", "give_back 1;" },
    { REFERENCE_DISPLACED, REFERENCE_ON_NEW, false, 0, false, "", "" },
    { REFERENCE_DISPLACED, REFERENCE_ON_DELIVER, false, 0, false, "", "" },
    { REFERENCE_DISPLACED, REFERENCE_ON_DISPLACE, false, 0, false, "", "" },
    { REFERENCE_DISPLACED_UNACKED, REFERENCE_ON_ACK, true,
      REFERENCE_DISPLACED_UNACKED, false, "", "" },
    { REFERENCE_DISPLACED_UNACKED, REFERENCE_ON_ACK_LAST, true,
      REFERENCE_DISPLACED, false, "", "" },
    { REFERENCE_DISPLACED_UNACKED, REFERENCE_ON_DELETE, true,
      REFERENCE_DISPLACED_UNACKED, true, "", "" },
    { REFERENCE_DISPLACED_UNACKED, REFERENCE_ON_NEW, false, 0, false, "", "" },
    { REFERENCE_DISPLACED_UNACKED, REFERENCE_ON_DELIVER, false, 0, false, "",
      "" },
    { REFERENCE_DISPLACED_UNACKED, REFERENCE_ON_DISPLACE, false, 0, false, "",
      "" },
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
    ck_assert_uint_eq(machine, MACHINE_REFERENCE);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, REFERENCE_EVENTS);
    ck_assert_uint_lt(next, REFERENCE_STATES);
    traced++;
}

void reference_map(cap_id_t c)
{
    note("map", c);
}

void reference_unmap(cap_id_t c)
{
    note("unmap", c);
}

void reference_give_back(cap_id_t c)
{
    note("give_back", c);
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(caps, 0, sizeof(caps));
    noted[0] = 0;
    caps[1].state = e->state;
    caps[1].identity = 2;
    caps[1].pd = 2;
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
        status = reference_step(1, (enum reference_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  reference_state_names[e->state],
                  reference_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(caps[1].state, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_REFERENCE_EVENT + 1);
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
    ck_assert_uint_eq(covered, REFERENCE_STATES * REFERENCE_EVENTS);
    printf("reference: %u / %u pairs covered\n", covered,
           (unsigned)REFERENCE_STATES * REFERENCE_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reference");
    TCase *cases = tcase_create("reference");
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
