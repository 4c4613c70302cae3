/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * power: boards where registers are written, which `board` names.
 */
#include "power.h"

#include "board.h"
#include "device.h"

static void write_all(const struct board_write *writes)
{
    for (unsigned i = 0; i < BOARD_WRITES && writes[i].address != 0; i++) {
        const uintptr_t at = device(DEVICE_SYSTEM, writes[i].address);

        if (writes[i].half)
            *(volatile uint16_t *)at = (uint16_t)writes[i].value;
        else
            *(volatile uint32_t *)at = writes[i].value;
    }
}

void power_reset(void)
{
    write_all(board.reset);
}

void power_off(void)
{
    write_all(board.power_off);
}
