# SPDX-License-Identifier: BSD-2-Clause
"""tools/bench tells every change of a row, and its plugin wrong arguments."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.bench.commands import RunFailed  # noqa: E402
from turnstile.bench.counter import Sample, build_plugin  # noqa: E402
from turnstile.bench.rows import (Row, compare, read_json,  # noqa: E402
                                  rows_of_samples, steady, write_json)
from turnstile.diagnostics import InputError  # noqa: E402


def row(name: str, value: int, target: float | None = None) -> Row:
    """A row with the same number everywhere."""
    return Row(name, "instructions", value, target, value, value, value, value)


class Rows(unittest.TestCase):
    """Each test records two rows and compares others with them."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.record = self.folder / "board.json"
        write_json(self.record, "board", [row("one", 10), row("two", 20)])

    def said(self, *rows: Row, complete: bool = True) -> list[str]:
        """What the comparison says, with the lines of the record."""
        return [f"{p.place.line}: {p.what}"
                for p in compare(list(rows), self.record, complete)]

    def test_equal_rows_pass(self) -> None:
        self.assertEqual(self.said(row("one", 10), row("two", 20)), [])

    def test_a_fall_is_told_as_well_as_a_rise(self) -> None:
        self.assertIn("3: row 'two': value was 20, is 19",
                      self.said(row("one", 10), row("two", 19))[0])
        self.assertIn("3: row 'two': value was 20, is 21",
                      self.said(row("one", 10), row("two", 21))[0])

    def test_a_change_of_accesses_alone_is_told(self) -> None:
        new = Row("one", "instructions", 10, None, 10, 11, 10, 10)
        self.assertEqual(self.said(new, row("two", 20)),
                         ["2: row 'one': accesses was 10, is 11"])

    def test_a_change_of_lines_alone_is_not_told(self) -> None:
        new = Row("one", "instructions", 10, None, 10, 10, 11, 10)
        self.assertEqual(self.said(new, row("two", 20)), [])

    def test_a_new_row_and_a_lost_one_are_told(self) -> None:
        self.assertEqual(self.said(row("one", 10), row("three", 3)),
                         ["1: row 'three': is 3, and not recorded",
                          "3: row 'two': is recorded, and not measured"])

    def test_a_choice_of_rows_loses_none(self) -> None:
        self.assertEqual(self.said(row("one", 10), complete=False), [])

    def test_a_row_above_its_target_may_not_rise(self) -> None:
        write_json(self.record, "board", [row("one", 10, 9)])
        self.assertTrue(row("one", 10, 9).above())
        self.assertEqual(self.said(row("one", 10, 9)), [])
        self.assertIn("2: row 'one': value was 10, is 11",
                      self.said(row("one", 11, 9))[0])

    def test_a_row_at_its_target_is_not_above_it(self) -> None:
        self.assertFalse(row("one", 9, 9).above())
        self.assertFalse(row("one", 9).above())

    def test_a_row_that_does_not_settle_is_told(self) -> None:
        samples = [Sample("call", 0, n, n, n, n) for n in (5, 4, 4)]
        self.assertEqual(steady("call", samples), samples[-1])
        for wrong in (samples[:2], samples[2:], []):
            with self.assertRaises(RunFailed):
                steady("call", wrong)

    def test_a_broken_record_is_told(self) -> None:
        for text in ("{", '{"rows": [{"x": 1}]}', "{}"):
            self.record.write_text(text, encoding="ascii")
            with self.assertRaises(InputError):
                read_json(self.record)

    def test_several_calls_give_least_average_and_greatest(self) -> None:
        samples = [Sample("call", 0, n, n, n, n) for n in (5, 1, 3)]
        values = {r.name: r.value for r in rows_of_samples("f", samples)}
        self.assertEqual(values, {"f.min": 1, "f.avg": 3.0, "f.max": 5})


class Plugin(unittest.TestCase):
    """The plugin refuses what it does not understand."""

    def test_wrong_arguments_are_told(self) -> None:
        plugin = build_plugin()
        for argument in ("pcs=off", "between=name:10", "code=10", "x=y",
                         "through=name:10:20:30", "out=/nowhere/file"):
            done = subprocess.run(
                ["timeout", "-k", "2", "20", "qemu-system-arm", "-M", "none",
                 "-display", "none", "-plugin", f"{plugin},{argument}"],
                stdin=subprocess.DEVNULL, capture_output=True, text=True,
                check=False)
            self.assertNotEqual(done.returncode, 0, argument)
            self.assertIn("count: ", done.stderr, argument)


if __name__ == "__main__":
    unittest.main()
