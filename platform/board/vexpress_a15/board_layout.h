/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board_layout: where the RAM of the Versatile Express with Cortex-A15 begins,
 * and where the image is loaded in it.
 */
#pragma once

#define RAM_BASE 0x80000000
#define LOAD_ADDRESS 0x80010000
