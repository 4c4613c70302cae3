/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * slots: what is stored for each object, and the tables.
 *
 * Generated from spec/slots.toml and spec/machines.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

#include "frame.h"
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

/** Index into mailboxes[], which is set aside at boot; 0 names nothing. */
typedef uint16_t mailbox_id_t;

/** Slots of mailboxes[], slot 0 included. */
enum { MAILBOXES = 1 + CPUS * 1 };

_Static_assert(MAILBOXES <= 65536, "mailbox_id_t is too narrow");

struct thread {
    /** The registers, while the thread does not run. Written by entry.c. */
    struct frame frame;
    /** The protection domain of the thread. Written by thread_new.c. */
    pd_id_t pd;
    /** The CPU whose time the thread uses. Written by thread_new.c. */
    uint8_t cpu;
    /**
     * So many capabilities can be delivered to the thread: its part of what
     * its domain has reserved. Written by room.c.
     */
    uint8_t room;
    /**
     * Tells the thread from all others that had or will have the slot; 0 while
     * nobody may name it. Written by thread_new.c.
     */
    uint64_t serial;
    /**
     * Tells the thread on this CPU from itself on another: renewed when it
     * moves. Written by thread_new.c.
     */
    uint64_t lend_serial;
    /**
     * The lend serial of the thread that it called, at the time of the call; 0
     * if it lends nothing. Written by ipc.c.
     */
    uint64_t out_serial;
    /** What the fast path looks at. */
    struct life life;
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
    /** The thread that it called; 0 if none. Written by ipc.c. */
    thread_id_t out;
    /** The identity that its request invokes. Written by ipc.c. */
    identity_id_t invoked;
    /** Its message buffer. Written by thread_new.c. */
    utcb_id_t utcb;
    /**
     * Where its floating-point registers are kept; 0 if it may use none.
     * Written by thread_new.c.
     */
    fpu_id_t fpu;
    /** What else the thread may be waiting for. */
    struct waits waits;
    /** The place of the thread's share. A state of `share`. */
    uint8_t share;
    /**
     * Whether the thread has used its floating-point registers. Written by
     * fault.c.
     */
    uint8_t fpu_on;
    /**
     * Whether the thread faults after each instruction. Written by
     * calls_tune.c.
     */
    uint8_t steps;
    /** The kind of its last fault, 0 if it has none. Written by fault.c. */
    uint8_t fault_kind;
    /** How it touched memory when it faulted. Written by fault.c. */
    uint8_t fault_access;
    /**
     * The virtual machine whose guest it runs; 0 if none. Written by guest.c.
     */
    vm_id_t vm;
    /** Where it faulted. Written by fault.c. */
    uint32_t fault_address;
    /** The receiver that it waits at; 0 if none. Written by signal.c. */
    receiver_id_t handles;
    /** The context whose end it waits for; 0 if none. Written by signal.c. */
    context_id_t kills;
    /** The receiver that is bound to it; 0 if none. Written by signal.c. */
    receiver_id_t bound;
    /**
     * The identity that its faults invoke; 0 for nobody. Written by
     * calls_tune.c.
     */
    identity_id_t pager;
    /** The serial of that identity. Written by calls_tune.c. */
    uint64_t pager_serial;
    /**
     * The serial of the identity that its request invokes. Written by ipc.c.
     */
    uint64_t invoked_serial;
    /**
     * The serial of the context that its timeout submits to. Written by
     * timer.c.
     */
    uint64_t timeout_serial;
    /** The context that its timeout submits to. Written by timer.c. */
    context_id_t timeout_context;
    /** What it asks of another CPU: enum mail_kind. Written by mailbox.c. */
    uint8_t mail_kind;
    /**
     * The mailbox that its request is in, as the number of its CPU, plus one;
     * 0 if none. Written by mailbox.c.
     */
    uint8_t mailbox;
    /**
     * The thread or virtual machine that its request concerns. Written by
     * mailbox.c.
     */
    uint16_t mail_object;
    /** The next younger request to the same CPU. Written by queue_mails.c. */
    thread_id_t mails_next;
    /** The next older request to the same CPU. Written by queue_mails.c. */
    thread_id_t mails_prev;
    /** The serial of what its request concerns. Written by mailbox.c. */
    uint64_t mail_serial;
    /**
     * When the thread's timeout fires, in ticks, while it is set. Written by
     * timer.c.
     */
    uint64_t deadline;
    /**
     * The round in which `sched_claim` was written; in later rounds the claim
     * is the quota again. Written by sched.c.
     */
    uint64_t sched_round;
    /**
     * For so many ticks was the share used, by whomever. Written by sched.c.
     */
    uint64_t sched_time;
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
     * The CPU among whose timeouts the thread's is, plus one; 0 if it is not
     * set. Written by deadline.c.
     */
    uint8_t deadline_on;
    /** Whether the share competes for its CPU. Written by sched.c. */
    uint8_t sched_ready;
    /**
     * What the share's claim is served before: 31 is the best. Written by
     * sched.c.
     */
    uint8_t sched_priority;
    /**
     * The CPU that the share belongs to, as the slot of its scheduler; 0 while
     * it belongs to none. Written by sched.c.
     */
    sched_id_t sched;
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
} __attribute__((aligned(256)));

