# SPDX-License-Identifier: BSD-2-Clause
# What the board vexpress_a15 is made of, besides its numbers in board.c: the processor,
# files of platform/board/, and drivers.
set(processor cortex_a15)
set(board_files release_flags power_writes)
set(driver_files ticks_generic uart_pl011)
