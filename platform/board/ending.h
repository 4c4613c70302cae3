/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ending: how the machine ends.
 */
#pragma once

#include "abi/abi.h"

/** Stops the machine: the kernel met an exception that it cannot take. */
_Noreturn void panic_exception(uint32_t cause, word_t ip, word_t address);
