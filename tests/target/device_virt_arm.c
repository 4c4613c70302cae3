/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * device: a pin of the virtual machine that nobody drives: a PL061 (ARM DDI
 * 0190), which interrupts since the pin is low.
 */
#include "device.h"

const struct test_device test_device = {
    .base = 0x09030000,
    .line = 39,
    .kernel_line = 33,
    /* By level; the low one; let it through. */
    .begin = { { 0x404, 1 }, { 0x40c, 0 }, { 0x410, 1 } },
    .begins = 3,
    .end = { { 0x410, 0 } },
    .ends = 1,
};
