/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal: contexts queue at their receiver and are delivered to one thread.
 */

#pragma once

#include "context.h"
#include "peers.h"

/** Tells whether a signal is pending at the receiver bound to `t`. */
bool signal_pending_bound(thread_id_t t);

/** Takes the oldest signal at the receiver bound to `t`; false if none. */
bool signal_take_bound(thread_id_t t);

/** Submits a signal to context `c`. */
status_t signal_submit(context_id_t c);

/** Acknowledges the last delivery of context `c`. */
status_t signal_ack(context_id_t c);

/** Thread `a` asks receiver `r` for a signal. */
status_t signal_await(thread_id_t a, receiver_id_t r);

/** Thread `a` takes a signal at receiver `r` if one is there. */
status_t signal_poll(receiver_id_t r);

/** Thread `a` kills context `c`. */
status_t signal_kill(thread_id_t a, context_id_t c);

/** Thread `t` waits for no signal and no context any more: core says so. */
void signal_cancel(thread_id_t t);

/** Thread `t` is destroyed: no receiver and no context names it any more. */
void signal_forget(thread_id_t t);

/** Makes context `c` of receiver `r`. */
status_t signal_context_new(context_id_t c, receiver_id_t r);

/** Destroys context `c`. */
status_t signal_context_destroy(context_id_t c);

/** Makes receiver `r`. */
status_t signal_receiver_new(receiver_id_t r);

/** Destroys receiver `r`, which has no contexts. */
status_t signal_receiver_destroy(receiver_id_t r);

/** Binds receiver `r` to thread `t`, or to none if `t` is 0. */
status_t signal_bind(receiver_id_t r, thread_id_t t);
