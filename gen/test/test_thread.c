/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every state of thread meets every event.
 *
 * Generated from spec/thread.rl by tools/gen; do not edit.
 */

#include <check.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "hooks.h"
#include "thread.h"

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
    { THREAD_FREE, THREAD_ON_NEW, true, THREAD_CREATED, false, "", "" },
    { THREAD_FREE, THREAD_ON_START, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_RESTART, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_CANCEL, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_DESTROY, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_FREE, THREAD_ON_FAILED, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_START, true, THREAD_ACTIVE, false,
      "INSERT 1;release_lenders 1;", "INSERT 1;release_lenders 1;" },
    { THREAD_CREATED, THREAD_ON_RESTART, true, THREAD_CREATED, true, "", "" },
    { THREAD_CREATED, THREAD_ON_CANCEL, true, THREAD_CREATED, true, "", "" },
    { THREAD_CREATED, THREAD_ON_DESTROY, true, THREAD_DOOMED, false, "", "" },
    { THREAD_CREATED, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_CREATED, THREAD_ON_FAILED, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_START, true, THREAD_ACTIVE, true, "", "" },
    { THREAD_ACTIVE, THREAD_ON_RESTART, true, THREAD_ACTIVE, true, "", "" },
    { THREAD_ACTIVE, THREAD_ON_CANCEL, true, THREAD_ACTIVE, true, "", "" },
    { THREAD_ACTIVE, THREAD_ON_DESTROY, true, THREAD_DOOMED, false, "REMOVE 1;",
      "REMOVE 1;" },
    { THREAD_ACTIVE, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_STOP, true, THREAD_STOPPED, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_SEND, true, THREAD_SENDING, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_WAIT, true, THREAD_WAITING, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_AWAIT_SIGNAL, true, THREAD_AWAITS_SIGNAL, false,
      "", "" },
    { THREAD_ACTIVE, THREAD_ON_AWAIT_KILL, true, THREAD_AWAITS_KILL, false, "",
      "" },
    { THREAD_ACTIVE, THREAD_ON_FAULT, true, THREAD_FAULTED, false,
      "report_crash 1;", "report_crash 1;" },
    { THREAD_ACTIVE, THREAD_ON_REMOTE, true, THREAD_REMOTE_WAIT, false, "",
      "" },
    { THREAD_ACTIVE, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_ACTIVE, THREAD_ON_FAILED, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_START, true, THREAD_SENDING, true, "", "" },
    { THREAD_SENDING, THREAD_ON_RESTART, true, THREAD_SENDING, true, "", "" },
    { THREAD_SENDING, THREAD_ON_CANCEL, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_SENDING, THREAD_ON_DESTROY, true, THREAD_DOOMED, false,
      "REMOVE 1;", "REMOVE 1;" },
    { THREAD_SENDING, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_FAULT, true, THREAD_FAULTED, false,
      "report_crash 1;", "report_crash 1;" },
    { THREAD_SENDING, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_ANSWERED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_SENDING, THREAD_ON_ANSWERED_HANDOVER, true, THREAD_ACTIVE, false,
      "release_lenders 1;", "release_lenders 1;" },
    { THREAD_SENDING, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_SENDING, THREAD_ON_FAILED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_WAITING, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_START, true, THREAD_WAITING, true, "", "" },
    { THREAD_WAITING, THREAD_ON_RESTART, true, THREAD_WAITING, true, "", "" },
    { THREAD_WAITING, THREAD_ON_CANCEL, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_WAITING, THREAD_ON_DESTROY, true, THREAD_DOOMED, false,
      "REMOVE 1;", "REMOVE 1;" },
    { THREAD_WAITING, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_REQUESTED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_WAITING, THREAD_ON_REQUESTED_HANDOVER, true, THREAD_ACTIVE, false,
      "release_lenders 1;", "release_lenders 1;" },
    { THREAD_WAITING, THREAD_ON_SIGNALLED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_WAITING, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_WAITING, THREAD_ON_FAILED, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_START, true, THREAD_AWAITS_SIGNAL, true,
      "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_RESTART, true, THREAD_AWAITS_SIGNAL, true,
      "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_CANCEL, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_DESTROY, true, THREAD_DOOMED, false,
      "REMOVE 1;", "REMOVE 1;" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "",
      "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "",
      "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_SIGNALLED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_AWAITS_SIGNAL, THREAD_ON_FAILED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_AWAITS_KILL, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_START, true, THREAD_AWAITS_KILL, true, "",
      "" },
    { THREAD_AWAITS_KILL, THREAD_ON_RESTART, true, THREAD_AWAITS_KILL, true, "",
      "" },
    { THREAD_AWAITS_KILL, THREAD_ON_CANCEL, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_AWAITS_KILL, THREAD_ON_DESTROY, true, THREAD_DOOMED, false,
      "REMOVE 1;", "REMOVE 1;" },
    { THREAD_AWAITS_KILL, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "",
      "" },
    { THREAD_AWAITS_KILL, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "",
      "" },
    { THREAD_AWAITS_KILL, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_KILLED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_AWAITS_KILL, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_AWAITS_KILL, THREAD_ON_FAILED, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_STOPPED, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_START, true, THREAD_STOPPED, true, "", "" },
    { THREAD_STOPPED, THREAD_ON_RESTART, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_STOPPED, THREAD_ON_CANCEL, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_STOPPED, THREAD_ON_DESTROY, true, THREAD_DOOMED, false,
      "REMOVE 1;", "REMOVE 1;" },
    { THREAD_STOPPED, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_STOPPED, THREAD_ON_FAILED, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_START, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_FAULTED, THREAD_ON_RESTART, true, THREAD_FAULTED, true, "", "" },
    { THREAD_FAULTED, THREAD_ON_CANCEL, true, THREAD_FAULTED, true, "", "" },
    { THREAD_FAULTED, THREAD_ON_DESTROY, true, THREAD_DOOMED, false,
      "REMOVE 1;", "REMOVE 1;" },
    { THREAD_FAULTED, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_FAULTED, THREAD_ON_FAILED, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_START, true, THREAD_REMOTE_WAIT, true, "",
      "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_RESTART, true, THREAD_REMOTE_WAIT, true, "",
      "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_CANCEL, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_REMOTE_WAIT, THREAD_ON_DESTROY, true, THREAD_DOOMED, false,
      "REMOVE 1;", "REMOVE 1;" },
    { THREAD_REMOTE_WAIT, THREAD_ON_FREE, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "",
      "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "",
      "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_REMOTE_WAIT, THREAD_ON_REMOTE_DONE, true, THREAD_ACTIVE, false,
      "WAKE 1;release_lenders 1;", "release_lenders 1;" },
    { THREAD_REMOTE_WAIT, THREAD_ON_FAILED, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_NEW, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_START, true, THREAD_DOOMED, true, "", "" },
    { THREAD_DOOMED, THREAD_ON_RESTART, true, THREAD_DOOMED, true, "", "" },
    { THREAD_DOOMED, THREAD_ON_CANCEL, true, THREAD_DOOMED, true, "", "" },
    { THREAD_DOOMED, THREAD_ON_DESTROY, true, THREAD_DOOMED, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_FREE, true, THREAD_FREE, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_STOP, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_SEND, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_WAIT, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_AWAIT_SIGNAL, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_AWAIT_KILL, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_FAULT, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_REMOTE, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_ANSWERED, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_ANSWERED_HANDOVER, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_REQUESTED, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_REQUESTED_HANDOVER, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_SIGNALLED, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_KILLED, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_REMOTE_DONE, false, 0, false, "", "" },
    { THREAD_DOOMED, THREAD_ON_FAILED, false, 0, false, "", "" },
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
    ck_assert_uint_eq(machine, MACHINE_THREAD);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, THREAD_EVENTS);
    ck_assert_uint_lt(next, THREAD_STATES);
    traced++;
}

void thread_release_lenders(thread_id_t t)
{
    note("release_lenders", t);
}

void thread_report_crash(thread_id_t t)
{
    note("report_crash", t);
}

void share_step(thread_id_t t, enum share_event event)
{
    note(share_event_names[event], t);
}

static void prepare(const struct expectation *e, bool flag)
{
    memset(threads, 0, sizeof(threads));
    noted[0] = 0;
    threads[1].life.thread = e->state;
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
    threads[1].life.paused = flag;
}

static void check_pair(const struct expectation *e, bool flag)
{
    int why;

    prepare(e, flag);
    traced = 0;
    status = STATUS_OK;
    why = setjmp(stopped);
    if (why == 0)
        status = thread_step(1, (enum thread_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%s on %s: %s",
                  thread_state_names[e->state], thread_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(threads[1].life.thread, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_THREAD_EVENT + 1);
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
    ck_assert_uint_eq(covered, THREAD_STATES * THREAD_EVENTS);
    printf("thread: %u / %u pairs covered\n", covered,
           (unsigned)THREAD_STATES * THREAD_EVENTS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("thread");
    TCase *cases = tcase_create("thread");
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
