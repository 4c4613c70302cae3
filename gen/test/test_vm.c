/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of vm meets every event.
 *
 * Generated from spec/vm.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "vm.h"

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
    { VM_FREE, VM_ON_NEW, true, VM_IDLE, false, "", "" },
    { VM_FREE, VM_ON_RUN, false, 0, false, "", "" },
    { VM_FREE, VM_ON_PAUSE, false, 0, false, "", "" },
    { VM_FREE, VM_ON_DESTROY, false, 0, false, "", "" },
    { VM_FREE, VM_ON_EXIT, false, 0, false, "", "" },
    { VM_IDLE, VM_ON_NEW, false, 0, false, "", "" },
    { VM_IDLE, VM_ON_RUN, true, VM_RUNNING, false, "enter_guest 1;",
      "enter_guest 1;" },
    { VM_IDLE, VM_ON_PAUSE, true, VM_PAUSING, false, "", "" },
    { VM_IDLE, VM_ON_DESTROY, true, VM_FREE, false, "", "" },
    { VM_IDLE, VM_ON_EXIT, false, 0, false, "", "" },
    { VM_RUNNING, VM_ON_NEW, false, 0, false, "", "" },
    { VM_RUNNING, VM_ON_RUN, true, VM_RUNNING, true, "", "" },
    { VM_RUNNING, VM_ON_PAUSE, true, VM_IDLE, false, "leave_guest 1;",
      "leave_guest 1;" },
    { VM_RUNNING, VM_ON_DESTROY, true, VM_FREE, false, "leave_guest 1;",
      "leave_guest 1;" },
    { VM_RUNNING, VM_ON_EXIT, true, VM_IDLE, false, "leave_guest 1;",
      "leave_guest 1;" },
    { VM_PAUSING, VM_ON_NEW, false, 0, false, "", "" },
    { VM_PAUSING, VM_ON_RUN, true, VM_IDLE, false, "", "" },
    { VM_PAUSING, VM_ON_PAUSE, true, VM_PAUSING, false, "", "" },
    { VM_PAUSING, VM_ON_DESTROY, true, VM_FREE, false, "", "" },
    { VM_PAUSING, VM_ON_EXIT, false, 0, false, "", "" },
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
    ck_assert_uint_eq(machine, MACHINE_VM);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, VM_EVENTS);
    ck_assert_uint_lt(next, VM_STATES);
    traced++;
}

void vm_enter_guest(vm_id_t v)
{
    note("enter_guest", v);
}

void vm_leave_guest(vm_id_t v)
{
    note("leave_guest", v);
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(vms, 0, sizeof(vms));
    noted[0] = 0;
    vms[1].state = e->state;
    vms[1].thread = 2;
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
        status = vm_step(1, (enum vm_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  vm_state_names[e->state], vm_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(vms[1].state, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_VM_EVENT + 1);
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
    ck_assert_uint_eq(covered, VM_STATES * VM_EVENTS);
    printf("vm: %u / %u pairs covered\n", covered,
           (unsigned)VM_STATES * VM_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("vm");
    TCase *cases = tcase_create("vm");
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