_Static_assert(sizeof(struct thread) == THREAD_SLOT_BYTES,
               "what objects.toml gives it");

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
    /**
     * Tells the domain from all others that had or will have the slot. Written
     * by pd.c.
     */
    uint64_t serial;
    /**
     * The address space, as the processor loads it: the table, and the ASID in
     * the upper half; the empty space while it has no ASID. Written by
     * space.c.
     */
    uint64_t space;
    /** The physical address of the top translation table. Written by pd.c. */
    uint32_t table;
    /** So many slots for capabilities are free. Written by cap_slot.c. */
    uint32_t caps_free;
    /** So many nodes of maps are free. Written by map_node.c. */
    uint32_t maps_free;
    /** The sum of the rooms of its threads. Written by room.c. */
    uint32_t reserved;
    /**
     * So many slots of its pages are taken, those of capabilities and map
     * nodes left out. Written by table.c.
     */
    uint32_t objects;
    /** So many pages were donated on its behalf. Written by table.c. */
    uint32_t pages;
    /**
     * The first node of its map; 0 while it has no capability. Written by
     * map.c.
     */
    map_id_t root;
    /**
     * A page with free slots for capabilities; 0 if none. Written by
     * queue_cap_pages.c.
     */
    page_id_t cap_pages_first;
    /** The last such page. Written by queue_cap_pages.c. */
    page_id_t cap_pages_last;
    /**
     * A page with free nodes of maps; 0 if none. Written by queue_map_pages.c.
     */
    page_id_t map_pages_first;
    /** The last such page. Written by queue_map_pages.c. */
    page_id_t map_pages_last;
    /** The life of the domain. A state of `pd`. */
    uint8_t state;
    /**
     * What tells its translations from those of others; 0 if it has none now.
     * Written by space.c.
     */
    uint8_t asid;
} __attribute__((aligned(64)));

_Static_assert(sizeof(struct pd) == PD_SLOT_BYTES,
               "what objects.toml gives it");

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
    /**
     * Tells the identity from all others that had or will have the slot; 0
     * while nobody may name it. Written by identity.c.
     */
    uint64_t serial;
    /** The serial of the object that it stands for. Written by identity.c. */
    uint64_t object_serial;
    /**
     * The name that the protection domain of its thread has for it; 0 if none.
     * Written by cap.c.
     */
    uint32_t home;
    /** The object that it stands for. Written by identity.c. */
    uint16_t object;
    /** The same, if it is a thread; otherwise 0. Written by identity.c. */
    thread_id_t thread;
    /** What the object is: enum object_kind. Written by identity.c. */
    uint8_t kind;
    /** The life of the identity. A state of `identity`. */
    uint8_t state;
} __attribute__((aligned(32)));

