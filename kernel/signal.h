/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal: contexts queue at their receiver and are delivered to one thread.
 *
 * Nobody waits where something is pending: whatever makes a context
 * deliverable, or a thread wait, delivers at once.
 *
 * Owns who waits for signals and for the end of contexts: contexts[],
 * receivers[], and handles, kills and bound of threads[]. Machines:
 * spec/context.rl, spec/receiver.rl. Invariant: inv_signal.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "slots.h"
#include "status.h"

/** Tells whether inv_signal holds; for tests and for panics. */
/*@ assigns \nothing; */
bool signal_inv(void);

/** Tells whether a signal is pending at the receiver bound to `t`. */
/*@ requires 0 < t < THREADS;
    assigns \nothing;
*/
static inline bool signal_pending_bound(thread_id_t t)
{
    return receivers[threads[t].bound].deliver_first != 0;
}

/** Gives `t` the oldest signal at the receiver bound to it; false if none. */
/*@ requires thread_present(t);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[t].frame;
*/
bool signal_take_bound(thread_id_t t);

/** Submits `count` signals to context `c`: OK, or BAD_STATE if it is killed. */
/*@ requires context_present(c);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[1 .. THREADS - 1];
    ensures \result == STATUS_OK || \result == STATUS_BAD_STATE;
*/
status_t signal_submit(context_id_t c, uint32_t count);

/** Submits one signal to `c` if its serial is still `serial`. */
/*@ requires c < CONTEXTS;
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[1 .. THREADS - 1];
*/
void signal_submit_weak(context_id_t c, uint64_t serial);

/** Acknowledges the last delivery of context `c`. */
/*@ requires context_present(c);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[1 .. THREADS - 1];
*/
void signal_ack(context_id_t c);

/** Thread `a` asks receiver `r` for a signal: OK or BUSY. */
/*@ requires thread_present(a) && receiver_present(r);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[1 .. THREADS - 1];
    ensures \result == STATUS_OK || \result == STATUS_BUSY;
*/
status_t signal_await(thread_id_t a, receiver_id_t r);

/** Thread `a` takes a signal at receiver `r`: OK, BUSY or NO_SIGNAL. */
/*@ requires thread_present(a) && receiver_present(r);
    requires \valid(imprint) && \valid(count) && \separated(imprint, count);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns *imprint, *count;
    ensures \result == STATUS_OK || \result == STATUS_BUSY ||
        \result == STATUS_NO_SIGNAL;
*/
status_t signal_poll(thread_id_t a, receiver_id_t r, word_t *imprint,
                     word_t *count);

/** Thread `a` kills context `c`: OK or BUSY. */
/*@ requires thread_present(a) && context_present(c);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[1 .. THREADS - 1];
    ensures \result == STATUS_OK || \result == STATUS_BUSY;
*/
status_t signal_kill(thread_id_t a, context_id_t c);

/** Thread `t` waits for no signal and no context any more: core says so. */
/*@ requires thread_present(t);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[t].handles, threads[t].kills, threads[t].waits;
*/
void signal_cancel(thread_id_t t);

/** Thread `t` is destroyed: no receiver and no context names it any more. */
/*@ requires thread_present(t);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[t].handles, threads[t].kills, threads[t].waits;
    assigns threads[t].bound;
*/
void signal_forget(thread_id_t t);
