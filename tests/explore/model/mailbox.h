/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mailbox: what threads ask of another CPU.
 */

#pragma once

#include "peers.h"
#include "status.h"

/** What can be asked of the CPU that runs a thread. */
enum mail_kind { MAIL_NONE, MAIL_PAUSE, MAIL_CANCEL, MAIL_DESTROY };

/** The request of a thread, and its neighbours in the mailbox. */
struct mail {
    uint8_t kind;
    cpu_id_t cpu;
    thread_id_t target;
    uint8_t target_serial;
    thread_id_t next;
    thread_id_t prev;
};

extern struct mail mails[THREADS];

/** The serial of each thread: a mail to an older one names nothing. */
extern uint8_t thread_serials[THREADS];

/** Thread `t` is doomed: no mail names it any more. */
void mailbox_forget(thread_id_t t);

/** The CPU other than `k` that runs `t` or a chain through it; CPUS if none. */
cpu_id_t mailbox_holder(thread_id_t t, cpu_id_t k);

/** Thread `a` wants `kind` of `target`: at once, or by mail. */
status_t mailbox_request(thread_id_t a, enum mail_kind kind,
                         thread_id_t target);

/** CPU `k` does what the oldest request in its mailbox wants. */
status_t mailbox_handle(cpu_id_t k);
