/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast: requests, faults and answers by fused transitions.
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
 * The thread that CPU `k` runs sends a request: the thread that the CPU has
 * switched to, or 0 if it must go the general way; then nothing has changed.
 */
/*@ requires cpu_ok(k) && inv_cpus && cpus[k].current != 0;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1], cpus[k];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    ensures inv_cpus;
    ensures \result != 0 ==> cpus[k].current == \result;
    ensures \result == 0 ==> cpus[k] == \old(cpus[k]);
*/
thread_id_t fast_call(cpu_id_t k);

/** As fast_call(), if the thread has faulted and its pager is to hear of it. */
/*@ requires cpu_ok(k) && inv_cpus && cpus[k].current != 0;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1], cpus[k];
    ensures inv_cpus;
    ensures \result != 0 ==> cpus[k].current == \result;
    ensures \result == 0 ==> cpus[k] == \old(cpus[k]);
*/
thread_id_t fast_fault(cpu_id_t k);

/** As fast_call(), if the thread answers and waits for the next request. */
/*@ requires cpu_ok(k) && inv_cpus && cpus[k].current != 0;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1], cpus[k];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    ensures inv_cpus;
    ensures \result != 0 ==> cpus[k].current == \result;
    ensures \result == 0 ==> cpus[k] == \old(cpus[k]);
*/
thread_id_t fast_reply_await(cpu_id_t k);

/**
 * The thread that CPU `k` runs made a call: false if it must go the general
 * way; then nothing has changed.
 */
/*@ requires cpu_ok(k) && inv_cpus && cpus[k].current != 0;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1], cpus[k];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    ensures inv_cpus;
    ensures \result == true ==> cpus[k].head == \old(cpus[k].head);
    ensures \result == false ==> cpus[k].current == \old(cpus[k].current);
*/
bool fast_message(cpu_id_t k);
