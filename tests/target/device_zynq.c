/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * device: the second UART of the Zynq, which interrupts since it has nothing to
 * send; registers as in platform/driver/uart_cadence.c. Its timers make QEMU
 * hang if instructions are counted.
 */
#include "device.h"

const struct test_device test_device = {
    .base = 0xe0001000,
    .line = 82,
    .kernel_line = 59,
    /* On; clear; let "transmitter empty" through. */
    .begin = { { 0x0, 0x14 }, { 0x14, 0x1fff }, { 0x8, 1 << 3 } },
    .begins = 3,
    .end = { { 0xc, 1 << 3 }, { 0x14, 0x1fff } },
    .ends = 2,
};
