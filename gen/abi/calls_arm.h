/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_arm: the kernel's calls as functions. ARM processors in ARM state.
 * Every register that a call does not name keeps its value.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi.h"

/** Does nothing; the measure of what a kernel entry costs. */
static inline status_t sys_null(void)
{
    register word_t r7 __asm__("r7") = CALL_NULL;
    register word_t r0 __asm__("r0");

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Tells the time since the system started, in microseconds. What it gives
 * counts only if the status is of class done.
 */
static inline status_t sys_time(uint64_t *now)
{
    register word_t r7 __asm__("r7") = CALL_TIME;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2");
    register word_t r3 __asm__("r3");

    __asm__ volatile("svc #0"
                     : "=r"(r0), "=r"(r2), "=r"(r3)
                     : "r"(r7)
                     : "memory");
    *now = two_words(r2, r3);
    return (status_t)r0;
}

/**
 * Gives up the rest of the caller's slice; its claim is spent until the next
 * super period.
 */
static inline status_t sys_thread_yield(void)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_YIELD;
    register word_t r0 __asm__("r0");

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** Stops the caller until a thread of its protection domain restarts it. */
static inline status_t sys_thread_stop(void)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_STOP;
    register word_t r0 __asm__("r0");

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** Lets a stopped thread of the caller's protection domain go on. */
static inline status_t sys_thread_restart(word_t thread)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_RESTART;
    register word_t r0 __asm__("r0") = thread;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Sets the caller's one timeout, in place of an earlier one: at the deadline a
 * signal is submitted.
 */
static inline status_t sys_timeout_set(word_t context, uint64_t deadline)
{
    register word_t r7 __asm__("r7") = CALL_TIMEOUT_SET;
    register word_t r0 __asm__("r0") = context;
    register word_t r2 __asm__("r2") = low_word(deadline);
    register word_t r3 __asm__("r3") = high_word(deadline);

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3)
                     : "memory");
    return (status_t)r0;
}

/**
 * Writes what the caller's data cache holds of one page to memory, so that
 * devices see it.
 */
