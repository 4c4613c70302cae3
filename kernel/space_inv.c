/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space_inv: who has which ASID, for tests.
 */

#include "cpu.h"
#include "space.h"

/** Tells whether the domain that has `asid` knows it. */
/*@ requires asid < ASIDS;
    assigns \nothing;
*/
static bool asid_good(unsigned asid)
{
    const pd_id_t pd = asid_pds[asid];

    return pd < PDS && (pd == 0 || pds[pd].asid == asid);
}

/** Tells whether CPU `k` runs under the ASID of the domain that it runs. */
/*@ requires k < CPUS;
    assigns \nothing;
*/
static bool cpu_good(cpu_id_t k)
{
    const unsigned asid = cpus[k].asid;

    return asid < ASIDS && cpus[k].current < THREADS &&
           (asid == 0 || threads[cpus[k].current].pd == asid_pds[asid]);
}

bool space_inv(void)
{
    /*@ loop invariant 1 <= asid <= ASIDS;
        loop assigns asid;
        loop variant ASIDS - asid;
    */
    for (unsigned asid = 1; asid < ASIDS; asid++) {
        if (!asid_good(asid))
            return false;
    }
    /*@ loop invariant 1 <= pd <= PDS;
        loop assigns pd;
        loop variant PDS - pd;
    */
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        const unsigned asid = pds[pd].asid;

        if (asid >= ASIDS || (asid != 0 && asid_pds[asid] != pd))
            return false;
    }
    /*@ loop invariant 0 <= k <= CPUS;
        loop assigns k;
        loop variant CPUS - k;
    */
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (!cpu_good(k))
            return false;
    }
    return asid_pds[0] == 0;
}
