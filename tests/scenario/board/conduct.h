/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * conduct: the calls that the conductor makes.
 */
#pragma once

#include <stdbool.h>

#include "abi.h"

/** No other CPU takes part yet. */
void conduct_clear(void);

/** Whether other CPUs take part in this scenario. */
bool conduct_many(void);

/** The conductor makes a call, and keeps its registers. */
void conduct(const struct call_frame *f);

/** Register `r` after this. */
word_t conduct_register(unsigned r);
