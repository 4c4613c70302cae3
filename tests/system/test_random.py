# SPDX-License-Identifier: BSD-2-Clause
"""Calls that make little sense harm neither core nor others, and lose
nothing."""

from __future__ import annotations

import re
import unittest

from system_support import BALANCE, ROOT, SystemTest

ANSWERED = re.compile(r"\[(first|second)\] (\d+) of \d+ answered")
RUNS = 11


class Random(SystemTest):
    """What the system prints."""

    file = ROOT / "tests" / "system" / "random.toml"

    def test_everything_is_given_back(self) -> None:
        self.assertEqual(self.ended.code, 1)
        self.assertRegex(self.ended.lines[-3], f"^{BALANCE}$")

    def test_the_calls_meant_something(self) -> None:
        counts = [int(found[2]) for found in
                  map(ANSWERED.fullmatch, self.ended.lines) if found]
        self.assertEqual(len(counts), RUNS)
        self.assertGreater(min(counts), 1000)
        self.assertGreater(len(set(counts)), 1)

    def test_others_do_not_notice(self) -> None:
        self.check("greedy", r"\[greedy\] got 176 KiB; more is refused, and "
                   "all goes on", "core: greedy has ended with 0")
        self.check("many", r"\[many\] counted 300",
                   "core: many has ended with 0")


if __name__ == "__main__":
    unittest.main()
