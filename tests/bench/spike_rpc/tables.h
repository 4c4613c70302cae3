/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * tables: the slots that a request crosses, laid out for the fast path.
 *
 * Everything the fast path touches of a thread lies in the first 128 bytes of
 * its slot, the registers first: then one address serves the fields, the
 * store-multiple and the load-multiple. Slots have sizes that are powers of
 * two, so that an index becomes an address by one addition.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CPUS = 4, THREADS = 2048, PDS = 256, IDENTITIES = 4096, CAPS = 131072 };

typedef uint16_t thread_id_t;
typedef uint16_t pd_id_t;
typedef uint16_t identity_id_t;
typedef uint32_t cap_id_t;

/** A user's name for a capability: 20 bits of slot, 12 bits of serial. */
typedef uint32_t cap_word_t;

enum { CAP_SLOT_BITS = 20 };

_Static_assert((CAPS & (CAPS - 1)) == 0, "the mask is also the range check");

enum thread_state { THREAD_ACTIVE = 2, THREAD_SENDING = 3, THREAD_WAITING = 4 };
enum ipc_in_state { IPC_IN_READY, IPC_IN_WAITING, IPC_IN_REPLYING };
enum ipc_out_state { IPC_OUT_READY, IPC_OUT_SENDING };

/** What stands in the way of the fast path at a thread; 0 if nothing. */
enum thread_flag {
    FLAG_PAUSED = 1,
    FLAG_FPU = 2,     /**< it uses the FPU: its registers must be switched */
    FLAG_LENDERS = 4, /**< shares are parked at it */
    FLAG_SIGNAL = 8,  /**< its bound receiver can deliver */
};

/** The states of a thread, side by side, for one comparison. */
struct life {
    uint8_t thread;
    uint8_t ipc_in;
    uint8_t ipc_out;
    uint8_t flags;
} __attribute__((aligned(4)));

/** A user's registers; entry.S stores them in this order. */
struct frame {
    uint32_t r[15];
    uint32_t pc;
    uint32_t psr;
};

struct thread {
    struct frame frame;
    pd_id_t pd;
    uint8_t cpu;
    uint8_t room; /**< capabilities that it has reserved room for */
    uint64_t serial;
    uint64_t lend_serial; /**< new with each migration */
    uint64_t out_serial;  /**< lend_serial of `out` when the call was made */
    struct life life;
    thread_id_t callers_first; /**< the oldest request */
    thread_id_t callers_last;
    thread_id_t callers_next; /**< 0 at the end, and in no queue */
    thread_id_t callers_prev;
    thread_id_t out; /**< the thread it called */
    uint16_t spare;
    uint32_t utcb;     /**< address of its UTCB for the user */
    uint8_t cold[140]; /**< all the rest */
};

_Static_assert(sizeof(struct thread) == 256, "a slot is a power of two");
_Static_assert(offsetof(struct thread, frame) == 0, "one address for both");
_Static_assert(offsetof(struct thread, cold) <= 128, "four lines are hot");

/** What the CPU needs to know of an address space, ready to load: TTBR0 in
 *  the low half, CONTEXTIDR with the ASID in the high half. */
typedef uint64_t space_t;

struct pd {
    space_t space;  /**< the empty space and ASID 0 while it has no ASID */
    uint32_t table; /**< TTBR0 when it has one */
    uint8_t cold[52];
};

_Static_assert(sizeof(struct pd) == 64, "a slot is a power of two");

struct identity {
    uint64_t serial;
    uint64_t object_serial;
    cap_word_t home;    /**< the name that the object's own PD has for it */
    thread_id_t thread; /**< what it names; 0 if it names no thread */
    uint8_t cold[10];
};

_Static_assert(sizeof(struct identity) == 32, "a slot is a line");

struct cap {
    uint64_t serial; /**< of the identity when the reference was made */
    identity_id_t identity;
    pd_id_t pd;
    uint8_t cold[4];
};

_Static_assert(sizeof(struct cap) == 16, "a slot is a power of two");

/** Reasons against the fast path on a CPU, above the hops of its chain. */
enum calm {
    CALM_HOPS = 0xff,
    CALM_NEED = 1 << 8,  /**< a dispatch is wanted */
    CALM_TRACE = 1 << 9, /**< events are recorded */
    CALM_FPU = 1 << 10,  /**< the running thread uses the FPU */
};

struct cpu {
    uint32_t stack; /**< top of the kernel stack; entry.S wants it first */
    uint32_t calm;  /**< hops, and reasons against the fast path */
    thread_id_t current;
    uint8_t index;
    uint8_t cold[53];
};

_Static_assert(sizeof(struct cpu) == 64, "a slot is a power of two");
_Static_assert(offsetof(struct cpu, stack) == 0, "entry.S loads it");

extern struct thread threads[THREADS];
extern struct pd pds[PDS];
extern struct identity identities[IDENTITIES];
extern struct cap caps[CAPS];
extern struct cpu cpus[CPUS];