static inline status_t sys_region_update_data(word_t page)
{
    register word_t r7 __asm__("r7") = CALL_REGION_UPDATE_DATA;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = page;

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/** Makes what was written to one page visible to instruction fetches. */
static inline status_t sys_region_update_instr(word_t page)
{
    register word_t r7 __asm__("r7") = CALL_REGION_UPDATE_INSTR;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = page;

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/** What log_print is told. */
struct sys_log_print_args {
    /** The characters, four a word, the first in the lowest bits. */
    word_t text[4];
    /** How many characters there are. */
    word_t count;
};

/**
 * Appends characters to the kernel log; what does not fit is dropped and
 * counted.
 */
static inline status_t sys_log_print(const struct sys_log_print_args *in)
{
    register word_t r7 __asm__("r7") = CALL_LOG_PRINT;
    register word_t r0 __asm__("r0");
    register word_t r1 __asm__("r1") = in->count;
    register word_t r2 __asm__("r2") = in->text[0];
    register word_t r3 __asm__("r3") = in->text[1];
    register word_t r4 __asm__("r4") = in->text[2];
    register word_t r5 __asm__("r5") = in->text[3];

    __asm__ volatile("svc #0"
                     : "=r"(r0)
                     : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4), "r"(r5)
                     : "memory");
    return (status_t)r0;
}

/**
 * Acknowledges that the caller took note of a capability that a message
 * delivered.
 */
static inline status_t sys_cap_ack(word_t cap)
{
    register word_t r7 __asm__("r7") = CALL_CAP_ACK;
    register word_t r0 __asm__("r0") = cap;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Deletes a capability of the caller's protection domain and frees its slot.
 */
static inline status_t sys_cap_delete(word_t cap)
{
    register word_t r7 __asm__("r7") = CALL_CAP_DELETE;
    register word_t r0 __asm__("r0") = cap;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Sends a request to a thread and waits for its answer; meanwhile the callee
 * may run on the caller's share. What it gives counts only if the status is of
 * class done.
 */
static inline status_t sys_msg_call(word_t callee, struct message *message)
{
    register word_t r7 __asm__("r7") = CALL_MSG_CALL;
    register word_t r0 __asm__("r0") = callee;
    register word_t r1 __asm__("r1") = message->tag;
    register word_t r2 __asm__("r2") = message->word[0];
    register word_t r3 __asm__("r3") = message->word[1];
    register word_t r4 __asm__("r4") = message->word[2];
    register word_t r5 __asm__("r5") = message->word[3];
    register word_t r6 __asm__("r6") = message->room;

    __asm__ volatile("svc #0"
                     : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3), "+r"(r4),
                       "+r"(r5)
                     : "r"(r7), "r"(r6)
                     : "memory");
    message->tag = r1;
    message->word[0] = r2;
    message->word[1] = r3;
    message->word[2] = r4;
    message->word[3] = r5;
    return (status_t)r0;
}

/**
 * Answers the request that the caller is serving; nothing happens if there is
 * none or its sender is gone.
 */
static inline status_t sys_msg_reply(const struct message *message)
{
    register word_t r7 __asm__("r7") = CALL_MSG_REPLY;
    register word_t r0 __asm__("r0");
    register word_t r1 __asm__("r1") = message->tag;
    register word_t r2 __asm__("r2") = message->word[0];
    register word_t r3 __asm__("r3") = message->word[1];
    register word_t r4 __asm__("r4") = message->word[2];
    register word_t r5 __asm__("r5") = message->word[3];

    __asm__ volatile("svc #0"
                     : "=r"(r0)
                     : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4), "r"(r5)
                     : "memory");
    return (status_t)r0;
}

/**
 * Reserves room, answers the request that the caller is serving, and waits for
 * the next request or signal. What it gives counts only if the status is of
 * class done.
 */
static inline status_t sys_msg_reply_and_await(struct message *message)
{
    register word_t r7 __asm__("r7") = CALL_MSG_REPLY_AND_AWAIT;
    register word_t r0 __asm__("r0");
    register word_t r1 __asm__("r1") = message->tag;
    register word_t r2 __asm__("r2") = message->word[0];
    register word_t r3 __asm__("r3") = message->word[1];
    register word_t r4 __asm__("r4") = message->word[2];
    register word_t r5 __asm__("r5") = message->word[3];
    register word_t r6 __asm__("r6") = message->room;

    __asm__ volatile("svc #0"
                     : "=r"(r0), "+r"(r1), "+r"(r2), "+r"(r3), "+r"(r4),
                       "+r"(r5), "+r"(r6)
                     : "r"(r7)
                     : "memory");
    message->tag = r1;
    message->word[0] = r2;
    message->word[1] = r3;
    message->word[2] = r4;
    message->word[3] = r5;
    message->home = r6;
    return (status_t)r0;
}

/**
 * Waits for a request, and for a signal at the receiver bound to the caller;
 * signals come first. What it gives counts only if the status is of class
 * done.
 */
static inline status_t sys_msg_await(struct message *message)
{
    register word_t r7 __asm__("r7") = CALL_MSG_AWAIT;
    register word_t r0 __asm__("r0");
    register word_t r1 __asm__("r1");
    register word_t r2 __asm__("r2");
    register word_t r3 __asm__("r3");
    register word_t r4 __asm__("r4");
    register word_t r5 __asm__("r5");
    register word_t r6 __asm__("r6") = message->room;

    __asm__ volatile("svc #0"
                     : "=r"(r0), "=r"(r1), "=r"(r2), "=r"(r3), "=r"(r4),
                       "=r"(r5), "+r"(r6)
                     : "r"(r7)
                     : "memory");
    message->tag = r1;
    message->word[0] = r2;
    message->word[1] = r3;
    message->word[2] = r4;
    message->word[3] = r5;
    message->home = r6;
    return (status_t)r0;
}

/** Adds to the counter of a signal context, and wakes who awaits it. */
static inline status_t sys_signal_submit(word_t context, word_t count)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_SUBMIT;
    register word_t r0 __asm__("r0") = context;
    register word_t r2 __asm__("r2") = count;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/** What signal_await tells. */
struct sys_signal_await_result {
    /** The imprint of the context that was submitted to. */
    word_t imprint;
    /** How many submits there were since the last delivery. */
    word_t count;
};

/**
 * Waits for a signal at a receiver. What it gives counts only if the status is
 * of class done.
 */
static inline status_t sys_signal_await(word_t receiver,
                                        struct sys_signal_await_result *out)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_AWAIT;
    register word_t r0 __asm__("r0") = receiver;
    register word_t r2 __asm__("r2");
    register word_t r3 __asm__("r3");

    __asm__ volatile("svc #0"
                     : "+r"(r0), "=r"(r2), "=r"(r3)
                     : "r"(r7)
                     : "memory");
    out->imprint = r2;
    out->count = r3;
    return (status_t)r0;
}

