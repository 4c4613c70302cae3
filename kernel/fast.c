/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast: call and reply by fused transitions.
 *
 * The head share, its slice and the timer stay; only who uses the share
 * changes. What the fused steps owe is done here: the link, and the shares
 * parked at the thread that becomes runnable. Nothing of the scheduler is
 * touched.
 */

#include "fast.h"

#include "decode.h"
#include "fused.h"
#include "hooks.h"
#include "ipc.h"
#include "lending.h"
#include "pass.h"
#include "signal.h"

/** The counts in a tag: words in its low bits, capabilities above. */
enum { COUNTS = 0x1fff };

/** Tells whether what `f` sends fits into registers. */
static bool is_short(const struct call_frame *f)
{
    return (f->tag & COUNTS) <= MESSAGE_REGISTERS;
}

/** Thread `to` goes on with the registers that `from` sent, and OK. */
static void transfer(thread_id_t from, thread_id_t to)
{
    const struct call_frame *const f = &threads[from].frame.call;
    struct call_frame *const g = &threads[thread_slot(to)].frame.call;

    g->cap = STATUS_OK;
    g->tag = f->tag;
    g->word[0] = f->word[0];
    g->word[1] = f->word[1];
    g->word[2] = f->word[2];
    g->word[3] = f->word[3];
}

/** CPU `k` goes from `a` to `b`, `hops` from its share's owner. */
static bool hand_over(cpu_id_t k, thread_id_t a, thread_id_t b, unsigned hops)
{
    lending_release(b);
    transfer(a, b);
    cpus[k].current = b;
    cpus[k].hops = (uint8_t)hops;
    pass_switch(k, a);
    return true;
}

/** Thread `a` calls. */
static bool fast_call(cpu_id_t k, thread_id_t a)
{
    const struct call_frame *const f = &threads[a].frame.call;
    const identity_id_t i = cap_identity(a, f->cap);
    const thread_id_t b = identities[i].thread;

    if (i == 0 || threads[b].cpu != k || cpus[k].hops >= HOPS ||
        !fused_call(a, b))
        return false;
    ipc_link(a, b, i);
    threads[thread_slot(b)].frame.call.room = identities[i].home;
    return hand_over(k, a, b, cpus[k].hops + 1u);
}

/** Thread `a` answers and waits again. */
static bool fast_reply_await(cpu_id_t k, thread_id_t a)
{
    const thread_id_t client = threads[a].callers_first;

    if (cpus[k].hops == 0 || !ipc_alone(a) || signal_pending_bound(a) ||
        !fused_reply_await(a, client))
        return false;
    ipc_out_unlink(client);
    return hand_over(k, a, client, cpus[k].hops - 1u);
}

bool fast_message(cpu_id_t k)
{
    const thread_id_t a = cpus[k].current;
    const struct call_frame *const f = &threads[a].frame.call;

    if (cpus[k].need != 0 || trace_on != 0 || !is_short(f) ||
        f->room != threads[a].room)
        return false;
    if (f->number == CALL_MSG_CALL)
        return fast_call(k, a);
    if (f->number == CALL_MSG_REPLY_AND_AWAIT)
        return fast_reply_await(k, a);
    return false;
}
