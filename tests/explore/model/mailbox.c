/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * mailbox: what threads ask of another CPU.
 *
 * Owns mails[] and cpus[].mail.  A thread that a CPU runs, and each thread on
 * the chain that it runs on, is changed by that CPU only; who wants it changed
 * waits in the CPU's mailbox.  Machine: spec/remote.rl.
 */

#include "mailbox.h"

#include "lending.h"
#include "life.h"
#include "remote.h"

struct mail mails[THREADS];
uint8_t thread_serials[THREADS];

void mailbox_forget(thread_id_t t)
{
    thread_serials[t]++;
}

void remote_link(thread_id_t t)
{
    const cpu_id_t k = mails[t].cpu;
    const thread_id_t first = cpus[k].mail;
    const thread_id_t last = first == 0 ? t : mails[first].prev;

    mails[t].next = first == 0 ? t : first;
    mails[t].prev = last;
    mails[last].next = t;
    mails[mails[t].next].prev = t;
    if (first == 0)
        cpus[k].mail = t;
    cpus[k].need = true;
}

void remote_unlink(thread_id_t t)
{
    const cpu_id_t k = mails[t].cpu;
    const thread_id_t next = mails[t].next;

    mails[mails[t].prev].next = next;
    mails[next].prev = mails[t].prev;
    if (cpus[k].mail == t)
        cpus[k].mail = next == t ? 0 : next;
    mails[t] = (struct mail){ .kind = MAIL_NONE };
}

/** Does `kind` to `target`, which no other CPU runs. */
static status_t perform(enum mail_kind kind, thread_id_t target)
{
    switch (kind) {
    case MAIL_PAUSE:
        return life_pause(target);
    case MAIL_CANCEL:
        return life_cancel(target);
    case MAIL_DESTROY:
        return life_destroy(target);
    case MAIL_NONE:
        break;
    }
    return STATUS_BAD_CALL;
}

status_t mailbox_request(thread_id_t a, enum mail_kind kind, thread_id_t target)
{
    const cpu_id_t holder = mailbox_holder(target, peers[a].cpu);

    if (holder == CPUS)
        return perform(kind, target);
    mails[a] = (struct mail){ .kind = (uint8_t)kind,
                              .cpu = holder,
                              .target = target,
                              .target_serial = thread_serials[target] };
    remote_step(a, REMOTE_ON_POST);
    return STATUS_OK;
}

/* Meanwhile the target may have gone, or another CPU may run it: then nothing
 * is done, and the requester asks again. */
status_t mailbox_handle(cpu_id_t k)
{
    const thread_id_t a = cpus[k].mail;
    const struct mail mail = mails[a];

    if (mail.target_serial == thread_serials[mail.target] &&
        mailbox_holder(mail.target, k) == CPUS)
        (void)perform((enum mail_kind)mail.kind, mail.target);
    remote_step(a, REMOTE_ON_DONE);
    return STATUS_OK;
}
