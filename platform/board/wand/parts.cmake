# SPDX-License-Identifier: BSD-2-Clause
# What the board wand is made of, besides its numbers in board.c: the processor,
# files of platform/board/, and drivers.
set(processor cortex_a9)
set(board_files release_src power_writes)
set(driver_files scu ticks_mpcore uart_imx)
