/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_fair_group: how virtual time passes, and what who sleeps misses of it.
 *
 * It changes nothing: sched_fair.c stores what is computed here.
 */
#pragma once

#include "sched_fair.h"

/** The head of `cpu` that still is ready; 0 if there is none. */
/*@ requires cpu_number(cpu) && inv_fair_cpus;
    assigns \nothing;
    ensures \result == 0 || (\result == scheds[cpu + 1].head &&
        fair_shares[\result].place == FAIR_RUNS);
*/
thread_id_t fair_running(cpu_id_t cpu);

/** Tells whether group `g` of `cpu` has a share that is taken in; `t` runs. */
/*@ requires cpu_number(cpu) && fair_group_number(g) && inv_fair;
    requires t == 0 || share_inserted(t);
    assigns \nothing;
*/
bool fair_group_ready(cpu_id_t cpu, uint8_t g, thread_id_t t);

/** What virtual time of group `g` of `cpu` a new share starts from. */
/*@ requires cpu_number(cpu) && fair_group_number(g) && inv_fair;
    requires t == 0 || share_inserted(t);
    assigns \nothing;
*/
uint64_t fair_group_least(cpu_id_t cpu, uint8_t g, thread_id_t t);

/** The least virtual time of the ready groups of `cpu`, on which `t` runs. */
/*@ requires cpu_number(cpu) && inv_fair;
    requires t == 0 || share_inserted(t);
    assigns \nothing;
*/
uint64_t fair_cpu_least(cpu_id_t cpu, thread_id_t t);

/** By so much grows the virtual time of group `g` in `time` ticks. */
/*@ requires fair_group_number(g);
    assigns \nothing;
    ensures 0 < \result;
*/
uint64_t fair_weighted(uint8_t g, uint64_t time);

/** The virtual time of the pending share of `t` when it is taken in. */
/*@ requires share_inserted(t) && inv_fair;
    assigns \nothing;
    ensures \result >= fair_shares[t].vtime;
*/
uint64_t fair_lifted(thread_id_t t);

/** What the pending share of `t` is compared by when it is taken in. */
/*@ requires share_inserted(t) && inv_fair;
    assigns \nothing;
    ensures \result.group == fair_group_logic(t);
*/
struct fair_rank fair_pending_rank(thread_id_t t);
