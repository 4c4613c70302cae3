/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * values: good and bad values for each register of each call, in the town.
 */

#pragma once

#include <stdbool.h>

#include "test/call_facts.h"

/** A register has fewer values than this. */
enum { VALUES = 24 };

/** Writes the values for a register, a good one first: how many there are. */
unsigned values_of(const struct call_fact *fact, bool core, word_t *values);

/** Tells whether call `number` ends the system, if the board can. */
bool values_ends(word_t number);
