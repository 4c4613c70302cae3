/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * release: the system reset controller of the i.MX6, as in its reference manual
 * (NXP IMX6DQRM), chapter "System Reset Controller": a CPU begins where a
 * register of its own says, once its bit is set.
 */
#include "release.h"

#include "board.h"
#include "device.h"

/** Offsets of registers. */
enum src_register {
    SCR = 0x00, /**< control */
    GPR1 = 0x20 /**< where CPU 0 begins; each CPU has two */
};

enum { GPR_STRIDE = 8 };

/** CPU 1 has bit 22 of SCR. */
enum { SCR_ENABLE_SHIFT = 21 };

static volatile uint32_t *at(uintptr_t r)
{
    return (volatile uint32_t *)(device(DEVICE_SYSTEM, board.release) + r);
}

bool release(cpu_id_t k, uint32_t entry)
{
    *at(GPR1 + (uintptr_t)k * GPR_STRIDE) = entry;
    *at(SCR) |= UINT32_C(1) << (SCR_ENABLE_SHIFT + k);
    return true;
}