/** What signal_pending tells. */
struct sys_signal_pending_result {
    /** The imprint of the context that was submitted to. */
    word_t imprint;
    /** How many submits there were since the last delivery. */
    word_t count;
};

/**
 * Takes a signal from a receiver if there is one, and never waits. What it
 * gives counts only if the status is of class done.
 */
static inline status_t sys_signal_pending(word_t receiver,
                                          struct sys_signal_pending_result *out)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_PENDING;
    register word_t r0 __asm__("r0") = receiver;
    register word_t r2 __asm__("r2");
    register word_t r3 __asm__("r3");

    __asm__ volatile("svc #0"
                     : "+r"(r0), "=r"(r2), "=r"(r3)
                     : "r"(r7)
                     : "memory");
    out->imprint = r2;
    out->count = r3;
    return (status_t)r0;
}

/**
 * Acknowledges the last delivery of a context, so that it may deliver again.
 */
static inline status_t sys_signal_ack(word_t context)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_ACK;
    register word_t r0 __asm__("r0") = context;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Ends the deliveries of a context and waits until the last one is
 * acknowledged; then nobody uses its imprint any more.
 */
static inline status_t sys_signal_context_kill(word_t context)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_CONTEXT_KILL;
    register word_t r0 __asm__("r0") = context;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** What vm_run tells. */
struct sys_vm_run_result {
    /** Why the guest gave the CPU back. */
    word_t reason;
    /** The syndrome register of the processor, if it has one. */
    word_t detail;
    /** The guest's address, if it touched memory. */
    word_t address;
};

/**
 * Runs a guest on the caller's share until it needs the caller or is paused.
 * What it gives counts only if the status is of class done.
 */
static inline status_t sys_vm_run(word_t vm, struct sys_vm_run_result *out)
{
    register word_t r7 __asm__("r7") = CALL_VM_RUN;
    register word_t r0 __asm__("r0") = vm;
    register word_t r2 __asm__("r2");
    register word_t r3 __asm__("r3");
    register word_t r4 __asm__("r4");

    __asm__ volatile("svc #0"
                     : "+r"(r0), "=r"(r2), "=r"(r3), "=r"(r4)
                     : "r"(r7)
                     : "memory");
    out->reason = r2;
    out->detail = r3;
    out->address = r4;
    return (status_t)r0;
}

/** Makes the run of a guest return, or its next one if it does not run. */
static inline status_t sys_vm_pause(word_t vm)
{
    register word_t r7 __asm__("r7") = CALL_VM_PAUSE;
    register word_t r0 __asm__("r0") = vm;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** What thread_new is told. */
struct sys_thread_new_args {
    /** The slot of the thread. */
    word_t thread;
    /**
     * The protection domain that the thread belongs to and that pays for it.
     */
    word_t pd;
    /** The slot of its message buffer. */
    word_t utcb;
    /** The slot of its floating-point registers; zero if it may use none. */
    word_t fpu;
    /** The CPU whose time it uses. */
    word_t cpu;
    /** The priority of its share. */
    word_t priority;
    /** The part of each super period for which it has that priority. */
    word_t quota;
};

/**
 * Makes a thread in a free slot; it has no registers yet and was not started.
 */
static inline status_t sys_thread_new(const struct sys_thread_new_args *in)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_NEW;
    register word_t r0 __asm__("r0") = in->thread;
    register word_t r1 __asm__("r1") = in->priority;
    register word_t r2 __asm__("r2") = in->pd;
    register word_t r3 __asm__("r3") = in->utcb;
    register word_t r4 __asm__("r4") = in->fpu;
    register word_t r5 __asm__("r5") = in->cpu;
    register word_t r6 __asm__("r6") = in->quota;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4), "r"(r5),
                       "r"(r6)
                     : "memory");
    return (status_t)r0;
}

