/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * invariants: what is true in every state between two passes.
 *
 * Each is a small function that gives false, and notes what is wrong, where
 * it does not hold.
 */

#pragma once

#include "facts.h"

/** Where shares are, and who runs: P1 to P6. */
bool inv_parking(const struct facts *f);

/** The machines of a thread agree with each other and with the links: P7. */
bool inv_threads(const struct facts *f);

/** Receivers, contexts, and who waits for them. */
bool inv_signals(const struct facts *f);

/** Capabilities, their maps and free slots. */
bool inv_caps(const struct facts *f);

/** All of them. */
bool inv_all(const struct facts *f);

/** What falls with each dispatch that asks for another one. */
unsigned parking_variant(cpu_id_t k, const struct facts *f);
