/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life: what core and other threads do to a thread.
 *
 * Each operation steps the machines of the thread from the top layer down.
 * None is done to a thread that another CPU runs: mailbox.h.
 */

#pragma once

#include "deadline.h"
#include "ipc.h"
#include "lending.h"
#include "serial.h"
#include "slots.h"
#include "status.h"

/** Takes the CPU from `t`, whatever its state. */
/*@ requires thread_present(t);
    assigns threads[t].life.paused;
    ensures threads[t].life.paused == 1;
*/
void life_pause(thread_id_t t);

/** Ends the pause of `t`. */
/*@ requires thread_present(t) && inv_lending;
    assigns threads[t].life.paused, threads[t].share;
    assigns nodes[0 .. NODES - 1], cpus[0 .. CPUS - 1].need;
    ensures threads[t].life.paused == 0;
*/
void life_resume(thread_id_t t);

/** Ends whatever `t` waits for; BAD_STATE if it does not wait. */
/*@ requires thread_present(t) && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns contexts[0 .. CONTEXTS - 1], receivers[0 .. RECEIVERS - 1];
    assigns mailboxes[1 .. MAILBOXES - 1];
    ensures \result == STATUS_OK || \result == STATUS_BAD_STATE;
    ensures inv_ipc;
*/
status_t life_cancel(thread_id_t t);

/** Destroys `t`, or goes on with it: at most UNITS callers are woken; AGAIN. */
/*@ requires thread_present(t) && inv_ipc;
    requires threads[t].life.thread != THREAD_FREE;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns contexts[0 .. CONTEXTS - 1], receivers[0 .. RECEIVERS - 1];
    assigns mailboxes[1 .. MAILBOXES - 1];
    assigns vms[0 .. VMS - 1], fpus[0 .. FPUS - 1].thread;
    assigns pds[0 .. PDS - 1], pages[0 .. PAGES - 1];
    assigns deadline_tree[0 .. CPUS - 1][1 .. THREADS - 1];
    ensures \result == STATUS_OK || \result == STATUS_AGAIN;
    ensures inv_ipc && threads[t].serial == 0;
    ensures \result == STATUS_OK ==> threads[t].life.thread == THREAD_FREE;
*/
status_t life_destroy(thread_id_t t);

/** Moves `t`, which is stopped or was not started, to CPU `k`; or BAD_STATE. */
/*@ requires thread_present(t) && cpu_ok(k) && inv_lending;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns deadline_tree[0 .. CPUS - 1][1 .. THREADS - 1], serial_last;
    ensures \result == STATUS_OK || \result == STATUS_BAD_STATE;
    ensures \result == STATUS_OK ==> threads[t].cpu == k;
*/
status_t life_migrate(thread_id_t t, cpu_id_t k);
