/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * coverage: which edges of the machines were taken.
 */

#pragma once

#include <stdbool.h>
#include <stdio.h>

/** So many steps of machines were taken since it was set to 0. */
extern unsigned coverage_steps;

/** Waits for the edge "MACHINE STATE EVENT"; false if there is none. */
bool coverage_watch(const char *machine, const char *state, const char *event);

/** Tells whether the edge was taken. */
bool coverage_seen(void);

/** Writes, as JSON, how often each legal edge was taken. */
void coverage_write(FILE *out);
