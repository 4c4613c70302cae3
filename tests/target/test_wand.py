# SPDX-License-Identifier: BSD-2-Clause
"""The board wand."""

from __future__ import annotations

import unittest

from board_tests import (BoardTests, CpusTests, ImageTests, SystemTests, board)

BOARD = board("wand")


class System(SystemTests, unittest.TestCase):
    """The image that tools/run boots."""

    BOARD = BOARD

    def test_another_machine_is_told(self) -> None:
        other = ["-global", "cortex-a9-arm-cpu.midr=0x412fc080"]
        self.check_refusal(self.boot("turnstile", *other),
                           "this machine has other processors")


class Tested(BoardTests, CpusTests, unittest.TestCase):
    """Cores that test the board."""

    BOARD = BOARD


class Image(ImageTests, unittest.TestCase):
    """The kernel and core have nothing in common."""

    BOARD = BOARD


if __name__ == "__main__":
    unittest.main()
