/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * normal: one form for states that the kernel cannot tell apart.
 *
 * Serials become live or stale, times are relative to now, and what is written
 * before it is read again, or by people only, is zero. The explorer goes on
 * from this form, so a mistake here shows as a broken invariant and not only as
 * a missing state.
 */

#include "normal.h"

#include <string.h>

#include "cap.h"
#include "context.h"
#include "cpus.h"
#include "deadline.h"
#include "host.h"
#include "ipc.h"
#include "line.h"
#include "log.h"
#include "message.h"
#include "page.h"
#include "policy.h"
#include "sched.h"
#include "serial.h"
#include "slots_normal.h"
#include "table.h"
#include "thread.h"

/** The present, in ticks: more than a round ago lies nothing. */
enum { NOW = 1000000 };

/** Tells whether the message of `t` is still to be read. */
static bool has_letter(thread_id_t t)
{
    return threads[t].life.ipc_out == IPC_OUT_SENDING &&
           !ipc_served(t, threads[t].out);
}

/** A capability that `t` sends: its serial is 1 if it is the slot's, or 0. */
static word_t normal_word(thread_id_t t, word_t word)
{
    const cap_id_t c = capability_slot(word);

    if (threads[t].pd == PD_CORE)
        return word;
    return capability_make(c, cap_named(threads[t].pd, word) != 0);
}

/* A thread that runs sets its registers before it calls; one that waits finds
 * them set when it wakes. */
static void normal_registers(thread_id_t t)
{
    struct frame *const f = &threads[t].frame;
    const word_t tag = has_letter(t) ? f->call.tag : 0;
    word_t *const letter = utcbs[threads[t].utcb].cap;
    const unsigned count = tag_caps(tag);

    memset(f, 0, sizeof *f);
    f->call.tag = tag;
    for (unsigned i = 0; i < MESSAGE_CAPS; i++)
        letter[i] = i < count ? normal_word(t, letter[i]) : 0;
}

/** What a thread was in queues that it left, and its last fault, is zero. */
static void normal_thread(thread_id_t t)
{
    struct thread *const s = &threads[t];
    const bool faulting = s->life.ipc_out == IPC_OUT_FAULTING;

    normal_registers(t);
    if (s->out == 0)
        s->callers_next = s->callers_prev = 0;
    if (s->mailbox == 0)
        s->mails_next = s->mails_prev = 0;
    if (s->sched_ready == 0)
        s->fills_next = s->fills_prev = 0;
    if (s->sched_ready == 0 || s->sched_quota == 0)
        s->claims_next = s->claims_prev = 0;
    if (!faulting)
        s->fault_kind = s->fault_access = 0;
    s->deadline = s->deadline_on != 0 ? s->deadline - host.now + NOW : 0;
    s->sched_time = 0;
}

/** How many submits wait matters to their receiver only. */
static void normal_context(context_id_t c)
{
    struct context *const s = &contexts[c];

    if (s->state != CONTEXT_PENDING || s->receiver == 0)
        s->deliver_next = s->deliver_prev = 0;
    if (s->submits > 1)
        s->submits = 1;
}

/** Time that CPU `k` will not charge was never used. */
static void forget_lag(cpu_id_t k)
{
    const uint64_t lag = host.now - cpus[k].charged;
    const uint64_t most = policy_lag(k);
    const bool slice = cpus[k].timer == cpus[k].charged + sched_slice(k);

    if (lag <= most)
        return;
    cpus[k].charged += lag - most;
    if (slice)
        cpus[k].timer += lag - most;
}

/** Times of CPU `k`, from `NOW` on. */
static void normal_cpu(cpu_id_t k)
{
    struct cpu *const cpu = &cpus[k];
    struct sched *const s = &scheds[k + 1];

    forget_lag(k);
    cpu->charged = cpu->charged - host.now + NOW;
    if (cpu->timer != UINT64_MAX)
        cpu->timer = cpu->timer - host.now + NOW;
    host.timer[k] = cpu->timer;
    host.ipi[k] = cpu->need != 0;
    if (cpu->head == 0 || s->head == 0)
        s->head = 0;
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (threads[t].sched != k + 1)
            continue;
        if (threads[t].sched_round != s->round)
            threads[t].sched_claim = 0;
        threads[t].sched_round = threads[t].sched_round == s->round ? 1 : 0;
    }
    s->round = 1;
}

/** Links of pages that are in no queue of free slots are zero. */
static void normal_page(page_id_t p)
{
    struct page *const s = &pages[p];

    if (s->state == PAGE_ABSENT)
        s->cap_pages_next = s->cap_pages_prev = s->map_pages_next =
            s->map_pages_prev = 0;
}

void normalise(void)
{
    for (thread_id_t t = 1; t < THREADS; t++)
        normal_thread(t);
    for (context_id_t c = 1; c < CONTEXTS; c++)
        normal_context(c);
    for (cpu_id_t k = 0; k < CPUS; k++)
        normal_cpu(k);
    for (page_id_t p = 1; p < PAGES; p++)
        normal_page(p);
    host.now = NOW;
    executing = 0;
    lines_stray = 0;
    memset(&log_ring, 0, sizeof log_ring);
    memset(records, 0, sizeof records);
    slots_compare_serials();
    slots_forget_serials();
    slots_clear_free();
    serial_last = 2;
}