/**
 * Destroys a thread; it is doomed at once, and its slot is free when all who
 * wait for it are woken.
 */
static inline status_t sys_thread_del(word_t thread)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_DEL;
    register word_t r0 __asm__("r0") = thread;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Lets a thread that was made run, with a first message from core; or lets a
 * faulted thread go on, then the tag is zero.
 */
static inline status_t sys_thread_start(word_t thread,
                                        const struct message *message)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_START;
    register word_t r0 __asm__("r0") = thread;
    register word_t r1 __asm__("r1") = message->tag;
    register word_t r2 __asm__("r2") = message->word[0];
    register word_t r3 __asm__("r3") = message->word[1];
    register word_t r4 __asm__("r4") = message->word[2];
    register word_t r5 __asm__("r5") = message->word[3];
    register word_t r6 __asm__("r6") = message->room;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4), "r"(r5),
                       "r"(r6)
                     : "memory");
    return (status_t)r0;
}

/** Takes the CPU from a thread, whatever it does or waits for. */
static inline status_t sys_thread_pause(word_t thread)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_PAUSE;
    register word_t r0 __asm__("r0") = thread;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** Lets a paused thread have the CPU again. */
static inline status_t sys_thread_resume(word_t thread)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_RESUME;
    register word_t r0 __asm__("r0") = thread;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Ends whatever a thread waits for; the thread's call answers that it was
 * cancelled.
 */
static inline status_t sys_thread_cancel(word_t thread)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_CANCEL;
    register word_t r0 __asm__("r0") = thread;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Moves a stopped thread, or one that was not started, to another CPU; its
 * claim is zero there until the next super period.
 */
static inline status_t sys_thread_migrate(word_t thread, word_t cpu)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_MIGRATE;
    register word_t r0 __asm__("r0") = thread;
    register word_t r2 __asm__("r2") = cpu;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/**
 * Sets the quota of a thread; a raise takes effect with the next super period.
 */
static inline status_t sys_thread_quota(word_t thread, word_t quota)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_QUOTA;
    register word_t r0 __asm__("r0") = thread;
    register word_t r2 __asm__("r2") = quota;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/**
 * Says who hears of the faults of a thread: they become requests to the thread
 * of this identity.
 */
static inline status_t sys_thread_route_event(word_t thread, word_t pager)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_ROUTE_EVENT;
    register word_t r0 __asm__("r0") = thread;
    register word_t r2 __asm__("r2") = pager;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/** What thread_state_get tells. */
struct sys_thread_state_get_result {
    /**
     * The states that decide who runs: thread, serving half, calling half,
     * pause flag, a byte each.
     */
    word_t life;
    /**
     * The states of what else it may wait for: signal, kill, timeout, other
     * CPU, a byte each.
     */
    word_t waits;
    /**
     * The kind of its last fault in the low half, the kind of access in the
     * high half; zero if it has none.
     */
    word_t fault;
    /** The address of its last fault. */
    word_t address;
};

/**
 * Tells what a thread does, and copies its registers to the words of the
 * caller's message buffer. What it gives counts only if the status is of class
 * done.
 */
static inline status_t
sys_thread_state_get(word_t thread, struct sys_thread_state_get_result *out)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_STATE_GET;
    register word_t r0 __asm__("r0") = thread;
    register word_t r2 __asm__("r2");
    register word_t r3 __asm__("r3");
    register word_t r4 __asm__("r4");
    register word_t r5 __asm__("r5");

    __asm__ volatile("svc #0"
                     : "+r"(r0), "=r"(r2), "=r"(r3), "=r"(r4), "=r"(r5)
                     : "r"(r7)
                     : "memory");
    out->life = r2;
    out->waits = r3;
    out->fault = r4;
    out->address = r5;
    return (status_t)r0;
}

