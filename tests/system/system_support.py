# SPDX-License-Identifier: BSD-2-Clause
"""Boots a system and sorts what it prints."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.run.boards import BOARDS  # noqa: E402
from turnstile.run.build import build  # noqa: E402
from turnstile.run.guest import Ended, run  # noqa: E402

BOARD = BOARDS["pbxa9"]
SECONDS = 60

# One instruction is one nanosecond, and every run is the same.
EXACT = ["-icount", "shift=0,sleep=off"]

BALANCE = (r"core: all is given back, (\d+) of \1 bytes, \1 of \1 in the "
           r"account, (\d+) of \2 capabilities, 32768 of 32768 parts of a CPU")


def boot() -> Ended:
    """Boots the system that was built last, to its end."""
    return run(BOARD.command(BOARD.image(), 1) + EXACT, SECONDS)


def fault(name: str, does: str, where: str, why: str) -> str:
    """A pattern for the line that tells a fault."""
    return (rf"core: {name}, thread \d+, at 0x[0-9a-f]{{8}} {does} {where}: "
            rf"{why}")


class SystemTest(unittest.TestCase):
    """Tests of one system, which is built and booted once."""

    file: Path
    ended: Ended

    @classmethod
    def setUpClass(cls) -> None:
        """Builds and boots."""
        problem = build(BOARD.name, system=cls.file)
        if problem is not None:
            raise AssertionError(problem)
        cls.ended = boot()

    def of(self, component: str) -> list[str]:
        """What is said by or about a component, in order."""
        return [line for line in self.ended.lines
                if line.startswith((f"[{component}] ", f"core: {component} ",
                                    f"core: {component}, "))]

    def check(self, component: str, *patterns: str) -> None:
        """Each line by or about a component fits its pattern."""
        lines = self.of(component)
        self.assertEqual(len(lines), len(patterns), "\n".join(lines))
        for line, pattern in zip(lines, patterns):
            self.assertRegex(line, f"^{pattern}$")
