# SPDX-License-Identifier: BSD-2-Clause
"""Builds the image of a board and boots it in the emulator."""
