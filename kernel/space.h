/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space: which address spaces the processor tells apart.
 *
 * ASID 0 is neutral. A domain gets an ASID when a thread of it is dispatched:
 * the next in a circle that no CPU uses; the domain that had it loses it, and
 * what the processor remembers of it is forgotten. So at most CPUS + 1 numbers
 * are looked at, and there is always one. A domain without an ASID is switched
 * to as the empty space.
 *
 * Owns asid_pds[], asid_next, and asid and space of pds[]. Invariant:
 * inv_space.
 */

#pragma once

#include <stdbool.h>

#include "cpus.h"
#include "slots.h"

/** The domain that has each ASID; 0 if none. */
extern pd_id_t asid_pds[ASIDS];

/** The ASID that was given out last. */
extern uint8_t asid_last;

/** Tells whether inv_space holds; for tests and for panics. */
bool space_inv(void);

/** CPU `k` runs in the address space of `pd` from now on; 0: in none. */
void space_switch(cpu_id_t k, pd_id_t pd);

/** Domain `pd` is made: it has no ASID yet. */
void space_new(pd_id_t pd);

/** The address space of `pd` is used no more, on any CPU. */
void space_end(pd_id_t pd);

/** What the translations of `pages` pages from `base` on said is forgotten. */
void space_forget(pd_id_t pd, word_t base, word_t pages);

/**
 * Domain `pd`, to which CPU `k` switched without one, gets an ASID; false if
 * it had one.
 */
bool space_missing(cpu_id_t k, pd_id_t pd);
