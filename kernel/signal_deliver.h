/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * signal_deliver: what the files of signals have in common, and nobody else.
 */

#pragma once

#include "slots.h"
#include "status.h"

/** Hands the oldest context of receiver `r` to who waits there, if anybody. */
/*@ requires r < RECEIVERS;
    assigns contexts[1 .. CONTEXTS - 1], receivers[1 .. RECEIVERS - 1];
    assigns threads[1 .. THREADS - 1];
*/
void signal_deliver(receiver_id_t r);

/** Who waits at receiver `r`, if anybody, goes on with `status`. */
/*@ requires receiver_present(r);
    assigns receivers[r].handler, threads[receivers[r].handler].handles;
    assigns threads[receivers[r].handler].frame.call.cap;
    ensures receivers[r].handler == 0;
*/
void signal_release_handler(receiver_id_t r, status_t status);

/** Who waits for the end of context `c`, if anybody, goes on with `status`. */
/*@ requires context_present(c);
    assigns contexts[c].killer, threads[contexts[c].killer].kills;
    assigns threads[contexts[c].killer].frame.call.cap;
    ensures contexts[c].killer == 0;
*/
void signal_release_killer(context_id_t c, status_t status);
