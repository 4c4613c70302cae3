/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mailbox_inv: mailboxes hold exactly who waits for them, for tests.
 */

#include "mailbox.h"
#include "remote.h"
#include "thread.h"

/** Tells whether the mail of `t` is as its state says. */
static bool mail_good(thread_id_t t)
{
    const bool posted = threads[t].waits.remote == REMOTE_POSTED;

    if (posted != (threads[t].life.thread == THREAD_REMOTE_WAIT) ||
        posted != (threads[t].mailbox != 0) ||
        posted != (threads[t].mail_kind != MAIL_NONE))
        return false;
    return threads[t].mailbox < MAILBOXES;
}

/** Tells whether mailbox `m` holds mail for it only; counts it. */
static bool mailbox_good(mailbox_id_t m, unsigned *count)
{
    thread_id_t prev = 0;
    thread_id_t t = mailboxes[m].mails_first;

    for (; t != 0; t = threads[t].mails_next, ++*count) {
        if (t >= THREADS || *count == THREADS || threads[t].mailbox != m ||
            threads[t].mails_prev != prev)
            return false;
        prev = t;
    }
    return mailboxes[m].mails_last == prev;
}

bool mailbox_inv(void)
{
    unsigned posted = 0;
    unsigned found = 0;

    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!mail_good(t))
            return false;
        posted += threads[t].mailbox != 0;
    }
    for (mailbox_id_t m = 1; m < MAILBOXES; m++) {
        unsigned count = 0;

        if (!mailbox_good(m, &count))
            return false;
        found += count;
    }
    return posted == found;
}
