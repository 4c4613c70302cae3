/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * space_inv: who has which ASID, for tests.
 */

#include "cpu.h"
#include "space.h"

bool space_inv(void)
{
    for (unsigned asid = 1; asid < ASIDS; asid++) {
        if (asid_pds[asid] != 0 && pds[asid_pds[asid]].asid != asid)
            return false;
    }
    for (pd_id_t pd = 1; pd < PDS; pd++) {
        const uint8_t asid = pds[pd].asid;

        if (asid != 0 && asid_pds[asid] != pd)
            return false;
    }
    for (cpu_id_t k = 0; k < CPUS; k++) {
        const pd_id_t pd = asid_pds[cpus[k].asid];

        if (cpus[k].asid != 0 && threads[cpus[k].current].pd != pd)
            return false;
    }
    return asid_pds[0] == 0;
}
