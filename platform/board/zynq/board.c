/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board: boards with a Xilinx Zynq-7000, as the ZC702.
 *
 * Numbers are from its technical reference manual (Xilinx UG585), chapters 4
 * and 7 and appendix B; how fast the timers tick is what QEMU's
 * xilinx-zynq-a9 does.
 */
#include "board.h"

#include "board_layout.h"

const struct board board = {
    .name = "zynq",
    .midr = 0x410fc090,
    .midr_mask = 0xff0ffff0,
    .ram_base = RAM_BASE,
    .ram_least = 0x01000000,
    .ram_most = 0x10000000,
    .private_base = 0xf8f00000,
    .gic_distributor = 0xf8f01000,
    .gic_cpu = 0xf8f00100,
    .timer_line = 29,
    .timer_hz = 100000000,
    .console_base = 0xe0000000,
    .console_line = 59,
    .system_base = 0xf8000000,
    /* SLCR_UNLOCK opens PSS_RST_CTRL, which then resets the processors. */
    .reset = { { .address = 0xf8000008, .value = 0xdf0d },
               { .address = 0xf8000200, .value = 1 } },
};
