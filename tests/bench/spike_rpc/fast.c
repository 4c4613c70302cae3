/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast: a request and its answer straight from one thread to the other.
 *
 * Each path tests everything before it writes anything; what it does not
 * cover goes the general way, with nothing changed and the lock held. Pairs of
 * tests are joined by | so that they share a branch.
 */
#include "abi.h"
#include "cpu_arm.h"
#include "lock.h"
#include "slots.h"
#include "spike.h"

enum { TAG_SIZES = 0x1fff, TAG_SHORT = 4, HOPS = 8 };

/* Tells the compiler which way is the fast one. */
static inline bool rare(bool condition)
{
    return __builtin_expect(condition, 0);
}

/* Compares serials as pairs of registers, each loaded by one instruction. */
static inline bool same(uint64_t a, uint64_t b)
{
    __asm__("" : "+r"(a), "+r"(b));
    return a == b;
}

static inline bool is_short(uint32_t tag)
{
    return (tag & TAG_SIZES) <= TAG_SHORT;
}

/* Constants, not parameters: the compiler makes one comparison of the four
   only when it sees them in the expression. */
static inline bool waits(struct life l)
{
    return l.thread == THREAD_WAITING && l.ipc_in == IPC_IN_WAITING &&
           l.ipc_out == IPC_OUT_READY && l.flags == 0;
}

static inline bool serves(struct life l)
{
    return l.thread == THREAD_ACTIVE && l.ipc_in == IPC_IN_REPLYING &&
           l.ipc_out == IPC_OUT_READY && l.flags == 0;
}

static inline void life_set(struct thread *t, enum thread_state thread,
                            enum ipc_in_state ipc_in)
{
    t->life.thread = (uint8_t)thread;
    t->life.ipc_in = (uint8_t)ipc_in;
    t->life.ipc_out = IPC_OUT_READY;
    t->life.flags = 0;
}

/* Ends the pass: resumes `to` with the message of `from`, and `r6`. */
__attribute__((always_inline)) static inline void
hand_over(struct lock *lock, const struct thread *from, const struct thread *to,
          uint32_t r6)
{
    cpu_show_utcb(to->utcb);
    cpu_switch_space(pd_slot(to->pd)->space);
    lock_release_synced(lock);
    cpu_resume_message(&to->frame, &from->frame, r6);
}

/* Sends a request and hands the CPU over; returns false if it must not. */
static inline bool fast_call(cap_word_t word, uint32_t tag, struct cpu *cpu)
{
    struct lock *const lock = lock_take(cpu->index);
    const uint32_t calm = cpu->calm;
    const thread_id_t a = cpu->current;
    struct thread *const caller = thread_slot(a);
    const cap_id_t slot = word & (CAPS - 1);
    const struct cap *const cap = cap_slot(slot);

    if (rare(!is_short(tag) | (calm >= HOPS)))
        return false;
    if (rare((caller->room != caller->frame.r[6]) |
             ((word ^ (uint32_t)cap->serial << CAP_SLOT_BITS) != slot)))
        return false;

    const struct identity *const identity = identity_slot(cap->identity);
    if (rare(!same(identity->serial, cap->serial)))
        return false;

    const thread_id_t b = identity->thread;
    struct thread *const callee = thread_slot(b);
    if (rare(!same(identity->object_serial, callee->serial)))
        return false;
    if (rare((cap->pd != caller->pd) | (callee->cpu != cpu->index)))
        return false;
    if (rare(!waits(callee->life)))
        return false;

    caller->life.thread = THREAD_SENDING;
    caller->life.ipc_out = IPC_OUT_SENDING;
    life_set(callee, THREAD_ACTIVE, IPC_IN_REPLYING);
    callee->callers_first = a;
    caller->out = b;
    caller->out_serial = callee->lend_serial;
    callee->callers_last = a;
    cpu->current = b;
    cpu->calm = calm + 1;
    hand_over(lock, caller, callee, identity->home);
    return true;
}

/* Answers the only client and hands the CPU back; false if it must not. */
static inline bool fast_reply(uint32_t tag, struct cpu *cpu)
{
    struct lock *const lock = lock_take(cpu->index);
    const uint32_t calm = cpu->calm - 1;
    struct thread *const server = thread_slot(cpu->current);
    const thread_id_t c = server->callers_first;
    struct thread *const client = thread_slot(c);

    if (rare(!is_short(tag) | (calm >= HOPS)))
        return false;
    if (rare((server->room != server->frame.r[6]) |
             (server->callers_last != c)))
        return false;
    if (rare(!serves(server->life)))
        return false;
    if (rare(client->life.ipc_out != IPC_OUT_SENDING ||
             client->life.flags != 0))
        return false;

    client->life.thread = THREAD_ACTIVE;
    client->life.ipc_out = IPC_OUT_READY;
    life_set(server, THREAD_WAITING, IPC_IN_WAITING);
    client->out = 0;
    server->callers_first = 0;
    server->callers_last = 0;
    cpu->current = c;
    cpu->calm = calm;
    hand_over(lock, server, client, 0);
    return true;
}

/* Ends a call that changed nothing but its caller's r0. */
static void done(const struct cpu *cpu, uint32_t status)
{
    struct frame *const frame = &thread_slot(cpu->current)->frame;

    frame->r[0] = status;
    cpu_resume(frame);
}

void call_send_request(cap_word_t word, uint32_t tag, struct cpu *cpu)
{
    if (!fast_call(word, tag, cpu))
        general();
}

void call_reply_and_await(uint32_t r0, uint32_t tag, struct cpu *cpu)
{
    (void)r0;
    if (!fast_reply(tag, cpu))
        general();
}

void call_null(uint32_t r0, uint32_t r1, struct cpu *cpu)
{
    (void)r0;
    (void)r1;
    done(cpu, STATUS_OK);
}

void call_other(uint32_t r0, uint32_t r1, struct cpu *cpu)
{
    (void)r0;
    (void)r1;
    done(cpu, STATUS_BAD_CALL);
}

void call_spike_end(uint32_t r0, uint32_t r1, struct cpu *cpu)
{
    (void)r1;
    (void)cpu;
    spike_end(r0);
}
