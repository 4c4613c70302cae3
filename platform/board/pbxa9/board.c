/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board: the RealView Platform Baseboard Explore for Cortex-A9.
 *
 * Numbers are from its user guide (ARM DUI 0440), chapters 3 and 4; how fast
 * the timers tick is what QEMU's realview-pbx-a9 does.
 */
#include "board.h"

#include "board_layout.h"

const struct board board = {
    .name = "pbxa9",
    .midr = 0x410fc090,
    .midr_mask = 0xff0ffff0,
    .ram_base = RAM_BASE,
    .ram_least = 0x01000000,
    .ram_most = 0x10000000,
    .private_base = 0x1f000000,
    .gic_distributor = 0x1f001000,
    .gic_cpu = 0x1f000100,
    .timer_line = 29,
    .timer_hz = 100000000,
    .console_base = 0x10009000,
    .console_line = 44,
    .system_base = 0x10000000,
    /* SYS_FLAGS. */
    .release = 0x10000030,
    /* SYS_LOCK opens SYS_RESETCTL, which then resets the board. */
    .reset = { { .address = 0x10000020, .value = 0xa05f },
               { .address = 0x10000040, .value = 0x106 } },
};
