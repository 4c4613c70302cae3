/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board_layout: where the RAM of QEMU's machine "virt" begins, and where the
 * image is loaded in it.
 */
#pragma once

#define RAM_BASE 0x40000000
#define LOAD_ADDRESS 0x40010000
