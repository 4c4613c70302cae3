/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life: how components begin, begin anew and end, and with them the system.
 */
#pragma once

#include <stdbool.h>

#include "abi.h"

/** Opens all accounts, makes all components, and starts them. */
void life_begin(void);

/**
 * Tells whether a component lives that provides nothing; in a system in which
 * all provide something, whether any does.
 */
bool life_goes_on(void);

/** Component `c` says that it has ended with `code`. */
void life_exit(unsigned c, word_t code);

/** Component `c` cannot go on after a fault. */
void life_fault(unsigned c);

/** Ends what still lives, and looks whether everything was given back. */
_Noreturn void life_end(void);
