/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * host_state: what the files of the host share.
 */

#pragma once

#include "slots.h"

/** Lets all of the windows be written, for a moment. */
void windows_open(void);

/** Protects what pages[] says is not donated. */
void windows_close(void);

/** No page is donated. */
void windows_clear(void);

/** Everything outside the windows is zero. */
void state_clear(void);

/** A pass of CPU `k` begins: remembers what other CPUs run. */
void check_begin(cpu_id_t k);

/** The pass of CPU `k` has ended: complains of what is not as it must be. */
void check_end(cpu_id_t k);
