# SPDX-License-Identifier: BSD-2-Clause
"""tools/coverage: the gate bites, and what it excuses is checked."""

from __future__ import annotations

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.coverage.__main__ import show  # noqa: E402
from turnstile.coverage.figures import (File, Line, enough,  # noqa: E402
                                        ranges, read)
from turnstile.coverage.unreachable import LIST, excuse  # noqa: E402
from turnstile.diagnostics import InputError  # noqa: E402

SOURCE = "int f(int a)\n{\n    if (a)\n        return 1;\n    return 2;\n}\n"

# What is wrong with an entry, and what is said of it.
WRONG = (
    ('line = "return 9"', "holds this text 0 times"),
    ('line = "return"', "holds this text 2 times"),
    ('line = "return 1"\nbranch = "if"', "either 'line' or 'branch'"),
    ("", "either 'line' or 'branch'"),
    ('line = "{\\n"', "line 2 has no code"),
    ('line = "return 1"', "line 4 was reached"),
    ('branch = "return 1"', "no branch of line 4 is missed"),
    ('branch = "return 2"', "no branch of line 5 is missed"),
    ('lines = "return 2"', "unknown key 'lines'"),
)


def sample() -> File:
    """f(1) was called, and f(0) was not."""
    return File("kernel/a.c", {1: Line(1, []), 3: Line(1, [1, 0]),
                               4: Line(1, []), 5: Line(0, [])})


class Gate(unittest.TestCase):
    """Which figures are good enough."""

    def test_thresholds(self) -> None:
        self.assertTrue(enough((95, 100), (90, 100)))
        self.assertFalse(enough((94, 100), (100, 100)))
        self.assertFalse(enough((100, 100), (89, 100)))

    def test_a_file_without_branches_is_good(self) -> None:
        self.assertTrue(enough((3, 3), (0, 0)))

    def test_a_file_that_falls_short_fails(self) -> None:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            self.assertEqual(show([sample()]), 1)
        self.assertIn("5 branches 3  TOO FEW", out.getvalue())

    def test_neighbours_are_a_range(self) -> None:
        self.assertEqual(ranges([1, 2, 3, 7, 9, 10]), "1-3,7,9-10")

    def test_what_gcovr_wrote_is_read(self) -> None:
        line = {"line_number": 3, "count": 2, "gcovr/noncode": False,
                "branches": [{"count": 2}, {"count": 0}]}
        data = {"files": [
            {"file": "a.c", "lines": [line, line | {"gcovr/noncode": True,
                                                    "line_number": 4}]},
            {"file": "empty.h", "lines": []}]}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "c.json"
            path.write_text(json.dumps(data))
            self.assertEqual(read(path),
                             [File("a.c", {3: Line(2, [2, 0])})])


class Excuses(unittest.TestCase):
    """The list of what no test can reach."""

    def excused(self, entry: str) -> File:
        """The sample after one entry of the list."""
        file = sample()
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "kernel").mkdir()
            (root / "kernel" / "a.c").write_text(SOURCE)
            path = root / LIST
            path.parent.mkdir(parents=True)
            path.write_text('[[unreachable]]\nfile = "kernel/a.c"\n'
                            f'why = "because"\n{entry}\n')
            excuse(root, [file])
        return file

    def test_a_line_leaves_the_sum(self) -> None:
        file = self.excused('line = "return 2"')
        self.assertEqual(file.line_figures(), (3, 3))
        self.assertEqual(file.missed_lines(), [])

    def test_branches_leave_the_sum(self) -> None:
        file = self.excused('branch = "if (a)"')
        self.assertEqual(file.branch_figures(), (1, 1))
        self.assertEqual(file.missed_branches(), [])

    def test_each_wrong_entry_is_refused(self) -> None:
        for entry, said in WRONG:
            with self.subTest(entry), self.assertRaises(InputError) as caught:
                self.excused(entry)
            self.assertIn(said, str(caught.exception))

    def test_every_entry_of_ours_has_a_reason(self) -> None:
        text = (ROOT / LIST).read_text(encoding="utf-8")
        self.assertEqual(text.count("[[unreachable]]"), text.count("\nwhy = "))


if __name__ == "__main__":
    unittest.main()
