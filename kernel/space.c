/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space: which address spaces the processor tells apart.
 */

#include "space.h"

#include "cpu.h"

_Static_assert(ASIDS > CPUS + 1, "there is always an ASID that no CPU uses");

pd_id_t asid_pds[ASIDS];
uint8_t asid_last;

/** What CPU `k` loads for `pd`. */
/*@ requires cpu_ok(k) && pd < PDS;
    assigns cpus[k].asid;
    ensures cpus[k].asid == pds[pd].asid;
*/
static void load(cpu_id_t k, pd_id_t pd)
{
    cpus[k].asid = pds[pd].asid;
    cpu_space_load(k, pds[pd].asid == 0 ? cpu_space_empty() : pds[pd].space);
}

/** Tells whether a CPU runs under `asid`. */
/*@ assigns \nothing;
    ensures \result == true <==>
        \exists integer k; cpu_ok(k) && cpus[k].asid == asid;
*/
static bool in_use(uint8_t asid)
{
    /*@ loop invariant 0 <= k <= CPUS;
        loop invariant \forall integer j; 0 <= j < k ==> cpus[j].asid != asid;
        loop assigns k;
        loop variant CPUS - k;
    */
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (cpus[k].asid == asid)
            return true;
    }
    return false;
}

/** Domain `pd` has no ASID any more, and the processor forgets it. */
/*@ requires pd_present(pd) && pds[pd].asid != 0 && inv_space;
    assigns asid_pds[pds[pd].asid], pds[pd].asid, pds[pd].space;
    ensures inv_space;
    ensures asid_pds[\old(pds[pd].asid)] == 0 && pds[pd].asid == 0;
*/
static void take_back(pd_id_t pd)
{
    const uint8_t asid = pds[pd].asid;

    asid_pds[asid] = 0;
    pds[pd_slot(pd)].asid = 0;
    pds[pd_slot(pd)].space = cpu_space_empty();
    cpu_space_forget(asid);
}

/** The next ASID in the circle that no CPU uses: one of CPUS + 1. */
/*@ assigns asid_last;
    ensures 0 < \result < ASIDS;
*/
static uint8_t next_asid(void)
{
    /*@ loop invariant 0 <= i <= CPUS;
        loop assigns i, asid_last;
        loop variant CPUS - i;
    */
    for (unsigned i = 0; i < CPUS; i++) {
        asid_last = (uint8_t)(asid_last + 1u < ASIDS ? asid_last + 1u : 1);
        if (!in_use(asid_last))
            return asid_last;
    }
    asid_last = (uint8_t)(asid_last + 1u < ASIDS ? asid_last + 1u : 1);
    return asid_last;
}

/** Domain `pd` gets an ASID; who had it goes without. */
/*@ requires pd_present(pd) && pds[pd].asid == 0 && inv_space;
    assigns asid_last, asid_pds[0 .. ASIDS - 1];
    assigns pds[1 .. PDS - 1].asid, pds[1 .. PDS - 1].space;
    ensures inv_space && pds[pd].asid != 0;
*/
static void give(pd_id_t pd)
{
    const uint8_t asid = next_asid();

    if (asid_pds[asid] != 0)
        take_back(asid_pds[asid]);
    asid_pds[asid] = pd;
    pds[pd_slot(pd)].asid = asid;
    pds[pd_slot(pd)].space = cpu_space(pds[pd].table, asid);
}

void space_switch(cpu_id_t k, pd_id_t pd)
{
    if (pd != 0 && pds[pd].asid == 0)
        give(pd);
    load(k, pd);
}

void space_new(pd_id_t pd)
{
    pds[pd_slot(pd)].asid = 0;
    pds[pd_slot(pd)].space = cpu_space_empty();
}

/* A domain that ends has no thread any more, so no CPU runs in it. */
void space_end(pd_id_t pd)
{
    if (pds[pd].asid != 0)
        take_back(pd);
}

void space_forget(pd_id_t pd, word_t base, word_t pages_changed)
{
    const uint8_t asid = pds[pd].asid;

    if (asid == 0)
        return;
    if (pages_changed > UNITS) {
        cpu_space_forget(asid);
        return;
    }
    /*@ loop invariant 0 <= i <= UNITS && i <= pages_changed;
        loop assigns i;
        loop variant UNITS - i;
    */
    for (word_t i = 0; i < UNITS && i < pages_changed; i++)
        cpu_space_forget_page(asid, base + i * PAGE_BYTES);
}
