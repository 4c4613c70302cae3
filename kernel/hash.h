/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * hash: a number that two kernels in the same state have in common.
 *
 * FNV-1a with 64 bits over the fields of the slots of a page, as hash_slots.h
 * feeds them. Serials count as live or stale; clock, charged time, trace, log
 * and the registers of the caller do not count. Of other threads' registers
 * those of the last call and the instruction pointer count, of message buffers
 * what the kernel delivers.
 */

#pragma once

#include <stdint.h>

#include "slots.h"

/** The hash of page `p` on top of `before`; `caller` is left out. */
/*@ requires 0 < p < PAGES && 0 < caller < THREADS;
    assigns \nothing;
*/
uint64_t hash_page(page_id_t p, thread_id_t caller, uint64_t before);
