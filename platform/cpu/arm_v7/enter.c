/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * enter: from an exception to the pass, and from the pass to the thread that
 * goes on.
 *
 * Owns the kernel lock and locals[].
 */
#include "enter.h"

#include <stddef.h>

#include "cache.h"
#include "call_self.h"
#include "cp15.h"
#include "dispatch.h"
#include "ending.h"
#include "fast.h"
#include "fpu.h"
#include "lock.h"
#include "log_text.h"
#include "pass.h"

/** Why the kernel was entered, as entry.S says it. */
enum cause {
    CAUSE_UNDEFINED = 1,
    CAUSE_PREFETCH_ABORT = 3,
    CAUSE_DATA_ABORT = 4,
    CAUSE_IRQ = 6,
    CAUSE_FIQ = 7
};

/** Bits and values of the fault status registers. */
enum {
    STATUS_LOW = 0xf,
    STATUS_HIGH = 1 << 10,
    STATUS_WRITE = 1 << 11,
    STATUS_ALIGNED = 0x1,
    STATUS_DEBUG = 0x2,
    STATUS_ACCESS_SECTION = 0x3,
    STATUS_TRANSLATION_SECTION = 0x5,
    STATUS_ACCESS_PAGE = 0x6,
    STATUS_TRANSLATION_PAGE = 0x7,
    STATUS_DOMAIN_SECTION = 0x9,
    STATUS_DOMAIN_PAGE = 0xb,
    STATUS_PERMISSION_SECTION = 0xd,
    STATUS_PERMISSION_PAGE = 0xf
};

enum { PSR_THUMB = 1 << 5, INSTRUCTION_ARM = 4, INSTRUCTION_THUMB = 2 };

_Static_assert(CALL_NULL == 0 && CALL_TIME == 1 && CALL_MSG_CALL == 11 &&
                   CALL_MSG_REPLY_AND_AWAIT == 13,
               "what asm/calls.inc lists");

struct lock kernel_lock;
struct local locals[CPUS];

/**
 * Loads the registers in `frame` and goes on there. The compiler is not told
 * that this and its callers never return: it would take all that ends so for
 * rare, and spend no room on it.
 */
static inline void resume(const struct frame *frame)
{
    __asm__ volatile("add sp, %0, %1\n\t"
                     "ldmdb sp, {r0-lr}^\n\t"
                     "rfeia sp!"
                     :
                     : "r"(frame), "I"(offsetof(struct frame, ip))
                     : "memory");
}

/** Waits until something interrupts, which is not taken here. */
static void idle(void)
{
    __asm__ volatile("dsb\n\t"
                     "wfi"
                     :
                     :
                     : "memory");
}

void enter_leave(cpu_id_t k)
{
    const struct frame *frame;

    while (cpus[k].current == 0) {
        lock_release();
        idle();
        lock_take();
        pass_interrupt(k);
    }
    frame = &threads[cpus[k].current].frame;
    lock_release();
    resume(frame);
}

/** The frame of the thread that CPU `k` runs. */
static struct frame *own_frame(cpu_id_t k)
{
    return &threads[thread_slot(cpus[k].current)].frame;
}

/** A pass begins: the frame of the running thread is complete. */
static struct frame *enter(cpu_id_t k)
{
    struct frame *const frame = own_frame(k);

    frame->tls = cp15_tpidrurw();
    lock_take();
    return frame;
}

void enter_own_call(word_t r0, word_t r1, const struct local *local)
{
    struct frame *const frame = own_frame(local->cpu);

    (void)r0;
    (void)r1;
    frame->call.cap = call_dispatch(cpus[local->cpu].current, &frame->call);
    resume(frame);
}

void enter_null(word_t r0, word_t r1, const struct local *local)
{
    struct frame *const frame = own_frame(local->cpu);

    (void)r0;
    (void)r1;
    frame->call.cap = call_null(cpus[local->cpu].current);
    resume(frame);
}

/** The call of CPU `k` goes the general way; its lock is taken. */
static void call_general(cpu_id_t k)
{
    own_frame(k)->tls = cp15_tpidrurw();
    pass_call_general(k);
    enter_leave(k);
}

/** CPU `k` has switched to `t` the fast way, whose barrier is the last. */
__attribute__((always_inline)) static inline void leave_fast(thread_id_t t)
{
    lock_release_synced();
    resume(&threads[t].frame);
}

