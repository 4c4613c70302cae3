# SPDX-License-Identifier: BSD-2-Clause
"""A server tells its clients apart, and forgets those that are gone."""

from __future__ import annotations

import unittest

from system_support import BALANCE, ROOT, SystemTest

AGAIN = 299


class Tally(SystemTest):
    """What the system prints."""

    file = ROOT / "tests" / "system" / "tally.toml"

    def test_each_client_is_counted_by_itself(self) -> None:
        for name, count in (("few", 5), ("many", 200)):
            self.check(name, rf"\[{name}\] counted {count}",
                       f"core: {name} has ended with 0")

    def test_there_is_always_place_for_the_next(self) -> None:
        lines = self.of("again")
        self.assertEqual(lines.count("[again] counted 2"), AGAIN + 1)
        self.assertEqual(lines[-1], "core: again has ended by its fault")

    def test_a_failed_assertion_is_told(self) -> None:
        _, assertion, fault, *_ = self.of("again")
        self.assertRegex(assertion, r'^\[again\] assertion "argc <= 2" failed')
        self.assertRegex(fault, "it may not use the instruction$")

    def test_everything_is_given_back(self) -> None:
        self.assertRegex(self.ended.lines[-3], f"^{BALANCE}$")


if __name__ == "__main__":
    unittest.main()
