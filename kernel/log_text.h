/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * log_text: what the kernel itself prints.
 */

#pragma once

#include "abi/abi.h"
#include "log.h"

/** Appends a string to the log. */
/*@ requires \separated(text + (..), &log_ring);
    requires inv_log;
    assigns log_ring;
    ensures inv_log;
*/
void log_text(const char *text);

/** Appends `name` and a number, in sixteens and as long as its word, to the
 * log. */
/*@ requires \separated(name + (..), &log_ring);
    requires inv_log;
    assigns log_ring;
    ensures inv_log;
*/
void log_word(const char *name, word_t value);
