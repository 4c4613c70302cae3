/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board_layout: where the RAM of the Wandboard begins, and where the image is
 * loaded in it.
 */
#pragma once

#define RAM_BASE 0x10000000
#define LOAD_ADDRESS 0x10010000
