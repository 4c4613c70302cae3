/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mailbox: what threads ask of another CPU.
 *
 * A thread that a CPU runs, and each thread on the chain that it runs on, is
 * changed by that CPU only. Who wants it changed puts the request into the
 * CPU's mailbox and waits; each thread has room for one request of its own.
 *
 * Owns mail_* and mailbox of threads[]. Machine: spec/remote.rl. Invariant:
 * inv_mailbox.
 */

#pragma once

#include <stdbool.h>

#include "life.h"
#include "queue_mails.h"
#include "remote.h"
#include "slots.h"
#include "status.h"

/** What can be asked of the CPU that runs a thread. */
enum mail_kind {
    MAIL_NONE,
    MAIL_PAUSE,
    MAIL_CANCEL,
    MAIL_DESTROY,
    MAIL_VM_PAUSE,
    MAIL_VM_DESTROY,
};

/*@ predicate inv_mailbox{L} = inv_mails &&
        \forall integer t; thread_present(t) ==>
            mails_on[t] == threads[t].mailbox &&
            (threads[t].mailbox != 0 <==>
                threads[t].waits.remote == REMOTE_POSTED);
*/

/** Tells whether inv_mailbox holds; for tests and for panics. */
/*@ assigns \nothing; */
bool mailbox_inv(void);

/** The CPU other than the executing one that runs `t`, or a chain through it;
 * CPUS if none. */
/*@ requires t < THREADS && inv_links && inv_cpus;
    assigns \nothing;
    ensures \result <= CPUS && \result != executing;
*/
cpu_id_t mailbox_holder(thread_id_t t);

/**
 * Thread `a` wants `kind` of `object`, a thread or a virtual machine: at once,
 * or by mail; then `a` waits.
 */
/*@ requires thread_present(a) && inv_mailbox && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns contexts[0 .. CONTEXTS - 1], receivers[0 .. RECEIVERS - 1];
    assigns mailboxes[1 .. MAILBOXES - 1];
    assigns vms[0 .. VMS - 1], fpus[0 .. FPUS - 1].thread;
    assigns pds[0 .. PDS - 1], pages[0 .. PAGES - 1];
    assigns deadline_tree[0 .. CPUS - 1][1 .. THREADS - 1];
    ensures \result == STATUS_OK || \result == STATUS_AGAIN ||
        \result == STATUS_BAD_STATE;
    ensures inv_mailbox && inv_ipc;
*/
status_t mailbox_request(thread_id_t a, enum mail_kind kind, uint16_t object);

/** Does what the oldest request in the mailbox of CPU `k` wants, if any. */
/*@ requires cpu_ok(k) && k == executing && inv_mailbox && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns contexts[0 .. CONTEXTS - 1], receivers[0 .. RECEIVERS - 1];
    assigns mailboxes[1 .. MAILBOXES - 1];
    assigns vms[0 .. VMS - 1], fpus[0 .. FPUS - 1].thread;
    assigns pds[0 .. PDS - 1], pages[0 .. PAGES - 1];
    assigns deadline_tree[0 .. CPUS - 1][1 .. THREADS - 1];
    ensures inv_mailbox && inv_ipc;
*/
void mailbox_handle(cpu_id_t k);
