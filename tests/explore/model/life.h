/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life: what core and other threads do to a thread.
 */

#pragma once

#include "peers.h"
#include "status.h"

/** Makes thread `t`, whose share belongs to CPU `k`. */
status_t life_create(thread_id_t t, cpu_id_t k);

/** Lets `t` run for the first time, or again after a fault. */
status_t life_start(thread_id_t t);

/** Thread `a` stops itself. */
status_t life_stop(thread_id_t a);

/** A thread of the same protection domain lets `t` go on. */
status_t life_restart(thread_id_t t);

/** Takes the CPU from `t`, whatever its state. */
status_t life_pause(thread_id_t t);

/** Ends the pause of `t`. */
status_t life_resume(thread_id_t t);

/** Ends whatever `t` waits for. */
status_t life_cancel(thread_id_t t);

/** Destroys `t`, or goes on with it: at most UNITS callers are woken. */
status_t life_destroy(thread_id_t t);

/** Moves `t`, which is stopped, and its share to CPU `k`. */
status_t life_migrate(thread_id_t t, cpu_id_t k);
