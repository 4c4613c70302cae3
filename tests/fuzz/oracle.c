/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * oracle: what must be so after a step, beside the invariants.
 */

#include "fuzz.h"

#include <stdio.h>
#include <string.h>

#include "cpus.h"
#include "status.h"
#include "thread.h"

/** The call that a thread is in, as which thread; no number: none. */
struct pending {
    uint64_t serial;
    word_t number;
};

enum { NO_CALL = 0xffff };

static struct pending pendings[THREADS];

void oracle_begin(void)
{
    for (thread_id_t t = 0; t < THREADS; t++)
        pendings[t].number = NO_CALL;
}

void oracle_call(thread_id_t t, word_t number)
{
    pendings[t].serial = threads[t].serial;
    pendings[t].number = number;
}

void oracle_forget(thread_id_t t)
{
    pendings[t % THREADS].number = NO_CALL;
}

/** The statuses that call `number` may answer. */
static word_t listed(word_t number)
{
    const word_t statuses = number < CALL_NUMBERS ? call_statuses[number] : 0;

    return statuses != 0 ? statuses : 1u << STATUS_BAD_CALL;
}

/** The status of thread `t`, whose call has ended, must be listed. */
static void check_status(thread_id_t t)
{
    const word_t status = threads[t].frame.call.cap;
    char what[64];

    show_status(t, status);
    if (status < STATUSES && (listed(pendings[t].number) >> status & 1) != 0)
        return;
    snprintf(what, sizeof what, "%u of call %u, thread %u", status,
             pendings[t].number, t);
    finding("status", what);
}

void oracle_check(bool held)
{
    for (thread_id_t t = 2; t < THREADS; t++) {
        if (!held && threads[t].life.thread == THREAD_REMOTE_WAIT)
            finding("remote", "a request to another CPU stays there");
        if (pendings[t].number == NO_CALL)
            continue;
        if (threads[t].serial != pendings[t].serial) {
            pendings[t].number = NO_CALL;
        } else if (threads[t].life.thread == THREAD_ACTIVE &&
                   threads[t].vm == 0) {
            check_status(t);
            pendings[t].number = NO_CALL;
        }
    }
}
