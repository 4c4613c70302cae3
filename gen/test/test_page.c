/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of page meets every event.
 *
 * Generated from spec/page.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "page.h"

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
    { PAGE_ABSENT, PAGE_ON_DONATE, true, PAGE_EMPTY, false, "map 1;",
      "map 1;" },
    { PAGE_ABSENT, PAGE_ON_RECLAIM, true, PAGE_ABSENT, true, "", "" },
    { PAGE_ABSENT, PAGE_ON_RECLAIM_WHOLE, true, PAGE_ABSENT, true, "", "" },
    { PAGE_ABSENT, PAGE_ON_TAKE, false, 0, false, "", "" },
    { PAGE_ABSENT, PAGE_ON_GIVE, false, 0, false, "", "" },
    { PAGE_ABSENT, PAGE_ON_GIVE_LAST, false, 0, false, "", "" },
    { PAGE_EMPTY, PAGE_ON_DONATE, true, PAGE_EMPTY, true, "", "" },
    { PAGE_EMPTY, PAGE_ON_RECLAIM, true, PAGE_ABSENT, false, "unmap 1;",
      "unmap 1;" },
    { PAGE_EMPTY, PAGE_ON_RECLAIM_WHOLE, true, PAGE_ABSENT, false, "unmap 1;",
      "unmap 1;" },
    { PAGE_EMPTY, PAGE_ON_TAKE, true, PAGE_USED, false, "", "" },
    { PAGE_EMPTY, PAGE_ON_GIVE, false, 0, false, "", "" },
    { PAGE_EMPTY, PAGE_ON_GIVE_LAST, false, 0, false, "", "" },
    { PAGE_USED, PAGE_ON_DONATE, true, PAGE_USED, true, "", "" },
    { PAGE_USED, PAGE_ON_RECLAIM, true, PAGE_USED, true, "", "" },
    { PAGE_USED, PAGE_ON_RECLAIM_WHOLE, true, PAGE_ABSENT, false, "unmap 1;",
      "unmap 1;" },
    { PAGE_USED, PAGE_ON_TAKE, true, PAGE_USED, false, "", "" },
    { PAGE_USED, PAGE_ON_GIVE, true, PAGE_USED, false, "", "" },
    { PAGE_USED, PAGE_ON_GIVE_LAST, true, PAGE_EMPTY, false, "", "" },
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
    ck_assert_uint_eq(machine, MACHINE_PAGE);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, PAGE_EVENTS);
    ck_assert_uint_lt(next, PAGE_STATES);
    traced++;
}

void page_map(page_id_t p)
{
    note("map", p);
}

void page_unmap(page_id_t p)
{
    note("unmap", p);
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(pages, 0, sizeof(pages));
    noted[0] = 0;
    pages[1].state = e->state;
    pages[1].pd = 2;
    pages[1].cap_pages_next = 2;
    pages[1].cap_pages_prev = 2;
    pages[1].map_pages_next = 2;
    pages[1].map_pages_prev = 2;
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
        status = page_step(1, (enum page_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  page_state_names[e->state], page_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(pages[1].state, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_PAGE_EVENT + 1);
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
    ck_assert_uint_eq(covered, PAGE_STATES * PAGE_EVENTS);
    printf("page: %u / %u pairs covered\n", covered,
           (unsigned)PAGE_STATES * PAGE_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("page");
    TCase *cases = tcase_create("page");
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
