/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu: what each CPU runs, and whether it has to choose again.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "limits.h"
#include "types.h"

struct cpu {
    thread_id_t current; /**< The thread that it runs; 0 if it is idle. */
    thread_id_t head;    /**< Whose share it runs on; 0 if it is idle. */
    uint8_t hops;        /**< From the owner of that share to `current`. */
    bool need;           /**< It has to choose again what it runs. */
    thread_id_t mail;    /**< The oldest request in its mailbox; 0 if none. */
};

extern struct cpu cpus[CPUS];

/** Leaves CPU `k` without a thread; the next dispatch finds one. */
void cpu_idle(cpu_id_t k);