_Static_assert(sizeof(struct identity) == IDENTITY_SLOT_BYTES,
               "what objects.toml gives it");

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
    /** The serial of the identity that it refers to. Written by cap.c. */
    uint64_t serial;
    /** The identity that it refers to. Written by cap.c. */
    identity_id_t identity;
    /** The protection domain that holds it. Written by cap.c. */
    pd_id_t pd;
    /**
     * While it is free: the next free slot of its page, plus one; 0 if none.
     * Written by cap_slot.c.
     */
    uint16_t link;
    /**
     * So many messages that delivered it are not acknowledged yet. Written by
     * cap.c.
     */
    uint8_t unacked;
    /** The life of the reference. A state of `reference`. */
    uint8_t state;
} __attribute__((aligned(16)));

_Static_assert(sizeof(struct cap) == CAP_SLOT_BYTES,
               "what objects.toml gives it");

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

struct map {
    /**
     * By five bits of the identity: the next node, or in the last level the
     * capability; 0 if none. Written by map.c.
     */
    uint32_t entry[32];
} __attribute__((aligned(128)));

_Static_assert(sizeof(struct map) == MAP_SLOT_BYTES,
               "what objects.toml gives it");

extern struct map maps[MAPS];

/*@ predicate map_present(integer m) = 0 < m < MAPS; */

/**
 * Slot `m` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires map_present(m);
    assigns \nothing;
    ensures \result == m;
*/
static inline map_id_t map_slot(map_id_t m)
{
    return m;
}

struct receiver {
    /**
     * Tells the receiver from all others that had or will have the slot; 0
     * while nobody may name it. Written by signal.c.
     */
    uint64_t serial;
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
    /** The life of the receiver. A state of `receiver`. */
    uint8_t state;
} __attribute__((aligned(32)));

_Static_assert(sizeof(struct receiver) == RECEIVER_SLOT_BYTES,
               "what objects.toml gives it");

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
    /**
     * Tells the context from all others that had or will have the slot; 0
     * while nobody may name it. Written by signal.c.
     */
    uint64_t serial;
    /** The serial of its receiver. Written by signal.c. */
    uint64_t receiver_serial;
    /**
     * What its receiver is told, so that it knows which context it is. Written
     * by signal.c.
     */
    uint32_t imprint;
    /** So many submits were not delivered yet. Written by signal.c. */
    uint32_t submits;
    /**
     * Where the context delivers; 0 when that is known to be gone. Written by
     * signal.c.
     */
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
    /** The life of the context. A state of `context`. */
    uint8_t state;
} __attribute__((aligned(64)));

_Static_assert(sizeof(struct context) == CONTEXT_SLOT_BYTES,
               "what objects.toml gives it");

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
    /** The serial of that context. Written by line.c. */
    uint64_t context_serial;
    /** Where its interrupts are submitted. Written by line.c. */
    context_id_t context;
    /** The number of the line. Written by line.c. */
    uint16_t line;
    /** The CPU that it interrupts. Written by line.c. */
    uint8_t cpu;
    /** Whether an edge triggers it, and not its level. Written by line.c. */
    uint8_t edge;
    /** The life of the line. A state of `irq`. */
    uint8_t state;
} __attribute__((aligned(32)));

_Static_assert(sizeof(struct irq) == IRQ_SLOT_BYTES,
               "what objects.toml gives it");

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
    /**
     * Tells the virtual machine from all others that had or will have the
     * slot; 0 while nobody may name it. Written by guest.c.
     */
    uint64_t serial;
    /**
     * The physical address of the guest's top translation table. Written by
     * guest.c.
     */
    uint32_t table;
    /**
     * The physical address of the page with the guest's registers. Written by
     * guest.c.
     */
    uint32_t page;
    /** The thread that runs the guest; 0 if none. Written by guest.c. */
    thread_id_t thread;
    /** The life of the virtual machine. A state of `vm`. */
    uint8_t state;
} __attribute__((aligned(32)));

