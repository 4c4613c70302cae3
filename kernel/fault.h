/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fault: what happens to a thread that cannot go on.
 *
 * The kernel sends a request on the thread's behalf to the identity that its
 * route names; the answer says whether the thread goes on. Owns fault_* of
 * threads[].
 */

#pragma once

#include "abi/abi.h"
#include "ipc.h"
#include "lending.h"
#include "slots.h"

/** A fault, as the processor reports it. */
struct fault_report {
    uint8_t kind;   /**< enum fault */
    uint8_t access; /**< enum access */
    word_t address;
};

/** Thread `t`, which runs, faults. */
/*@ requires thread_present(t) && \valid_read(fault) && inv_ipc;
    requires threads[t].life.thread == THREAD_ACTIVE;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    ensures inv_ipc;
*/
void fault_raise(thread_id_t t, const struct fault_report *fault);

/** Notes the fault of `t`, of which nobody hears yet. */
/*@ requires thread_present(t) && \valid_read(fault);
    assigns threads[t].fault_kind, threads[t].fault_access;
    assigns threads[t].fault_address;
*/
void fault_note(thread_id_t t, const struct fault_report *fault);

/** Thread `t`, which runs, uses a floating-point register that is trapped. */
/*@ requires cpu_ok(k) && thread_present(t) && inv_ipc;
    requires threads[t].life.thread == THREAD_ACTIVE;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    assigns fpus[0 .. FPUS - 1];
    ensures inv_ipc;
*/
void fault_fpu(cpu_id_t k, thread_id_t t);
