/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space: which address spaces the processor tells apart.
 *
 * ASID 0 is neutral. A domain gets an ASID when a thread of it is dispatched:
 * the next in a circle that no CPU uses; the domain that had it loses it, and
 * what the processor remembers of it is forgotten. So at most CPUS + 1 numbers
 * are looked at, and there is always one. A CPU that runs nobody is in the
 * empty space.
 *
 * Owns asid_pds[], asid_last, and asid and space of pds[]. Invariant:
 * inv_space.
 */

#pragma once

#include <stdbool.h>

#include "cpus.h"
#include "slots.h"

/** The domain that has each ASID; 0 if none. */
extern pd_id_t asid_pds[ASIDS];

/*@ predicate inv_space{L} = asid_pds[0] == 0 && pds[0].asid == 0 &&
        (\forall integer a; 0 <= a < ASIDS ==> asid_pds[a] < PDS &&
            (asid_pds[a] != 0 ==> pds[asid_pds[a]].asid == a)) &&
        (\forall integer pd; pd_present(pd) && pds[pd].asid != 0 ==>
            asid_pds[pds[pd].asid] == pd);
*/

/** The ASID that was given out last. */
extern uint8_t asid_last;

/** Tells whether inv_space holds; for tests and for panics. */
/*@ assigns \nothing; */
bool space_inv(void);

/** CPU `k` runs in the address space of `pd` from now on; 0: in none. */
/*@ requires cpu_ok(k) && pd < PDS && inv_space;
    assigns cpus[k].asid, asid_last, asid_pds[0 .. ASIDS - 1];
    assigns pds[1 .. PDS - 1].asid, pds[1 .. PDS - 1].space;
    ensures inv_space;
    ensures cpus[k].asid == pds[pd].asid && (pd != 0 ==> cpus[k].asid != 0);
*/
void space_switch(cpu_id_t k, pd_id_t pd);

/** Domain `pd` is made: it has no ASID yet. */
/*@ requires pd_present(pd) && pds[pd].asid == 0 && inv_space;
    assigns pds[pd].asid, pds[pd].space;
    ensures inv_space;
*/
void space_new(pd_id_t pd);

/** The address space of `pd` is used no more, on any CPU. */
/*@ requires pd_present(pd) && inv_space;
    assigns asid_pds[pds[pd].asid], pds[pd].asid, pds[pd].space;
    ensures inv_space && pds[pd].asid == 0;
*/
void space_end(pd_id_t pd);

/** What the translations of `pages` pages from `base` on said is forgotten. */
/*@ requires pd < PDS;
    requires pages <= UNITS ==> base + pages * PAGE_BYTES <= UINT32_MAX + 1;
    assigns \nothing;
*/
void space_forget(pd_id_t pd, word_t base, word_t pages);
