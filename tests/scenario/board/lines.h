/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lines: raises interrupts: the controller is told that one is pending.
 */
#pragma once

#include "abi.h"

/** The distributor of the interrupt controller lies at this address. */
void lines_at(word_t distributor);

/** Raises a line; it falls when it is taken. */
void lines_raise(word_t line);
