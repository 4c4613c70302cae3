/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mailbox_inv: mailboxes hold exactly who waits for them, for tests.
 */

#include "mailbox.h"
#include "remote.h"
#include "thread.h"

/** Tells whether the mail of `t` is as its state says. */
/*@ requires 0 < t < THREADS;
    assigns \nothing;
*/
static bool mail_good(thread_id_t t)
{
    const bool posted = threads[t].waits.remote == REMOTE_POSTED;

    if (posted != (threads[t].life.thread == THREAD_REMOTE_WAIT) ||
        posted != (threads[t].mailbox != 0) ||
        posted != (threads[t].mail_kind != MAIL_NONE))
        return false;
    return threads[t].mailbox < MAILBOXES;
}

/** So much mail is in mailbox `m`; THREADS if not all of it is for it. */
/*@ requires 0 < m < MAILBOXES;
    assigns \nothing;
    ensures \result <= THREADS;
*/
static unsigned mail_count(mailbox_id_t m)
{
    thread_id_t prev = 0;
    thread_id_t t = mailboxes[m].mails_first;
    unsigned count = 0;

    /*@ loop invariant 0 <= count < THREADS;
        loop assigns t, prev, count;
        loop variant THREADS - count;
    */
    while (t != 0) {
        if (t >= THREADS || ++count == THREADS || threads[t].mailbox != m ||
            threads[t].mails_prev != prev)
            return THREADS;
        prev = t;
        t = threads[t].mails_next;
    }
    return mailboxes[m].mails_last == prev ? count : THREADS;
}

bool mailbox_inv(void)
{
    unsigned posted = 0;
    unsigned found = 0;

    /*@ loop invariant 1 <= t <= THREADS && posted < t;
        loop assigns t, posted;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!mail_good(t))
            return false;
        posted += threads[t].mailbox != 0;
    }
    /*@ loop invariant 1 <= m <= MAILBOXES && found <= m * THREADS;
        loop assigns m, found;
        loop variant MAILBOXES - m;
    */
    for (mailbox_id_t m = 1; m < MAILBOXES; m++) {
        const unsigned count = mail_count(m);

        if (count == THREADS)
            return false;
        found += count;
    }
    return posted == found;
}
