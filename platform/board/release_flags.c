/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * release: boards of ARM, whose boot monitor lets CPUs wait for an interrupt
 * and then jump to where SYS_FLAGS says, unless that is 0 (ARM DUI 0440,
 * section 4.3). A CPU that began with the first one is not disturbed: the
 * interrupt that it finds asks it to look at its mail.
 */
#include "release.h"

#include "board.h"
#include "cp15.h"
#include "cpu.h"
#include "device.h"

bool release(cpu_id_t k, uint32_t entry)
{
    *(volatile uint32_t *)device(DEVICE_SYSTEM, board.release) = entry;
    cpu_dsb();
    cpu_interrupt(k);
    return true;
}