_Static_assert(sizeof(struct vm) == VM_SLOT_BYTES,
               "what objects.toml gives it");

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

struct fpu {
    /** The registers, as the processor stores them. Written by fpu.c. */
    uint32_t registers[66];
    /**
     * The thread whose registers they are; 0 if the slot is free. Written by
     * thread_new.c.
     */
    thread_id_t thread;
} __attribute__((aligned(512)));

_Static_assert(sizeof(struct fpu) == FPU_SLOT_BYTES,
               "what objects.toml gives it");

extern struct fpu fpus[FPUS];

/*@ predicate fpu_present(integer f) = 0 < f < FPUS; */

/**
 * Slot `f` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires fpu_present(f);
    assigns \nothing;
    ensures \result == f;
*/
static inline fpu_id_t fpu_slot(fpu_id_t f)
{
    return f;
}

struct record {
    /** The low half of the clock in microseconds. Written by trace.c. */
    uint32_t time;
    /** What happened. Written by trace.c. */
    uint8_t event;
    /** The CPU on which it happened. Written by trace.c. */
    uint8_t cpu;
    /** A small detail. Written by trace.c. */
    uint8_t p;
    /** Another small detail. Written by trace.c. */
    uint8_t q;
    /** The object, or a word. Written by trace.c. */
    uint32_t a;
    /** Another object, or a word. Written by trace.c. */
    uint32_t b;
} __attribute__((aligned(16)));

_Static_assert(sizeof(struct record) == RECORD_SLOT_BYTES,
               "what objects.toml gives it");

extern struct record records[RECORDS];

/*@ predicate record_present(integer r) = 0 < r < RECORDS; */

/**
 * Slot `r` for writing: proves that its page is donated. Reading needs no
 * proof, since every page can be read.
 */
/*@ requires record_present(r);
    assigns \nothing;
    ensures \result == r;
*/
static inline record_id_t record_slot(record_id_t r)
{
    return r;
}

struct page {
    /**
     * The physical address of the frame behind the page; 0 while there is
     * none. Written by table.c.
     */
    uint32_t frame;
    /**
     * The protection domain on whose behalf it was donated. Written by
     * table.c.
     */
    pd_id_t pd;
    /** So many of its slots are taken. Written by table.c. */
    uint16_t used;
    /**
     * So many of its slots were ever taken, in the order of their numbers.
     * Written by cap_slot.c.
     */
    uint16_t fresh;
    /**
     * The first of its slots that were given back, plus one; 0 if none.
     * Written by cap_slot.c.
     */
    uint16_t free;
    /**
     * The next page of the domain with free slots for capabilities. Written by
     * queue_cap_pages.c.
     */
    page_id_t cap_pages_next;
    /** The page before it. Written by queue_cap_pages.c. */
    page_id_t cap_pages_prev;
    /**
     * The next page of the domain with free nodes of maps. Written by
     * queue_map_pages.c.
     */
    page_id_t map_pages_next;
    /** The page before it. Written by queue_map_pages.c. */
    page_id_t map_pages_prev;
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

struct mailbox {
    /**
     * The thread whose request is the oldest; 0 if none. Written by
     * queue_mails.c.
     */
    thread_id_t mails_first;
    /**
     * The thread whose request is the youngest; 0 if none. Written by
     * queue_mails.c.
     */
    thread_id_t mails_last;
};

extern struct mailbox mailboxes[MAILBOXES];

/*@ predicate mailbox_present(integer m) = 0 < m < MAILBOXES; */

/** Slot `m` for writing: proves that it is there. */
/*@ requires mailbox_present(m);
    assigns \nothing;
    ensures \result == m;
*/
static inline mailbox_id_t mailbox_slot(mailbox_id_t m)
{
    return m;
}
