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
    .system_base = 0x10000000,
    .console_base = 0x10009000,
    .console_line = 44,
    .timer_hz = 100000000,
    /* SYS_LOCK opens SYS_RESETCTL, which then resets the board. */
    .reset = { { 0x10000020, 0xa05f }, { 0x10000040, 0x106 } },
};
