# SPDX-License-Identifier: BSD-2-Clause
"""The board virt_arm."""

from __future__ import annotations

import unittest

from board_tests import (BoardTests, CpusTests, ImageTests, SystemTests, board)

BOARD = board("virt_arm")


class System(SystemTests, unittest.TestCase):
    """The image that tools/run boots."""

    BOARD = BOARD

    def test_another_machine_is_told(self) -> None:
        self.check_refusal(self.boot("turnstile", "-cpu", "cortex-a7"),
                           "this machine has other processors")

    def test_it_leaves_hypervisor_mode(self) -> None:
        for image in ("turnstile", "cpus_core"):
            ended = self.boot(image, "-M", f"{BOARD.machine},virtualization=on",
                              cpus=4)
            self.assertEqual(ended.code, 0, ended.lines)


class Tested(BoardTests, CpusTests, unittest.TestCase):
    """Cores that test the board."""

    BOARD = BOARD


class Image(ImageTests, unittest.TestCase):
    """The kernel and core have nothing in common."""

    BOARD = BOARD


if __name__ == "__main__":
    unittest.main()
