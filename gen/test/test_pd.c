/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of pd meets every event.
 *
 * Generated from spec/pd.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "pd.h"

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
    { PD_FREE, PD_ON_NEW, true, PD_LIVE, false, "", "" },
    { PD_FREE, PD_ON_DESTROY, false, 0, false, "", "" },
    { PD_FREE, PD_ON_FREE, false, 0, false, "", "" },
    { PD_LIVE, PD_ON_NEW, false, 0, false, "", "" },
    { PD_LIVE, PD_ON_DESTROY, true, PD_DOOMED, false, "unload 1;",
      "unload 1;" },
    { PD_LIVE, PD_ON_FREE, true, PD_LIVE, true, "", "" },
    { PD_DOOMED, PD_ON_NEW, false, 0, false, "", "" },
    { PD_DOOMED, PD_ON_DESTROY, true, PD_DOOMED, false, "", "" },
    { PD_DOOMED, PD_ON_FREE, true, PD_FREE, false, "", "" },
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
    ck_assert_uint_eq(machine, MACHINE_PD);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, PD_EVENTS);
    ck_assert_uint_lt(next, PD_STATES);
    traced++;
}

void pd_unload(pd_id_t p)
{
    note("unload", p);
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(pds, 0, sizeof(pds));
    noted[0] = 0;
    pds[1].state = e->state;
    pds[1].root = 2;
    pds[1].cap_pages_first = 2;
    pds[1].cap_pages_last = 2;
    pds[1].map_pages_first = 2;
    pds[1].map_pages_last = 2;
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
        status = pd_step(1, (enum pd_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  pd_state_names[e->state], pd_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(pds[1].state, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_PD_EVENT + 1);
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
    ck_assert_uint_eq(covered, PD_STATES * PD_EVENTS);
    printf("pd: %u / %u pairs covered\n", covered,
           (unsigned)PD_STATES * PD_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pd");
    TCase *cases = tcase_create("pd");
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
