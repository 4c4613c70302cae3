# SPDX-License-Identifier: BSD-2-Clause
"""Rows that say more than there is are told, and so is one that says less."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.check.rows import Rows  # noqa: E402


class Pages(unittest.TestCase):
    """Pages that were changed a little."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for name in ("doc", "tests", "LIMITS.md"):
            (self.root / name).symlink_to(ROOT / name)

    def said(self, page: str, old: str, new: str) -> list[str]:
        """What is said when a page has one text in place of another."""
        (self.root / page.split("/")[0]).unlink()
        if "/" in page:
            shutil.copytree(ROOT / "doc", self.root / "doc")
        text = (ROOT / page).read_text(encoding="utf-8")
        self.assertIn(old, text)
        (self.root / page).write_text(text.replace(old, new, 1),
                                      encoding="utf-8")
        rows = Rows(self.root)
        rows.check()
        return [p.what for p in rows.problems.found]

    def test_the_pages_are_true(self) -> None:
        rows = Rows(self.root)
        rows.check()
        self.assertEqual(rows.problems.found, [])
        self.assertGreater(rows.looked, 400)

    def test_a_matrix_row_cannot_name_another_test(self) -> None:
        said = self.said("doc/matrices.md", "`caps_beyond_the_room`", "`call`")
        self.assertIn("is shown by `caps_beyond_the_room`", said[0])

    def test_a_defect_cannot_name_what_is_not_there(self) -> None:
        said = self.said("doc/defects.md", "Shown by: scenario "
                         "`tests/scenario/D-ipc-01.scn`",
                         "Shown by: scenario `tests/scenario/D-ipc-77.scn`")
        self.assertEqual(said, ["there is no tests/scenario/D-ipc-77.scn"])

    def test_a_defect_cannot_name_what_nobody_counts(self) -> None:
        said = self.said("doc/defects.md", "bench `null_call`",
                         "bench `null_calls`")
        self.assertEqual(said, ["tools/bench has no row 'null_calls'"])

    def test_a_plan_cannot_name_what_is_there(self) -> None:
        said = self.said("doc/defects.md", "Shown by: scenario "
                         "`tests/scenario/D-ipc-04.scn`",
                         "Planned: scenario `tests/scenario/D-ipc-04.scn`")
        self.assertIn("tests/scenario/D-ipc-04.scn is there", said)

    def test_limits_cannot_leave_a_row_out(self) -> None:
        text = (ROOT / "LIMITS.md").read_text(encoding="utf-8")
        found = re.search(r"plan a test: \d+\. (D-\w+-\d+),", text)
        assert found is not None
        said = self.said("LIMITS.md", found[1] + ",", "")
        self.assertIn(found[1], said[0])


if __name__ == "__main__":
    unittest.main()
