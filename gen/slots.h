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
