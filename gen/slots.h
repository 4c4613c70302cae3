/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * slots: what is stored for each object, and the tables.
 *
 * Generated from spec/slots.toml and spec/machines.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

#include "limits.h"
#include "types.h"

/** What the CPU's fast path looks at. */
struct life {
    uint8_t thread;  /**< enum thread_state */
    uint8_t ipc_in;  /**< enum ipc_in_state */
    uint8_t ipc_out; /**< enum ipc_out_state */
    /**
     * The thread is paused: it gets no CPU and lends none, whatever its state.
     */
    uint8_t paused;
} __attribute__((aligned(4)));

/** What else a thread may be waiting for. */
struct waits {
    uint8_t handler; /**< enum handler_state */
    uint8_t killer;  /**< enum killer_state */
    uint8_t timeout; /**< enum timeout_state */
    uint8_t remote;  /**< enum remote_state */
} __attribute__((aligned(4)));

_Static_assert(sizeof(struct life) == 4, "one word");

_Static_assert(sizeof(struct waits) == 4, "one word");

/** Index into scheds[], which is set aside at boot; 0 names nothing. */
typedef uint16_t sched_id_t;

/** Slots of scheds[], slot 0 included. */
enum { SCHEDS = 1 + CPUS * 1 };

_Static_assert(SCHEDS <= 65536, "sched_id_t is too narrow");

/** Index into lanes[], which is set aside at boot; 0 names nothing. */
typedef uint16_t lane_id_t;

/** Slots of lanes[], slot 0 included. */
enum { LANES = 1 + CPUS * PRIORITIES };

_Static_assert(LANES <= 65536, "lane_id_t is too narrow");

struct thread {
    /** What the fast path looks at. */
    struct life life;
    /** What else the thread may be waiting for. */
    struct waits waits;
    /** The place of the thread's share. A state of `share`. */
    uint8_t share;
    /**
     * The oldest request to the thread: its client while it is replying; 0 if
     * none. Written by queue_callers.c.
     */
    thread_id_t callers_first;
    /**
     * The youngest request to the thread; 0 if none. Written by
     * queue_callers.c.
     */
    thread_id_t callers_last;
    /**
     * The next younger request to the same thread. Written by queue_callers.c.
     */
    thread_id_t callers_next;
    /**
     * The next older request to the same thread. Written by queue_callers.c.
     */
    thread_id_t callers_prev;
    /**
     * When the thread's timeout fires, in ticks, while it is set. Written by
     * deadline.c.
     */
    uint64_t deadline;
    /**
     * The CPU among whose timeouts the thread's is, plus one; 0 if it is not
     * set. Written by deadline.c.
     */
    uint8_t deadline_on;
    /**
     * The CPU that the share belongs to, as the slot of its scheduler; 0 while
     * it belongs to none. Written by sched.c.
     */
    sched_id_t sched;
    /** Whether the share competes for its CPU. Written by sched.c. */
    uint8_t sched_ready;
    /**
     * What the share's claim is served before: 31 is the best. Written by
     * sched.c.
     */
    uint8_t sched_priority;
    /** What the share may claim in each round, in ticks. Written by sched.c. */
    uint32_t sched_quota;
    /**
     * What was left of the claim in the round `sched_round`, in ticks. Written
     * by sched.c.
     */
    uint32_t sched_claim;
    /** What is left of the share's slice, in ticks. Written by sched.c. */
    uint32_t sched_fill;
    /**
     * The round in which `sched_claim` was written; in later rounds the claim
     * is the quota again. Written by sched.c.
     */
    uint64_t sched_round;
    /**
     * The share that is served after this one at the same priority. Written by
     * queue_claims.c.
     */
    thread_id_t claims_next;
    /**
     * The share that is served before this one at the same priority. Written
     * by queue_claims.c.
     */
    thread_id_t claims_prev;
    /** The share whose turn is after this one's. Written by queue_fills.c. */
    thread_id_t fills_next;
    /** The share whose turn is before this one's. Written by queue_fills.c. */
    thread_id_t fills_prev;
};

extern struct thread threads[THREADS];

/*@ predicate thread_present(integer t) = 0 < t < THREADS; */

/**
 * Slot `t` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires thread_present(t);
    assigns \nothing;
    ensures \result == t;
*/
static inline thread_id_t thread_slot(thread_id_t t)
{
    return t;
}

struct pd {
    /** The life of the domain. A state of `pd`. */
    uint8_t state;
};

extern struct pd pds[PDS];

/*@ predicate pd_present(integer p) = 0 < p < PDS; */

/**
 * Slot `p` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires pd_present(p);
    assigns \nothing;
    ensures \result == p;
*/
static inline pd_id_t pd_slot(pd_id_t p)
{
    return p;
}

struct identity {
    /** The life of the identity. A state of `identity`. */
    uint8_t state;
};

extern struct identity identities[IDENTITIES];

/*@ predicate identity_present(integer i) = 0 < i < IDENTITIES; */

/**
 * Slot `i` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires identity_present(i);
    assigns \nothing;
    ensures \result == i;
*/
static inline identity_id_t identity_slot(identity_id_t i)
{
    return i;
}

struct cap {
    /** The life of the reference. A state of `reference`. */
    uint8_t state;
};

extern struct cap caps[CAPS];

/*@ predicate cap_present(integer c) = 0 < c < CAPS; */

