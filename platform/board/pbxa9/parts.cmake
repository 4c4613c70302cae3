# SPDX-License-Identifier: BSD-2-Clause
# What the board pbxa9 is made of, besides its numbers in board.c: the processor,
# files of platform/board/, and drivers.
set(processor cortex_a9)
set(board_files release_flags power_writes)
set(driver_files scu ticks_mpcore uart_pl011)
