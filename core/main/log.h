/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * log: what components print.
 */
#pragma once

#include "abi.h"
#include "core_protocol.h"

/** Prints `length` characters from core's message buffer for component `c`. */
enum core_answer log_line(unsigned c, word_t length);
