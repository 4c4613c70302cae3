/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * stage: the machine of a scenario, and how far it has come.
 *
 * Interrupts reach all CPUs but those that the scenario holds. Whatever
 * happens, stage_check() looks at every invariant afterwards.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "slots.h"

/** Begins: a kernel with nothing but core's first thread. */
void stage_begin(void);

/** The address of the n-th frame that nobody uses. */
word_t stage_frame(unsigned n);

/** Lets interrupts reach CPU `k` no more, or again. */
void stage_hold(cpu_id_t k, bool held);

/** Whether interrupts do not reach CPU `k`. */
bool stage_held(cpu_id_t k);

/** CPUs take interrupts until none waits. */
void stage_settle(void);

/** Raises `line`; it falls when it is taken. */
void stage_raise(unsigned line);

/** Time passes until the next timer interrupts or `end` is reached. */
void stage_advance(uint64_t end);

/** Every invariant must hold, and nothing may have been forgotten. */
void stage_check(void);

/** Remembers the state of everything but the registers of thread `t`. */
void stage_remember(thread_id_t t);

/** The state must be what was remembered. */
void stage_compare(thread_id_t t);
