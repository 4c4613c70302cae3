/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * choose: which thread a CPU runs next, and on whose share.
 *
 * One pass brings at most READIED shares back and examines at most EXAMINED;
 * what is left is done by the next pass, which the CPU's own interrupt begins
 * at once, so that other interrupts are seen in between.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "cpus.h"
#include "ring.h"

/**
 * The end of every pass on CPU `k` that is not a fast path: the CPU knows what
 * it runs. Reads the clock only if the CPU has to choose again.
 */
/*@ requires cpu_ok(k) && inv_cpus;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    ensures inv_cpus;
*/
void choose_finish(cpu_id_t k);

/** Charges CPU `k` until now, as if it had to choose: what it uses is known. */
/*@ requires cpu_ok(k) && inv_cpus;
    assigns threads[0 .. THREADS - 1], cpus[k].charged, cpus[k].need;
    assigns scheds[1 .. SCHEDS - 1], lanes[1 .. LANES - 1];
    ensures inv_cpus && cpus[k].need == 1;
*/
void choose_ask_now(cpu_id_t k);