/**
 * Slot `c` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires cap_present(c);
    assigns \nothing;
    ensures \result == c;
*/
static inline cap_id_t cap_slot(cap_id_t c)
{
    return c;
}

struct receiver {
    /** The life of the receiver. A state of `receiver`. */
    uint8_t state;
    /** The thread that awaits a signal here; 0 if none. Written by signal.c. */
    thread_id_t handler;
    /**
     * The thread that the receiver is bound to; 0 if none. Written by
     * signal.c.
     */
    thread_id_t bound;
    /**
     * The context that delivers next; 0 if none. Written by queue_deliver.c.
     */
    context_id_t deliver_first;
    /**
     * The context that delivers last; 0 if none. Written by queue_deliver.c.
     */
    context_id_t deliver_last;
};

extern struct receiver receivers[RECEIVERS];

/*@ predicate receiver_present(integer r) = 0 < r < RECEIVERS; */

/**
 * Slot `r` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires receiver_present(r);
    assigns \nothing;
    ensures \result == r;
*/
static inline receiver_id_t receiver_slot(receiver_id_t r)
{
    return r;
}

struct context {
    /** The life of the context. A state of `context`. */
    uint8_t state;
    /** Where the context delivers. Written by signal.c. */
    receiver_id_t receiver;
    /**
     * The thread that waits for the context's end; 0 if none. Written by
     * signal.c.
     */
    thread_id_t killer;
    /** The context that delivers after this one. Written by queue_deliver.c. */
    context_id_t deliver_next;
    /**
     * The context that delivers before this one. Written by queue_deliver.c.
     */
    context_id_t deliver_prev;
};

extern struct context contexts[CONTEXTS];

/*@ predicate context_present(integer c) = 0 < c < CONTEXTS; */

/**
 * Slot `c` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires context_present(c);
    assigns \nothing;
    ensures \result == c;
*/
static inline context_id_t context_slot(context_id_t c)
{
    return c;
}

struct irq {
    /** The life of the line. A state of `irq`. */
    uint8_t state;
};

extern struct irq irqs[IRQS];

/*@ predicate irq_present(integer i) = 0 < i < IRQS; */

/**
 * Slot `i` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires irq_present(i);
    assigns \nothing;
    ensures \result == i;
*/
static inline irq_id_t irq_slot(irq_id_t i)
{
    return i;
}

struct vm {
    /** The life of the virtual machine. A state of `vm`. */
    uint8_t state;
};

extern struct vm vms[VMS];

/*@ predicate vm_present(integer v) = 0 < v < VMS; */

/**
 * Slot `v` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires vm_present(v);
    assigns \nothing;
    ensures \result == v;
*/
static inline vm_id_t vm_slot(vm_id_t v)
{
    return v;
}

struct page {
    /** The life of the page. A state of `page`. */
    uint8_t state;
};

extern struct page pages[PAGES];

/*@ predicate page_present(integer p) = 0 < p < PAGES; */

/**
 * Slot `p` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires page_present(p);
    assigns \nothing;
    ensures \result == p;
*/
static inline page_id_t page_slot(page_id_t p)
{
    return p;
}

struct sched {
    /** A round lasts so many ticks. Written by sched.c. */
    uint32_t period;
    /** A slice lasts so many ticks. Written by sched.c. */
    uint32_t length;
    /** What is left of the round, in ticks. Written by sched.c. */
    uint32_t residual;
    /**
     * What the head was given when it was chosen, in ticks. Written by
     * sched.c.
     */
    uint32_t slice;
    /** The number of the round. Written by sched.c. */
    uint64_t round;
    /**
     * A bit for each priority at which a share with a quota is ready. Written
     * by sched.c.
     */
    uint32_t occupied;
    /**
     * A bit for each priority whose first share has some of its claim left.
     * Written by sched.c.
     */
    uint32_t claiming;
    /**
     * Whose share the CPU runs on; 0 if it is idle, or the share was removed.
     * Written by sched.c.
     */
    thread_id_t head;
    /** The share whose turn it is. Written by queue_fills.c. */
    thread_id_t fills_first;
    /** The share whose turn is last. Written by queue_fills.c. */
    thread_id_t fills_last;
    /**
     * Whether the head runs on its claim, and not on its slice. Written by
     * sched.c.
     */
    uint8_t claims;
    /**
     * Whether the head gave up the rest of what it was given. Written by
     * sched.c.
     */
    uint8_t yields;
};

extern struct sched scheds[SCHEDS];

/*@ predicate sched_present(integer s) = 0 < s < SCHEDS; */

/** Slot `s` for writing: proves that it is there. */
/*@ requires sched_present(s);
    assigns \nothing;
    ensures \result == s;
*/
static inline sched_id_t sched_slot(sched_id_t s)
{
    return s;
}

struct lane {
    /** The share that is served first. Written by queue_claims.c. */
    thread_id_t claims_first;
    /** The share that is served last. Written by queue_claims.c. */
    thread_id_t claims_last;
};

extern struct lane lanes[LANES];

/*@ predicate lane_present(integer l) = 0 < l < LANES; */

/** Slot `l` for writing: proves that it is there. */
/*@ requires lane_present(l);
    assigns \nothing;
    ensures \result == l;
*/
static inline lane_id_t lane_slot(lane_id_t l)
{
    return l;
}
