# SPDX-License-Identifier: BSD-2-Clause
"""The system of systems/demo.toml boots, and each component does its part."""

from __future__ import annotations

import unittest

from system_support import BALANCE, ROOT, SystemTest, boot, fault


class Demo(SystemTest):
    """What the demo prints."""

    file = ROOT / "systems" / "demo.toml"

    def test_it_ends_well(self) -> None:
        self.assertEqual(self.ended.code, 0, "\n".join(self.ended.lines))

    def test_a_client_uses_a_server(self) -> None:
        self.check("hello", r"\[hello\] hello, world",
                   r"\[hello\] the counter says 1",
                   r"\[hello\] the counter says 2",
                   r"\[hello\] the counter says 3",
                   "core: hello has ended with 0")

    def test_who_wants_too_much_is_told_so(self) -> None:
        self.check("greedy", r"\[greedy\] got 176 KiB; more is refused, and "
                   "all goes on", "core: greedy has ended with 0")

    def test_who_faults_begins_anew(self) -> None:
        self.check("unlucky", r"\[unlucky\] this is run 1",
                   fault("unlucky", "writes", "0x00000000", "nothing is there"),
                   "core: unlucky begins anew, 1 of 3 times",
                   r"\[unlucky\] this is run 2",
                   r"\[unlucky\] all is well this time",
                   "core: unlucky has ended with 0")

    def test_everything_is_given_back(self) -> None:
        self.assertRegex(self.ended.lines[-2], f"^{BALANCE}$")

    def test_two_runs_are_the_same(self) -> None:
        self.assertEqual(boot().lines, self.ended.lines)


if __name__ == "__main__":
    unittest.main()
