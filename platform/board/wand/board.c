/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board: the Wandboard, with an i.MX6 of one to four processors.
 *
 * Numbers are from the reference manual of the i.MX6 (NXP IMX6DQRM), chapters
 * 2 and 3; how fast the timers tick is what QEMU's sabrelite does.
 */
#include "board.h"

#include "board_layout.h"

const struct board board = {
    .name = "wand",
    .midr = 0x410fc090,
    .midr_mask = 0xff0ffff0,
    .ram_base = RAM_BASE,
    .ram_least = 0x01000000,
    .ram_most = 0x10000000,
    .private_base = 0x00a00000,
    .gic_distributor = 0x00a01000,
    .gic_cpu = 0x00a00100,
    .timer_line = 29,
    .timer_hz = 100000000,
    .console_base = 0x02020000,
    .console_line = 58,
    .system_base = 0x02000000,
    /* The system reset controller. */
    .release = 0x020d8000,
    /* The control register of the watchdog. */
    .reset = { { .address = 0x020bc000, .value = 0, .half = true } },
};