/**
 * Sets the registers of a thread that does not run from the words of the
 * caller's message buffer.
 */
static inline status_t sys_thread_state_set(word_t thread)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_STATE_SET;
    register word_t r0 __asm__("r0") = thread;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** Makes a thread fault after each instruction, for debuggers. */
static inline status_t sys_thread_single_step(word_t thread, bool on)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_SINGLE_STEP;
    register word_t r0 __asm__("r0") = thread;
    register word_t r2 __asm__("r2") = on;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/**
 * Tells how long the share of a thread was used, by the thread or by who
 * served it. What it gives counts only if the status is of class done.
 */
static inline status_t sys_thread_time_used(word_t thread, uint64_t *time)
{
    register word_t r7 __asm__("r7") = CALL_THREAD_TIME_USED;
    register word_t r0 __asm__("r0") = thread;
    register word_t r2 __asm__("r2");
    register word_t r3 __asm__("r3");

    __asm__ volatile("svc #0"
                     : "+r"(r0), "=r"(r2), "=r"(r3)
                     : "r"(r7)
                     : "memory");
    *time = two_words(r2, r3);
    return (status_t)r0;
}

/** Makes a protection domain with an address space that core prepared. */
static inline status_t sys_pd_new(word_t pd, word_t payer, word_t table)
{
    register word_t r7 __asm__("r7") = CALL_PD_NEW;
    register word_t r0 __asm__("r0") = pd;
    register word_t r2 __asm__("r2") = payer;
    register word_t r3 __asm__("r3") = table;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3)
                     : "memory");
    return (status_t)r0;
}

/**
 * Destroys a protection domain; it must own no object, and is doomed until the
 * pages of its capabilities are taken back.
 */
static inline status_t sys_pd_del(word_t pd)
{
    register word_t r7 __asm__("r7") = CALL_PD_DEL;
    register word_t r0 __asm__("r0") = pd;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** What pd_update is told. */
struct sys_pd_update_args {
    /** The domain whose address space has changed. */
    word_t pd;
    /** Where the first changed entry lies, in core's address space. */
    word_t entries;
    /** How many bytes of entries changed. */
    word_t bytes;
    /** The first page of the domain whose translation changed. */
    word_t base;
    /**
     * How many pages changed; more than 8 invalidate the whole address space.
     */
    word_t pages;
};

/** Makes changed translation entries take effect on all CPUs. */
static inline status_t sys_pd_update(const struct sys_pd_update_args *in)
{
    register word_t r7 __asm__("r7") = CALL_PD_UPDATE;
    register word_t r0 __asm__("r0") = in->pd;
    register word_t r2 __asm__("r2") = in->entries;
    register word_t r3 __asm__("r3") = in->bytes;
    register word_t r4 __asm__("r4") = in->base;
    register word_t r5 __asm__("r5") = in->pages;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3), "r"(r4), "r"(r5)
                     : "memory");
    return (status_t)r0;
}

/** Makes an identity of an object: something that capabilities can name. */
static inline status_t sys_obj_new(word_t identity, word_t pd,
                                   word_t object_kind, word_t object_index)
{
    register word_t r7 __asm__("r7") = CALL_OBJ_NEW;
    register word_t r0 __asm__("r0") = identity;
    register word_t r2 __asm__("r2") = pd;
    register word_t r3 __asm__("r3") = object_kind;
    register word_t r4 __asm__("r4") = object_index;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3), "r"(r4)
                     : "memory");
    return (status_t)r0;
}

/**
 * Destroys an identity; every capability that names it is stale at once,
 * everywhere.
 */
