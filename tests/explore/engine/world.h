/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * world: the whole state of the kernel as one value.
 */

#pragma once

#include "cap.h"
#include "cpu.h"
#include "mailbox.h"
#include "peers.h"
#include "ring.h"
#include "sched.h"
#include "signal.h"
#include "slots.h"

struct world {
    struct thread threads[THREADS];
    struct peers peers[THREADS];
    struct node nodes[NODES];
    struct turn turns[THREADS];
    thread_id_t turn_first[CPUS];
    struct cpu cpus[CPUS];
    struct mail mails[THREADS];
    uint8_t thread_serials[THREADS];
    struct receiver receivers[RECEIVERS];
    struct context contexts[CONTEXTS];
    struct cap caps[CAPS];
    struct holding holdings[CAPS];
    struct identity identities[IDENTITIES];
    struct domain domains[PDS];
};

/** Makes the kernel as it is before any thread exists. */
void world_clear(void);

/** Copies the state of the kernel to `w`. */
void world_save(struct world *w);

/** Copies the state of the kernel from `w`. */
void world_load(const struct world *w);

/** Tells whether the kernel is in the state `w`. */
bool world_is(const struct world *w);
