/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * scu: the snoop control unit; registers as in the technical reference manual
 * of the Cortex-A9 MPCore (ARM DDI 0407), chapter 2.
 */
#include "scu.h"

/** Offsets of registers. */
enum scu_register {
    SCU_CTRL = 0x0,  /**< control */
    SCU_CONFIG = 0x4 /**< what there is */
};

enum {
    CTRL_ENABLE = 1,
    CONFIG_CPUS = 3 /**< so many CPUs, less one */
};

static volatile uint32_t *at(uintptr_t base, enum scu_register r)
{
    return (volatile uint32_t *)(base + r);
}

void scu_start(uintptr_t base)
{
    *at(base, SCU_CTRL) |= CTRL_ENABLE;
}

unsigned scu_cpus(uintptr_t base)
{
    return (*at(base, SCU_CONFIG) & CONFIG_CPUS) + 1;
}
