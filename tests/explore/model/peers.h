/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * peers: what a thread stores about other objects, besides its states.
 *
 * These are the fields that spec/slots.toml does not have yet; each names its
 * only writer, as there.
 */

#pragma once

#include "cpu.h"
#include "slots.h"

struct peers {
    /** The thread that it called; 0 if none. Written by ipc.c. */
    thread_id_t out;
    /**
     * It lends to `out` while this equals the lend serial of `out`; 0: it does
     * not lend. Written by ipc.c and life.c.
     */
    uint8_t link_serial;
    /** Renewed when the thread leaves a CPU. Written by life.c. */
    uint8_t lend_serial;
    /** The CPU of its share. Written by life.c. */
    cpu_id_t cpu;
    /** The receiver that it waits at; 0 if none. Written by signal.c. */
    receiver_id_t handles;
    /** The context whose end it waits for; 0 if none. Written by signal.c. */
    context_id_t kills;
    /** The receiver that is bound to it; 0 if none. Written by signal.c. */
    receiver_id_t bound;
};

extern struct peers peers[THREADS];
