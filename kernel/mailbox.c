/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mailbox: what threads ask of another CPU.
 *
 * Owns mailboxes[]. Machine: spec/remote.rl.
 */

#include "mailbox.h"

#include "cpus.h"
#include "guest.h"
#include "hooks.h"
#include "life.h"
#include "message.h"
#include "queue_mails.h"
#include "remote.h"
#include "trace.h"
#include "trace_record.h"

struct mailbox mailboxes[MAILBOXES];

void remote_link(thread_id_t t)
{
    const cpu_id_t k = (cpu_id_t)(threads[t].mailbox - 1);

    mails_push(threads[t].mailbox, t);
    cpu_ask(k);
    if (trace_on != 0)
        trace_event(TRACE_MAIL, k, t, threads[t].mail_object);
}

void remote_unlink(thread_id_t t)
{
    mails_remove(threads[t].mailbox, t);
    threads[thread_slot(t)].mail_kind = MAIL_NONE;
    threads[thread_slot(t)].mail_object = 0;
    threads[thread_slot(t)].mail_serial = 0;
    threads[thread_slot(t)].mailbox = 0;
}

/* A chain stays on one CPU: only the thread's own can run through it. */
cpu_id_t mailbox_holder(thread_id_t t)
{
    const cpu_id_t k = threads[t].cpu;
    thread_id_t hop = cpus[k].head;

    if (k == executing || hop == 0)
        return CPUS;
    /*@ loop invariant 0 <= i <= HOPS && hop < THREADS;
        loop assigns i, hop;
        loop variant HOPS - i;
    */
    for (unsigned i = 0; i < cpus[k].hops && hop != t; i++)
        hop = threads[hop].out;
    return hop == t ? k : CPUS;
}

/** Tells whether `kind` is asked of virtual machines. */
static bool of_guest(enum mail_kind kind)
{
    return kind == MAIL_VM_PAUSE || kind == MAIL_VM_DESTROY;
}

/** The serial of the object that `kind` is asked of. */
static uint64_t serial_of(enum mail_kind kind, uint16_t object)
{
    return of_guest(kind) ? vms[object].serial : threads[object].serial;
}

/** The CPU that alone may do `kind` to `object`; CPUS if the executing one. */
static cpu_id_t holder_of(enum mail_kind kind, uint16_t object)
{
    return mailbox_holder(of_guest(kind) ? vms[object].thread : object);
}

/** Does `kind` to `object`, which no other CPU runs. */
static status_t perform(enum mail_kind kind, uint16_t object)
{
    switch (kind) {
    case MAIL_PAUSE:
        life_pause(object);
        break;
    case MAIL_CANCEL:
        return life_cancel(object);
    case MAIL_DESTROY:
        return life_destroy(object);
    case MAIL_VM_PAUSE:
        guest_pause(object);
        break;
    case MAIL_VM_DESTROY:
        guest_destroy(object);
        break;
    case MAIL_NONE:
        break;
    }
    return STATUS_OK;
}

status_t mailbox_request(thread_id_t a, enum mail_kind kind, uint16_t object)
{
    const cpu_id_t holder = holder_of(kind, object);

    if (holder == CPUS)
        return perform(kind, object);
    threads[thread_slot(a)].mail_kind = (uint8_t)kind;
    threads[thread_slot(a)].mail_object = object;
    threads[thread_slot(a)].mail_serial = serial_of(kind, object);
    threads[thread_slot(a)].mailbox = (uint8_t)(holder + 1);
    remote_step(a, REMOTE_ON_POST);
    return STATUS_OK;
}

/** Sends the request of `a` on to CPU `k`, which holds what it concerns now. */
static void forward(thread_id_t a, cpu_id_t k)
{
    mails_remove(threads[a].mailbox, a);
    threads[thread_slot(a)].mailbox = (uint8_t)(k + 1);
    remote_link(a);
}

/* Meanwhile the object may have gone, or have moved to another CPU. */
void mailbox_handle(cpu_id_t k)
{
    const thread_id_t a = mailboxes[k + 1].mails_first;
    const enum mail_kind kind = (enum mail_kind)threads[a].mail_kind;
    const uint16_t object = threads[a].mail_object;
    status_t status = STATUS_BAD_CAP;

    if (a == 0)
        return;
    if (threads[a].mail_serial == serial_of(kind, object)) {
        const cpu_id_t holder = holder_of(kind, object);

        if (holder != CPUS) {
            forward(a, holder);
            return;
        }
        status = perform(kind, object);
    }
    message_status(a, status);
    remote_step(a, REMOTE_ON_DONE);
}
