/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal_core: what core does with receivers and contexts.
 */

#pragma once

#include "call_source.h"
#include "slots.h"
#include "status.h"

/** Makes receiver `r`. */
/*@ requires receiver_present(r);
    assigns receivers[r];
*/
void signal_receiver_new(receiver_id_t r);

/**
 * Destroys `r`, or goes on with it: at most UNITS contexts are taken off its
 * queue; AGAIN.
 */
/*@ requires receiver_present(r);
    assigns contexts[1 .. CONTEXTS - 1], receivers[r];
    assigns threads[1 .. THREADS - 1];
    ensures \result == STATUS_OK || \result == STATUS_AGAIN;
*/
status_t signal_receiver_destroy(receiver_id_t r);

/** Binds receiver `r` to thread `t`, or to none if `t` is 0: OK or BUSY. */
/*@ requires receiver_present(r) && t < THREADS;
    assigns contexts[1 .. CONTEXTS - 1], receivers[r];
    assigns threads[1 .. THREADS - 1];
    ensures \result == STATUS_OK || \result == STATUS_BUSY;
*/
status_t signal_bind(receiver_id_t r, thread_id_t t);

/** Makes a context. */
/*@ requires \valid_read(args) && signal_context_new_args_ok(args);
    assigns contexts[args->context];
*/
void signal_context_new(const struct signal_context_new_args *args);

/** Destroys context `c`. */
/*@ requires context_present(c);
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[1 .. THREADS - 1];
*/
void signal_context_destroy(context_id_t c);