void enter_msg_call(word_t r0, word_t r1, const struct local *local)
{
    thread_id_t to;

    (void)r0;
    (void)r1;
    lock_take();
    to = fast_call(local->cpu);
    if (to != 0)
        leave_fast(to);
    else
        call_general(local->cpu);
}

void enter_msg_reply_and_await(word_t r0, word_t r1, const struct local *local)
{
    thread_id_t to;

    (void)r0;
    (void)r1;
    lock_take();
    to = fast_reply_await(local->cpu);
    if (to != 0)
        leave_fast(to);
    else
        call_general(local->cpu);
}

void call_other(word_t r0, word_t r1, const struct local *local)
{
    (void)r0;
    (void)r1;
    lock_take();
    call_general(local->cpu);
}

/** The kind of fault that a fault status register tells. */
static uint8_t fault_kind(uint32_t status)
{
    if ((status & STATUS_HIGH) != 0)
        return FAULT_BUS;
    switch (status & STATUS_LOW) {
    case STATUS_ALIGNED:
        return FAULT_ALIGNMENT;
    case STATUS_DEBUG:
        return FAULT_BREAKPOINT;
    case STATUS_ACCESS_SECTION:
    case STATUS_ACCESS_PAGE:
    case STATUS_TRANSLATION_SECTION:
    case STATUS_TRANSLATION_PAGE:
        return FAULT_UNMAPPED;
    case STATUS_DOMAIN_SECTION:
    case STATUS_DOMAIN_PAGE:
    case STATUS_PERMISSION_SECTION:
    case STATUS_PERMISSION_PAGE:
        return FAULT_PERMISSION;
    default:
        return FAULT_BUS;
    }
}

/** The thread of `frame` touched data that it may not touch. */
static void data_abort(cpu_id_t k)
{
    const uint32_t status = cp15_dfsr();
    const bool writes = (status & STATUS_WRITE) != 0;
    const struct fault_report fault = {
        .kind = fault_kind(status),
        .access = writes ? ACCESS_WRITE : ACCESS_READ,
        .address = cp15_dfar(),
    };

    pass_fault(k, &fault);
}

/** It went where it may not execute. */
static void prefetch_abort(cpu_id_t k)
{
    const struct fault_report fault = {
        .kind = fault_kind(cp15_ifsr()),
        .access = ACCESS_EXECUTE,
        .address = cp15_ifar(),
    };

    pass_fault(k, &fault);
}

/**
 * It met an instruction that is none, or a trapped floating-point register;
 * after that it tries again, so the instruction need not be decoded.
 */
static void undefined(cpu_id_t k, struct frame *frame)
{
    const bool thumb = (frame->psr & PSR_THUMB) != 0;

    frame->ip -= thumb ? INSTRUCTION_THUMB : INSTRUCTION_ARM;
    if (fpu_trapped()) {
        pass_fpu(k);
        return;
    }
    pass_fault(k, &(struct fault_report){ .kind = FAULT_INSTRUCTION,
                                          .access = ACCESS_EXECUTE,
                                          .address = frame->ip });
}

void kernel_exception(uint32_t cause, const struct local *local)
{
    const cpu_id_t k = local->cpu;
    struct frame *const frame = enter(k);

    if (cause == CAUSE_IRQ)
        pass_interrupt(k);
    else if (cause == CAUSE_DATA_ABORT)
        data_abort(k);
    else if (cause == CAUSE_PREFETCH_ABORT)
        prefetch_abort(k);
    else if (cause == CAUSE_UNDEFINED)
        undefined(k, frame);
    else
        panic_exception(cause, frame->ip, 0);
    enter_leave(k);
}

/** Tells whether `address` lies below a kernel stack, where no page is. */
static bool below_stack(uint32_t address)
{
    const uint32_t offset = address - (uint32_t)kernel_stacks;

    return offset < sizeof kernel_stacks &&
           offset % STACK_STRIDE < STACK_STRIDE - STACK_BYTES;
}

void kernel_fault(uint32_t cause, struct frame *frame)
{
    const uint32_t address = cause == CAUSE_DATA_ABORT ? cp15_dfar() : 0;

    if (cause == CAUSE_DATA_ABORT && cache_recover(frame))
        return;
    if (below_stack(address))
        log_text("kernel: its stack is used up\n");
    panic_exception(cause, frame->ip, address);
}
