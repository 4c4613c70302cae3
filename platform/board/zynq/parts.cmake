# SPDX-License-Identifier: BSD-2-Clause
# What the board zynq is made of, besides its numbers in board.c: the processor,
# files of platform/board/, and drivers.
set(processor cortex_a9)
set(board_files release_none power_writes)
set(driver_files scu ticks_mpcore uart_cadence)
