/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc: requests between threads: who waits for whom, and in which order.
 */

#pragma once

#include "ipc_out.h"
#include "lending.h"
#include "status.h"

/** Tells whether a request of `a` to `b` would wait for itself. */
bool ipc_deadlock(thread_id_t a, thread_id_t b);

/** Tells whether `b` has taken the request of `a`. */
bool ipc_served(thread_id_t a, thread_id_t b);

/** Tells whether exactly one request is at `b`. */
bool ipc_alone(thread_id_t b);

/** Puts the request of `a` at the end of the queue of `b`. */
void ipc_link(thread_id_t a, thread_id_t b);

/** Thread `a` calls thread `b`. */
status_t ipc_call(thread_id_t a, thread_id_t b);

/** Thread `a` faults; `pager` mends its faults, 0 if nobody does. */
status_t ipc_fault(thread_id_t a, thread_id_t pager);

/** Thread `a` asks for a request, or for a signal at a bound receiver. */
status_t ipc_await(thread_id_t a);

/** Thread `a` answers; `leave`: a faulted client is to stay stopped. */
status_t ipc_reply(thread_id_t a, bool leave);

/** Thread `a` answers and asks for the next request. */
status_t ipc_reply_await(thread_id_t a, bool leave);

/**
 * The request of `t`, if there is one, ends from outside: CANCEL or DESTROY.
 * The states of `t` above the calling half have ended already.
 */
void ipc_give_up(thread_id_t t, enum ipc_out_event how);
