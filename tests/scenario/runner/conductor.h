/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * conductor: who takes the next step.
 *
 * The first thread of core pauses and resumes agents, so that the one runs
 * whose step it is, and waits for its bell meanwhile. It makes kernel calls
 * like everybody.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "slots.h"

/** There is no agent yet. */
void conductor_begin(void);

/** Thread `t` is an agent; `core` is the one that never computes. */
void conductor_agent(thread_id_t t, bool core);

/** Remembers whom the conductor has paused; it is so again. */
void conductor_remember(void);
void conductor_return(void);

/** The next step names thread `t`: then the conductor does not pause it. */
void conductor_name(thread_id_t t);

/** In the next step nobody is paused by the conductor, but core's agent. */
void conductor_name_all(void);

/** The CPU of thread `t` runs it: it can take a step. */
void conductor_bring(thread_id_t t);

/** Whether the scenario has paused thread `t`. */
bool conductor_paused(thread_id_t t);

/** Whether thread `t` is an agent that waits for something. */
bool conductor_blocked(thread_id_t t);

/** Agents but core's compute until `end`, as stage_clock() counts. */
void conductor_run(uint64_t end);

/** Nobody but the conductor computes until a round of its CPU begins. */
void conductor_round(void);

/** Interrupts have arrived, and core's agent does not compute. */
void conductor_settle(void);

/** The conductor makes a call that does not wait, and sleeps again. */
status_t conductor_call(struct call_frame *f);
