# SPDX-License-Identifier: BSD-2-Clause
"""A kernel with another policy of scheduling runs the same tests."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.run.boards import BOARDS  # noqa: E402
from turnstile.run.build import build  # noqa: E402
from turnstile.run.guest import run  # noqa: E402

PRESET = "pbxa9-fair"
FOLDER = ROOT / "build" / PRESET
BOARD = BOARDS["pbxa9"]


class Fair(unittest.TestCase):
    """Fair groups instead of priorities with quota."""

    @classmethod
    def setUpClass(cls) -> None:
        problem = build(PRESET, "target_tests")
        if problem is not None:
            raise RuntimeError(problem)

    def test_the_policy_is_another(self) -> None:
        linked = (FOLDER / "kernel.o").read_bytes()
        self.assertIn(b"fair_first", linked)
        ours = BOARD.image().with_name("kernel.o").read_bytes()
        self.assertNotIn(b"fair_first", ours)

    def test_children_and_cpus_do_the_same(self) -> None:
        for name, cpus in (("echo_core", 1), ("time_core", 1),
                           ("irq_core", 1), ("cpus_core", 4)):
            image = BOARD.image().with_name(f"{name}.elf")
            usual = run(BOARD.command(image, cpus), 60)
            fair = run(BOARD.command(FOLDER / image.name, cpus), 60)
            self.assertEqual(fair.code, 0)
            self.assertEqual(fair.lines, usual.lines)

    def test_the_demo_ends_well(self) -> None:
        image = FOLDER / "turnstile.elf"
        self.assertEqual(run(BOARD.command(image, 1), 60).code, 0)


if __name__ == "__main__":
    unittest.main()
