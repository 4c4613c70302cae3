/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast: call and reply by fused transitions.
 *
 * Where a request or an answer finds everything as it most often is, two
 * threads change hands in a few instructions. fast.c has it; a kernel that is
 * linked with fast_off.c instead does the same, only slower.
 */

#pragma once

#include <stdbool.h>

#include "cpus.h"
#include "ring.h"

/**
 * The thread that CPU `k` runs made a call or an answer: false if it must go
 * the general way; then nothing has changed.
 */
/*@ requires cpu_ok(k) && inv_cpus && cpus[k].current != 0;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1], cpus[k];
    ensures inv_cpus;
    ensures \result == true ==> cpus[k].head == \old(cpus[k].head);
    ensures \result == false ==> cpus[k].current == \old(cpus[k].current);
*/
bool fast_message(cpu_id_t k);
