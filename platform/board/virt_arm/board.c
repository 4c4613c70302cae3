/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board: QEMU's machine "virt" with Cortex-A15 processors.
 *
 * Numbers are from QEMU's hw/arm/virt.c; the device tree that QEMU makes has
 * the same.
 */
#include "board.h"

#include "board_layout.h"

const struct board board = {
    .name = "virt_arm",
    .midr = 0x410fc0f0,
    .midr_mask = 0xff0ffff0,
    .ram_base = RAM_BASE,
    .ram_least = 0x01000000,
    .ram_most = 0x10000000,
    .private_base = 0x08000000,
    .gic_distributor = 0x08000000,
    .gic_cpu = 0x08010000,
    .timer_line = 27,
    .timer_hz = 62500000,
    .console_base = 0x09000000,
    .console_line = 33,
};
