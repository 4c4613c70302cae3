# SPDX-License-Identifier: BSD-2-Clause
"""A part of the CPU and a priority are worth something: who has them works on
while others wait."""

from __future__ import annotations

import re
import unittest

from system_support import ROOT, SystemTest

_WORKED = re.compile(r"\[\w+\] worked for (\d+) us")


class Time(SystemTest):
    """What the system prints."""

    file = ROOT / "tests" / "system" / "time.toml"

    def worked(self, component: str) -> int:
        """How long a component took for its work."""
        found = _WORKED.fullmatch(self.of(component)[0])
        assert found is not None, self.of(component)
        return int(found[1])

    def test_who_has_a_part_of_the_cpu_does_not_wait(self) -> None:
        self.assertGreater(2 * self.worked("poor"), 3 * self.worked("rich"))

    def test_all_end_well(self) -> None:
        self.assertEqual(self.ended.code, 0)


if __name__ == "__main__":
    unittest.main()
