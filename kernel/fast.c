/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast: requests, faults and answers by fused transitions.
 *
 * The head share, its slice and the timer stay; only who uses the share
 * changes. What the fused steps owe is done here: the link, and the shares
 * parked at the thread that becomes runnable. Nothing of the scheduler is
 * touched. Each path tests everything before it writes anything.
 */

#include "fast.h"

#include "cap.h"
#include "cpu.h"
#include "decode.h"
#include "fused.h"
#include "hooks.h"
#include "lending.h"
#include "message.h"
#include "queue_callers.h"
#include "signal.h"

/** Tells whether CPU `k` does nothing beside what its thread wants. */
__attribute__((always_inline)) static inline bool quiet(cpu_id_t k)
{
    return (cpus[k].need | cpus[k].traces | cpus[k].fpu) == 0;
}

/** Tells whether `a` sends what can be sent, with the room that it has. */
__attribute__((always_inline)) static inline bool sends(thread_id_t a)
{
    const struct call_frame *const f = &threads[a].frame.call;

    return f->room == threads[a].room && message_fits(f->tag);
}

/** Tells whether a CPU can switch to `b` by loading registers. */
__attribute__((always_inline)) static inline bool loads(thread_id_t b)
{
    return threads[b].fpu_on == 0 && high_word(pds[threads[b].pd].space) != 0;
}

/** Tells whether CPU `k` can lend its share on to `b`, whom `i` names. */
__attribute__((always_inline)) static inline bool
reaches(cpu_id_t k, identity_id_t i, thread_id_t b)
{
    return cpus[k].hops < HOPS && threads[b].cpu == k &&
           identities[i].object_serial == threads[b].serial && loads(b);
}

/** The request of `a` by identity `i` is the only one at `b`. */
__attribute__((always_inline)) static inline void
link(thread_id_t a, thread_id_t b, identity_id_t i)
{
    callers_push_alone(b, a);
    threads[thread_slot(a)].out = b;
    threads[thread_slot(a)].out_serial = threads[b].lend_serial;
    threads[thread_slot(b)].frame.call.room = identities[i].home;
}

/** CPU `k` goes from `a` to `b`, `hops` from its share's owner. */
__attribute__((always_inline)) static inline thread_id_t
hand_over(cpu_id_t k, thread_id_t a, thread_id_t b, unsigned hops)
{
    const uint64_t space = pds[threads[b].pd].space;

    if (lending_parked(b))
        lending_release(b);
    cpus[k].current = b;
    cpus[k].hops = (uint8_t)hops;
    cpus[k].loaded = b;
    cpus[k].asid = (uint8_t)high_word(space);
    cpu_thread_switch(k, a, b);
    cpu_space_load(k, space);
    return b;
}

thread_id_t fast_call(cpu_id_t k)
{
    const thread_id_t a = cpus[k].current;
    const identity_id_t i =
        cap_identified(threads[a].pd, threads[a].frame.call.cap);
    const thread_id_t b = identities[i].thread;

    if (!quiet(k) || !sends(a) || !reaches(k, i, b) || !fused_call(a, b))
        return 0;
    link(a, b, i);
    message_move(a, b);
    return hand_over(k, a, b, cpus[k].hops + 1u);
}

thread_id_t fast_fault(cpu_id_t k)
{
    const thread_id_t a = cpus[k].current;
    const identity_id_t i = threads[a].pager;
    const thread_id_t b = identities[i].thread;

    if (!quiet(k) || identities[i].serial != threads[a].pager_serial ||
        !reaches(k, i, b) || !fused_fault(a, b))
        return 0;
    link(a, b, i);
    message_fault(a, b);
    return hand_over(k, a, b, cpus[k].hops + 1u);
}

/* The answer to a fault changes nothing of the thread that goes on. */
thread_id_t fast_reply_await(cpu_id_t k)
{
    const thread_id_t a = cpus[k].current;
    const thread_id_t client = threads[a].callers_first;

    if (!quiet(k) || !sends(a) || cpus[k].hops == 0 ||
        threads[a].callers_last != client || signal_pending_bound(a) ||
        !loads(client))
        return 0;
    if (fused_reply_await(a, client))
        message_move(a, client);
    else if (tag_label(threads[a].frame.call.tag) != 0 ||
             !fused_reply_fault(a, client))
        return 0;
    callers_remove_alone(a, client);
    threads[thread_slot(client)].out = 0;
    threads[thread_slot(client)].out_serial = 0;
    return hand_over(k, a, client, cpus[k].hops - 1u);
}

bool fast_message(cpu_id_t k)
{
    switch (threads[cpus[k].current].frame.call.number) {
    case CALL_MSG_CALL:
        return fast_call(k) != 0;
    case CALL_MSG_REPLY_AND_AWAIT:
        return fast_reply_await(k) != 0;
    default:
        return false;
    }
}