static inline status_t sys_obj_del(word_t identity)
{
    register word_t r7 __asm__("r7") = CALL_OBJ_DEL;
    register word_t r0 __asm__("r0") = identity;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Donates a frame for a page of a kernel table, on behalf of a protection
 * domain; the frame is zeroed.
 */
static inline status_t sys_table_donate(word_t page_table, word_t page_number,
                                        word_t pd, word_t frame)
{
    register word_t r7 __asm__("r7") = CALL_TABLE_DONATE;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = page_table;
    register word_t r3 __asm__("r3") = page_number;
    register word_t r4 __asm__("r4") = pd;
    register word_t r5 __asm__("r5") = frame;

    __asm__ volatile("svc #0"
                     : "=r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3), "r"(r4), "r"(r5)
                     : "memory");
    return (status_t)r0;
}

/**
 * Takes the frame of a page without objects back, or of a page of capabilities
 * of a doomed domain. What it gives counts only if the status is of class
 * done.
 */
static inline status_t sys_table_reclaim(word_t page_table, word_t page_number,
                                         word_t *frame)
{
    register word_t r7 __asm__("r7") = CALL_TABLE_RECLAIM;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = page_table;
    register word_t r3 __asm__("r3") = page_number;

    __asm__ volatile("svc #0"
                     : "=r"(r0), "+r"(r2)
                     : "r"(r7), "r"(r3)
                     : "memory");
    *frame = r2;
    return (status_t)r0;
}

/** Makes a signal receiver in a free slot. */
static inline status_t sys_signal_receiver_new(word_t receiver, word_t pd)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_RECEIVER_NEW;
    register word_t r0 __asm__("r0") = receiver;
    register word_t r2 __asm__("r2") = pd;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/**
 * Destroys a receiver; it is doomed at once, who waits there is told that it
 * is gone, and its contexts deliver no more.
 */
static inline status_t sys_signal_receiver_del(word_t receiver)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_RECEIVER_DEL;
    register word_t r0 __asm__("r0") = receiver;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Binds a receiver to a thread, which then waits for its signals together with
 * requests; or unbinds it.
 */
static inline status_t sys_signal_receiver_bind(word_t receiver, word_t thread)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_RECEIVER_BIND;
    register word_t r0 __asm__("r0") = receiver;
    register word_t r2 __asm__("r2") = thread;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/** Makes a signal context that delivers at a receiver. */
static inline status_t sys_signal_context_new(word_t context, word_t pd,
                                              word_t receiver, word_t imprint)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_CONTEXT_NEW;
    register word_t r0 __asm__("r0") = context;
    register word_t r2 __asm__("r2") = pd;
    register word_t r3 __asm__("r3") = receiver;
    register word_t r4 __asm__("r4") = imprint;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3), "r"(r4)
                     : "memory");
    return (status_t)r0;
}

/**
 * Destroys a signal context at once; who waits for its end is told that it is
 * gone.
 */
static inline status_t sys_signal_context_del(word_t context)
{
    register word_t r7 __asm__("r7") = CALL_SIGNAL_CONTEXT_DEL;
    register word_t r0 __asm__("r0") = context;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** What irq_new is told. */
struct sys_irq_new_args {
    /** The slot of the interrupt. */
    word_t irq;
    /** The protection domain that pays. */
    word_t pd;
    /** The number of the line; lines of the kernel are refused as in use. */
    word_t line;
    /** The CPU that the line interrupts. */
    word_t cpu;
    /** Whether the line is triggered by an edge; otherwise by its level. */
    bool edge;
    /** Where each interrupt is submitted. */
    word_t context;
};

/**
 * Takes an interrupt line, masked, and says which signal context hears of it.
 */
static inline status_t sys_irq_new(const struct sys_irq_new_args *in)
{
    register word_t r7 __asm__("r7") = CALL_IRQ_NEW;
    register word_t r0 __asm__("r0") = in->irq;
    register word_t r1 __asm__("r1") = in->context;
    register word_t r2 __asm__("r2") = in->pd;
    register word_t r3 __asm__("r3") = in->line;
    register word_t r4 __asm__("r4") = in->cpu;
    register word_t r5 __asm__("r5") = in->edge;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r1), "r"(r2), "r"(r3), "r"(r4), "r"(r5)
                     : "memory");
    return (status_t)r0;
}

