/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * trace_record: what the kernel trace records.
 *
 * Generated from spec/trace.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

/** A trace begins with it. */
enum { TRACE_MAGIC = 0x54535254 };

/** The version of the format. */
enum { TRACE_VERSION = 1 };

/** What a record says. */
enum trace_event {
    /** The record was never written. */
    TRACE_EMPTY = 0,
    /** The high half of the clock changed. a: the high half. */
    TRACE_CLOCK = 1,
    /**
     * A pass begins. p: the cause: call, interrupt, fault or mail; a: the
     * thread that was interrupted; b: the number of the call, line or fault.
     */
    TRACE_ENTER = 2,
    /**
     * A pass ends. p: how many hops the share is lent over; q: whether a
     * dispatch is still wanted; a: the thread that runs now; b: the thread
     * whose share it runs on.
     */
    TRACE_LEAVE = 3,
    /**
     * A call is answered. p: the status; q: the number of the call; a: the
     * thread that made the call.
     */
    TRACE_STATUS = 4,
    /**
     * A machine takes a step. p: the machine; q: the event of the machine; a:
     * the object; b: the state that it enters.
     */
    TRACE_STEP = 5,
    /**
     * Several machines take a fused transition. p: the fused transition; a:
     * the first party; b: the second party.
     */
    TRACE_FUSED = 6,
    /**
     * The CPU looks for the best share. p: how many shares were examined; q:
     * how many shares were readied; a: the thread that was found, or zero; b:
     * the thread whose share it runs on.
     */
    TRACE_DISPATCH = 7,
    /**
     * A share is parked, since the walk from its thread ends at one that
     * cannot run. p: how many hops the walk took; a: the thread that owns the
     * share; b: the thread where the walk ended.
     */
    TRACE_PARK = 8,
    /**
     * The shares parked at a thread go to the unpark list. a: the thread where
     * they were parked.
     */
    TRACE_RELEASE = 9,
    /**
     * A share is charged for the time since the last charge. p: whether it ran
     * on its claim or in the fills; a: the thread that owns the share; b: the
     * time in microseconds.
     */
    TRACE_CHARGE = 10,
    /** A super period begins. a: the low half of its number. */
    TRACE_ROUND = 11,
    /**
     * A thread faults. p: the kind of fault; q: the kind of access; a: the
     * thread; b: the address.
     */
    TRACE_FAULT = 12,
    /**
     * An interrupt line fires. a: the object of the line, or zero; b: the
     * number of the line.
     */
    TRACE_IRQ = 13,
    /**
     * A timeout fires. a: the thread that set it; b: the context that it was
     * submitted to, or zero.
     */
    TRACE_TIMEOUT = 14,
    /**
     * A page of a table is donated. a: the page; b: the protection domain that
     * pays.
     */
    TRACE_DONATE = 15,
    /**
     * A page of a table is given back. a: the page; b: the protection domain
     * that paid.
     */
    TRACE_RECLAIM = 16,
    /**
     * A CPU is asked to change a thread that it runs. p: the CPU that is
     * asked; a: the thread that asks; b: the thread that is to change.
     */
    TRACE_MAIL = 17,
    /**
     * Something was dropped because its ring was full. p: zero for the kernel
     * log, one for the trace; a: how many characters or records.
     */
    TRACE_LOST = 18,
};

/** A record; what its event does not use is zero. */
struct trace_record {
    /** The low half of the clock in microseconds. */
    uint32_t time;
    /** What happened. */
    uint8_t event;
    /** The CPU on which it happened. */
    uint8_t cpu;
    /** A small detail. */
    uint8_t p;
    /** Another small detail. */
    uint8_t q;
    /** The object, or a word. */
    uint32_t a;
    /** Another object, or a word. */
    uint32_t b;
};

/** What precedes the rings of all CPUs. */
struct trace_header {
    /** It tells a trace from other data, and the order of bytes. */
    uint32_t magic;
    /** The version of this format. */
    uint32_t version;
    /**
     * The first bytes of the hash of the specification that names machines and
     * events.
     */
    uint64_t spec_hash;
    /** How many rings follow. */
    uint32_t cpus;
    /** How many records each ring holds. */
    uint32_t records;
    /** The clock in microseconds when the trace was taken. */
    uint64_t clock;
};

_Static_assert(sizeof(struct trace_record) == 16, "packed");
_Static_assert(sizeof(struct trace_header) == 32, "packed");
