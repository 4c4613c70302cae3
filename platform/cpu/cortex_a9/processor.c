/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * processor: Cortex-A9 MPCore.
 */
#include "processor.h"

#include "board.h"
#include "device.h"
#include "scu.h"

static uintptr_t private_registers(void)
{
    return device(DEVICE_PRIVATE, board.private_base);
}

void processor_start(void)
{
    scu_start(private_registers());
}

unsigned processor_cpus(void)
{
    return scu_cpus(private_registers());
}
