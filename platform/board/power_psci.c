/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * power: the firmware resets the board and turns it off.
 */
#include "power.h"

#include "handover.h"
#include "psci.h"

void power_reset(void)
{
    psci_system_reset(handover.hypervisor);
}

void power_off(void)
{
    psci_system_off(handover.hypervisor);
}
