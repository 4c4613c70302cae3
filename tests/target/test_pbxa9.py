# SPDX-License-Identifier: BSD-2-Clause
"""The board pbxa9."""

from __future__ import annotations

import unittest

from board_tests import (SECONDS, BoardTests, CpusTests, ImageTests,
                         SystemTests, board, run)

BOARD = board("pbxa9")


class System(SystemTests, unittest.TestCase):
    """The image that tools/run boots."""

    BOARD = BOARD

    def test_another_machine_is_told(self) -> None:
        command = BOARD.command(BOARD.image(), 1)
        command[command.index(BOARD.machine)] = "realview-pb-a8"
        self.check_refusal(run(command, SECONDS),
                           "this machine has other processors")


class Tested(BoardTests, CpusTests, unittest.TestCase):
    """Cores that test the board."""

    BOARD = BOARD


class Image(ImageTests, unittest.TestCase):
    """The kernel and core have nothing in common."""

    BOARD = BOARD


if __name__ == "__main__":
    unittest.main()
