# SPDX-License-Identifier: BSD-2-Clause
# What the board virt_arm is made of, besides its numbers in board.c: the processor,
# files of platform/board/, and drivers.
set(processor cortex_a15)
set(board_files release_psci power_psci)
set(driver_files psci ticks_generic uart_pl011)
