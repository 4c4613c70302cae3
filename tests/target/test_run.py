# SPDX-License-Identifier: BSD-2-Clause
"""How tools/run tells the end of a guest, and what looks at images notices."""

from __future__ import annotations

import subprocess
import unittest

from board_tests import ROOT, SECONDS, board, part_problems, run

from turnstile.run.guest import TIMED_OUT

BOARD = board("pbxa9")
IMAGE = BOARD.image()


class Runs(unittest.TestCase):
    """How tools/run tells the end of a guest."""

    def test_a_guest_that_does_not_end_is_ended(self) -> None:
        command = BOARD.command(IMAGE, 1) + ["-S"]
        self.assertEqual(run(command, 1).code, TIMED_OUT)

    def test_an_emulator_that_fails_is_no_end(self) -> None:
        ended = run([*BOARD.command(IMAGE, 1), "-no-such-option"], SECONDS)
        self.assertIsNone(ended.code)
        self.assertIn("no-such-option", ended.said)

    def test_a_wrong_board_is_wrong_usage(self) -> None:
        done = subprocess.run([ROOT / "tools" / "run", "--board", "none"],
                              capture_output=True, check=False, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("there is no board 'none'", done.stderr)


class Image(unittest.TestCase):
    """The kernel and core have nothing in common."""

    def test_another_part_would_be_noticed(self) -> None:
        self.assertNotEqual(part_problems(IMAGE.with_name("core.o"),
                                          IMAGE.with_name("kernel.o")), [])


if __name__ == "__main__":
    unittest.main()
