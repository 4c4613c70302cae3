/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc: requests between threads: who waits for whom, and in which order.
 *
 * Owns out, out_serial, invoked and invoked_serial of threads[]; the other
 * direction is the generated queue of callers. Machines: spec/ipc_in.rl,
 * spec/ipc_out.rl. Invariant: inv_ipc.
 */

#pragma once

#include <stdbool.h>

#include "ipc_in.h"
#include "ipc_out.h"
#include "lending.h"
#include "message.h"
#include "queue_callers.h"
#include "slots.h"
#include "status.h"

/*@ predicate inv_ipc_out{L} = \forall integer t; thread_present(t) ==>
        threads[t].out < THREADS && callers_on[t] == threads[t].out &&
        (threads[t].out != 0 <==> threads[t].life.ipc_out != IPC_OUT_READY) &&
        (threads[t].out == 0 ==> threads[t].out_serial == 0);
    predicate inv_ipc_in{L} = \forall integer t; thread_present(t) ==>
        (threads[t].life.ipc_in == IPC_IN_WAITING ==>
            threads[t].callers_first == 0) &&
        (threads[t].life.ipc_in == IPC_IN_REPLYING ==>
            threads[t].callers_first != 0);
    predicate inv_ipc{L} = inv_callers && inv_ipc_out && inv_ipc_in;
    predicate identity_of_thread{L}(integer i) =
        0 < i < IDENTITIES && 0 < identities[i].thread < THREADS;
*/

/** Tells whether inv_ipc holds; for tests and for panics. */
/*@ assigns \nothing; */
bool ipc_inv(void);

/** Tells whether a request of `a` to `b` would wait for itself. */
/*@ requires thread_present(a) && thread_present(b) && inv_ipc;
    assigns \nothing;
    ensures threads[b].life.ipc_in == IPC_IN_WAITING ==> \result == false;
*/
bool ipc_deadlock(thread_id_t a, thread_id_t b);

/** Tells whether `b` has taken the request of `a`. */
/*@ requires a < THREADS && b < THREADS;
    assigns \nothing;
    ensures \result == true <==>
        threads[b].life.ipc_in == IPC_IN_REPLYING &&
        threads[b].callers_first == a;
*/
bool ipc_served(thread_id_t a, thread_id_t b);

/** Tells whether exactly one request is at `b`. */
/*@ requires b < THREADS;
    assigns \nothing;
    ensures \result == true <==> threads[b].callers_first != 0 &&
        threads[b].callers_first == threads[b].callers_last;
*/
bool ipc_alone(thread_id_t b);

/** Puts the request of `a` at the end of the queue of `b`. */
/*@ requires thread_present(a) && thread_present(b);
    requires inv_callers && callers_on[a] == 0;
    assigns threads[0 .. THREADS - 1].callers_first;
    assigns threads[0 .. THREADS - 1].callers_last;
    assigns threads[0 .. THREADS - 1].callers_next;
    assigns threads[0 .. THREADS - 1].callers_prev;
    assigns callers_on[a], callers_pos[1 .. THREADS - 1], callers_count[b];
    assigns threads[a].out, threads[a].out_serial;
    ensures inv_callers && threads[a].out == b && callers_on[a] == b;
*/
void ipc_link(thread_id_t a, thread_id_t b);

/** Thread `a` calls identity `i`, which names a thread: OK or DEADLOCK. */
/*@ requires thread_present(a) && identity_of_thread(i) && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    ensures \result == STATUS_OK || \result == STATUS_DEADLOCK;
    ensures inv_ipc;
*/
status_t ipc_call(thread_id_t a, identity_id_t i);

/** Thread `a` faults; its pager, if there is one, gets a request. */
/*@ requires thread_present(a) && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    ensures inv_ipc;
*/
void ipc_fault(thread_id_t a);

/** Thread `a` asks for a request, or for a signal at a bound receiver. */
/*@ requires thread_present(a) && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    assigns contexts[0 .. CONTEXTS - 1], receivers[0 .. RECEIVERS - 1];
    ensures \result == STATUS_OK || \result == STATUS_SIGNAL ||
        \result == STATUS_BAD_STATE;
    ensures inv_ipc;
*/
status_t ipc_await(thread_id_t a);

/** Thread `a` answers with what its registers say. */
/*@ requires thread_present(a) && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    ensures inv_ipc && threads[a].life.ipc_in == IPC_IN_READY;
*/
void ipc_reply(thread_id_t a);

/** Thread `a` answers and asks for the next request. */
/*@ requires thread_present(a) && inv_ipc;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1], scheds[1 .. SCHEDS - 1];
    assigns lanes[1 .. LANES - 1];
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
    assigns contexts[0 .. CONTEXTS - 1], receivers[0 .. RECEIVERS - 1];
    ensures \result == STATUS_OK || \result == STATUS_SIGNAL;
    ensures inv_ipc;
*/
status_t ipc_reply_await(thread_id_t a);

/**
 * The request of `t`, if there is one, ends from outside: CANCEL or DESTROY.
 * The states of `t` above the calling half have ended already.
 */
/*@ requires thread_present(t) && inv_ipc;
    requires how == IPC_OUT_ON_CANCEL || how == IPC_OUT_ON_DESTROY;
    assigns threads[0 .. THREADS - 1], nodes[0 .. NODES - 1];
    assigns cpus[0 .. CPUS - 1].need;
    ensures inv_ipc && threads[t].out == 0;
*/
void ipc_give_up(thread_id_t t, enum ipc_out_event how);