/** Masks an interrupt line and gives it back. */
static inline status_t sys_irq_del(word_t irq)
{
    register word_t r7 __asm__("r7") = CALL_IRQ_DEL;
    register word_t r0 __asm__("r0") = irq;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/**
 * Unmasks an interrupt line: the last interrupt is handled, or the first may
 * come.
 */
static inline status_t sys_irq_ack(word_t irq)
{
    register word_t r7 __asm__("r7") = CALL_IRQ_ACK;
    register word_t r0 __asm__("r0") = irq;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** Makes a virtual machine in a free slot. */
static inline status_t sys_vm_new(word_t vm, word_t pd, word_t table,
                                  word_t state)
{
    register word_t r7 __asm__("r7") = CALL_VM_NEW;
    register word_t r0 __asm__("r0") = vm;
    register word_t r2 __asm__("r2") = pd;
    register word_t r3 __asm__("r3") = table;
    register word_t r4 __asm__("r4") = state;

    __asm__ volatile("svc #0"
                     : "+r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3), "r"(r4)
                     : "memory");
    return (status_t)r0;
}

/** Destroys a virtual machine; a run of its guest ends. */
static inline status_t sys_vm_del(word_t vm)
{
    register word_t r7 __asm__("r7") = CALL_VM_DEL;
    register word_t r0 __asm__("r0") = vm;

    __asm__ volatile("svc #0" : "+r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** Lets a held CPU enter the kernel and take part. */
static inline status_t sys_cpu_start(word_t cpu)
{
    register word_t r7 __asm__("r7") = CALL_CPU_START;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = cpu;

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7), "r"(r2) : "memory");
    return (status_t)r0;
}

/** What log_read tells. */
struct sys_log_read_result {
    /** How many characters were moved; zero if the log was empty. */
    word_t count;
    /**
     * How many characters were dropped since the last reading because the ring
     * was full.
     */
    word_t dropped;
};

/**
 * Moves characters from the kernel log to the words of the caller's message
 * buffer. What it gives counts only if the status is of class done.
 */
static inline status_t sys_log_read(word_t most,
                                    struct sys_log_read_result *out)
{
    register word_t r7 __asm__("r7") = CALL_LOG_READ;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = most;
    register word_t r3 __asm__("r3");

    __asm__ volatile("svc #0"
                     : "=r"(r0), "+r"(r2), "=r"(r3)
                     : "r"(r7)
                     : "memory");
    out->count = r2;
    out->dropped = r3;
    return (status_t)r0;
}

/**
 * Selects the events that the kernel trace of a CPU records; none turns it
 * off.
 */
static inline status_t sys_trace_control(word_t cpu, word_t events)
{
    register word_t r7 __asm__("r7") = CALL_TRACE_CONTROL;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = cpu;
    register word_t r3 __asm__("r3") = events;

    __asm__ volatile("svc #0"
                     : "=r"(r0)
                     : "r"(r7), "r"(r2), "r"(r3)
                     : "memory");
    return (status_t)r0;
}

/**
 * Adds the objects of one page of a kernel table to a hash, so that tests can
 * compare whole states. What it gives counts only if the status is of class
 * done.
 */
static inline status_t sys_state_hash(word_t page_table, word_t page_number,
                                      uint64_t before, uint64_t *after)
{
    register word_t r7 __asm__("r7") = CALL_STATE_HASH;
    register word_t r0 __asm__("r0");
    register word_t r2 __asm__("r2") = page_table;
    register word_t r3 __asm__("r3") = page_number;
    register word_t r4 __asm__("r4") = low_word(before);
    register word_t r5 __asm__("r5") = high_word(before);

    __asm__ volatile("svc #0"
                     : "=r"(r0), "+r"(r2), "+r"(r3)
                     : "r"(r7), "r"(r4), "r"(r5)
                     : "memory");
    *after = two_words(r2, r3);
    return (status_t)r0;
}

/** Starts the machine anew; the call does not return. */
static inline status_t sys_system_reset(void)
{
    register word_t r7 __asm__("r7") = CALL_SYSTEM_RESET;
    register word_t r0 __asm__("r0");

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}

/** Turns the machine off; the call does not return. */
static inline status_t sys_system_power_off(void)
{
    register word_t r7 __asm__("r7") = CALL_SYSTEM_POWER_OFF;
    register word_t r0 __asm__("r0");

    __asm__ volatile("svc #0" : "=r"(r0) : "r"(r7) : "memory");
    return (status_t)r0;
}
