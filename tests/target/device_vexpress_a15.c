/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * device: a timer of the Versatile Express that counts microseconds: an SP804
 * (ARM DDI 0271).
 */
#include "device.h"

const struct test_device test_device = {
    .base = 0x1c110000,
    .line = 34,
    .kernel_line = 37,
    .least_us = 1000,
    /* Load; control: on, interrupts, counts 32 bits, and only once. */
    .begin = { { 0x0, 1000 }, { 0x8, 0xa3 } },
    .begins = 2,
    .end = { { 0xc, 1 } },
    .ends = 1,
};
