/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * end: how the system ends.
 */
#pragma once

#include "abi.h"

/** Ends the system well. */
_Noreturn void end_well(void);

/** Ends the system because of `why`. */
_Noreturn void end(const char *why);

/** Goes on if a call answered OK; otherwise ends the system because of it. */
void expect_ok(const char *call, status_t status);
