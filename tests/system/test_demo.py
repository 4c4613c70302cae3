# SPDX-License-Identifier: BSD-2-Clause
"""The system of systems/demo.toml boots, and each component does its part."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.run.boards import BOARDS  # noqa: E402
from turnstile.run.guest import Ended, run  # noqa: E402

BOARD = BOARDS["pbxa9"]
SECONDS = 60

# One instruction is one nanosecond, and every run is the same.
EXACT = ["-icount", "shift=0,sleep=off"]

FAULT = (r"core: unlucky, thread 80, at 0x[0-9a-f]{8} writes 0x00000000: "
         "nothing is there")
BALANCE = (r"core: all is given back, (\d+) of \1 bytes, \1 of \1 in the "
           r"account, (\d+) of \2 capabilities, 32768 of 32768 parts of a CPU")


def boot() -> Ended:
    """Boots the system, to its end."""
    return run(BOARD.command(BOARD.image(), 1) + EXACT, SECONDS)


class Demo(unittest.TestCase):
    """What the demo prints."""

    @classmethod
    def setUpClass(cls) -> None:
        """It is booted once for all tests."""
        cls.ended = boot()

    def of(self, component: str) -> list[str]:
        """What is said by or about a component, in order."""
        return [line for line in self.ended.lines
                if line.startswith((f"[{component}] ", f"core: {component} ",
                                    f"core: {component}, "))]

    def test_it_ends_well(self) -> None:
        self.assertEqual(self.ended.code, 0, "\n".join(self.ended.lines))

    def test_a_client_uses_a_server(self) -> None:
        self.assertEqual(self.of("hello"), [
            "[hello] hello, world", "[hello] the counter says 1",
            "[hello] the counter says 2", "[hello] the counter says 3",
            "core: hello has ended with 0"])

    def test_who_wants_too_much_is_told_so(self) -> None:
        self.assertEqual(self.of("greedy"), [
            "[greedy] got 176 KiB; more is refused, and all goes on",
            "core: greedy has ended with 0"])

    def test_who_faults_begins_anew(self) -> None:
        first, fault, *rest = self.of("unlucky")
        self.assertEqual(first, "[unlucky] this is run 1")
        self.assertRegex(fault, f"^{FAULT}$")
        self.assertEqual(rest, [
            "core: unlucky begins anew, 1 of 3 times",
            "[unlucky] this is run 2", "[unlucky] all is well this time",
            "core: unlucky has ended with 0"])

    def test_everything_is_given_back(self) -> None:
        self.assertRegex(self.ended.lines[-2], f"^{BALANCE}$")

    def test_two_runs_are_the_same(self) -> None:
        self.assertEqual(boot().lines, self.ended.lines)


if __name__ == "__main__":
    unittest.main()
