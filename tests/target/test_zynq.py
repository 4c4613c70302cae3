# SPDX-License-Identifier: BSD-2-Clause
"""The board zynq."""

from __future__ import annotations

import unittest

from board_tests import (BoardTests, ImageTests, SystemTests, board)

BOARD = board("zynq")


class System(SystemTests, unittest.TestCase):
    """The image that tools/run boots."""

    BOARD = BOARD


class Tested(BoardTests, unittest.TestCase):
    """Cores that test the board."""

    BOARD = BOARD


class Image(ImageTests, unittest.TestCase):
    """The kernel and core have nothing in common."""

    BOARD = BOARD


if __name__ == "__main__":
    unittest.main()
