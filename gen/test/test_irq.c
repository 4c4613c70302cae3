/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of irq meets every event.
 *
 * Generated from spec/irq.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "irq.h"

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
    { IRQ_FREE, IRQ_ON_NEW, true, IRQ_MASKED, false, "claim_line 1;",
      "claim_line 1;" },
    { IRQ_FREE, IRQ_ON_ACK, false, 0, false, "", "" },
    { IRQ_FREE, IRQ_ON_DESTROY, false, 0, false, "", "" },
    { IRQ_FREE, IRQ_ON_OCCUR, false, 0, false, "", "" },
    { IRQ_MASKED, IRQ_ON_NEW, false, 0, false, "", "" },
    { IRQ_MASKED, IRQ_ON_ACK, true, IRQ_ARMED, false, "unmask 1;",
      "unmask 1;" },
    { IRQ_MASKED, IRQ_ON_DESTROY, true, IRQ_FREE, false, "release_line 1;",
      "release_line 1;" },
    { IRQ_MASKED, IRQ_ON_OCCUR, true, IRQ_MASKED, false, "mask 1;", "mask 1;" },
    { IRQ_ARMED, IRQ_ON_NEW, false, 0, false, "", "" },
    { IRQ_ARMED, IRQ_ON_ACK, true, IRQ_ARMED, false, "", "" },
    { IRQ_ARMED, IRQ_ON_DESTROY, true, IRQ_FREE, false,
      "mask 1;release_line 1;", "mask 1;release_line 1;" },
    { IRQ_ARMED, IRQ_ON_OCCUR, true, IRQ_MASKED, false, "mask 1;", "mask 1;" },
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
    ck_assert_uint_eq(machine, MACHINE_IRQ);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, IRQ_EVENTS);
    ck_assert_uint_lt(next, IRQ_STATES);
    traced++;
}

void irq_claim_line(irq_id_t i)
{
    note("claim_line", i);
}

void irq_release_line(irq_id_t i)
{
    note("release_line", i);
}

void irq_mask(irq_id_t i)
{
    note("mask", i);
}

void irq_unmask(irq_id_t i)
{
    note("unmask", i);
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(irqs, 0, sizeof(irqs));
    noted[0] = 0;
    irqs[1].state = e->state;
    irqs[1].context = 2;
    (void)flag;
}

static void check_pair(const struct expectation *e, bool flag)
{
    int why;

    prepare(e, flag);
    traced = 0;
    why = setjmp(stopped);
    if (why == 0)
        irq_step(1, (enum irq_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  irq_state_names[e->state], irq_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(irqs[1].state, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_IRQ_EVENT + 1);
}

START_TEST(every_pair_does_what_the_specification_says)
{
    const size_t rows = sizeof(expectations) / sizeof(expectations[0]);

    for (size_t i = 0; i < rows; i++) {
        check_pair(&expectations[i], false);
        check_pair(&expectations[i], true);
        covered++;
    }
    ck_assert_uint_eq(covered, IRQ_STATES * IRQ_EVENTS);
    printf("irq: %u / %u pairs covered\n", covered,
           (unsigned)IRQ_STATES * IRQ_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("irq");
    TCase *cases = tcase_create("irq");
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
