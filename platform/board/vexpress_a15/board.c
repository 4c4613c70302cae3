/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board: the Versatile Express with the CoreTile of Cortex-A15 processors.
 *
 * Numbers are from the manuals of the CoreTile (ARM DUI 0604), chapter 2, and
 * of the motherboard (ARM DUI 0447), chapter 4; how fast the timers tick is
 * what QEMU's vexpress-a15 does.
 */
#include "board.h"

#include "board_layout.h"

const struct board board = {
    .name = "vexpress_a15",
    .midr = 0x410fc0f0,
    .midr_mask = 0xff0ffff0,
    .ram_base = RAM_BASE,
    .ram_least = 0x01000000,
    .ram_most = 0x10000000,
    .private_base = 0x2c000000,
    .gic_distributor = 0x2c001000,
    .gic_cpu = 0x2c002000,
    .timer_line = 27,
    .timer_hz = 62500000,
    .console_base = 0x1c090000,
    .console_line = 37,
    .system_base = 0x1c000000,
    /* SYS_FLAGS. */
    .release = 0x1c010030,
    /* SYS_CFGCTRL: reboot, and shut down. */
    .reset = { { .address = 0x1c0100a4, .value = 0xc0900000 } },
    .power_off = { { .address = 0x1c0100a4, .value = 0xc0800000 } },
};
