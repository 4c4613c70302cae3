/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * release: the firmware starts CPUs.
 */
#include "release.h"

#include "handover.h"
#include "psci.h"

bool release(cpu_id_t k, uint32_t entry)
{
    return psci_cpu_on(handover.hypervisor, k, entry);
}
