/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched: the ready shares of each CPU, and which of them is best.
 *
 * The policy is chosen by linking: sched_fifo.c takes turns; sched_any.c lets
 * every ready share be the best one, so what holds with it holds with every
 * policy.
 */

#pragma once

#include "cpu.h"
#include "slots.h"

/** The neighbours of a queued share, and the first share of a CPU's queue. */
struct turn {
    thread_id_t next;
    thread_id_t prev;
};

extern struct turn turns[THREADS];
extern thread_id_t turn_first[CPUS];

/** Puts the share of `t` into the queue of its CPU. */
void sched_ready(thread_id_t t);

/** Takes the share of `t` out of the queue of its CPU. */
void sched_unready(thread_id_t t);

/** The owner of the best share in the queue of CPU `k`; 0 if it is empty. */
thread_id_t sched_best(cpu_id_t k);

/** Tells whether the queue of CPU `k` holds no share. */
bool sched_empty(cpu_id_t k);

/** The slice of CPU `k` is over: the share of `t` waits for its next turn. */
void sched_slice_end(cpu_id_t k, thread_id_t t);
