/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * device: a timer of the i.MX6, EPIT1, as in its reference manual (NXP
 * IMX6DQRM), chapter "Enhanced Periodic Interrupt Timer".
 */
#include "device.h"

const struct test_device test_device = {
    .base = 0x020d0000,
    .line = 88,
    .kernel_line = 58,
    .least_us = 1000,
    /* Off; load; compare with 0; on, at 66 MHz by 66, from the load on. */
    .begin = { { 0x0, 0 }, { 0x8, 1000 }, { 0xc, 0 }, { 0x0, 0x0100041f } },
    .begins = 4,
    /* Off; clear. */
    .end = { { 0x0, 0 }, { 0x4, 1 } },
    .ends = 2,
};
