# SPDX-License-Identifier: BSD-2-Clause
"""Rows of the matrices and of the known defects: each names the tests that
exist, and LIMITS.md lists those without.

    /usr/bin/python3 -m turnstile.check.rows --write

writes the column *shown by* of doc/matrices.md and the lists of LIMITS.md.
Tests say by their ids which rows of the matrices they show.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import InputError, Place, Problems, print_problems

ROOT = Path(__file__).resolve().parents[4]
MATRICES, DEFECTS, LIMITS = "doc/matrices.md", "doc/defects.md", "LIMITS.md"

_TESTS = ("tests/scenario/*.scn", "tests/unit/*.c", "tests/large/*.c",
          "tests/target/*")
_ID = re.compile(r"M-[a-z]+-\d+")
_RANGE = re.compile(r"M-([a-z]+)-(\d+) to M-\1-(\d+)")
_NEW_LINE = re.compile(r"\n[#\s*]*")
_PATH = re.compile(r"`(tests/[^`]*)`")
_BENCH = re.compile(r"bench ((?:`\w+`(?:, )?)+)")
_NONE, _PLANNED, _HINT = "–", "planned", "run turnstile.check.rows --write"


@dataclass
class Rows:
    """What the pages say, and what is wrong with it."""

    root: Path
    write: bool = False
    looked: int = 0
    problems: Problems = field(default_factory=Problems)
    untested: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    tests: dict[str, list[str]] = field(default_factory=dict)
    unproved: int = 0

    def check(self) -> None:
        """Looks at all three pages."""
        self.tests = shown_by(self.root)
        self._page(MATRICES, self._matrix_row)
        self._page(DEFECTS, self._defect_row)
        self._limits()

    def _page(self, name: str, row: Callable[[Place, str], str]) -> None:
        """Looks at each row of a page that begins with an id."""
        path = self.root / name
        lines = path.read_text(encoding="utf-8").splitlines()
        for at, line in enumerate(lines):
            if re.match(r"\| [MD]-", line):
                self.looked += 1
                lines[at] = row(Place(name, at + 1, 1), line)
        if self.write:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    # ------------------------------------------------------------ matrices

    def _matrix_row(self, place: Place, line: str) -> str:
        """The last cell names the tests that name the row."""
        cells = line.split(" | ")
        row = cells[0].removeprefix("| ")
        tests = self.tests.get(row, [])
        said = ", ".join(f"`{t}`" for t in tests) or _PLANNED
        if "cannot exist" in line:
            said = _NONE
        elif not tests:
            self.untested.append(row)
        wanted = " | ".join(cells[:-1] + [said + " |"])
        if line != wanted and not self.write:
            self.problems.add(place, f"row {row} is shown by {said}, not by "
                              f"{cells[-1].removesuffix(' |')}", _HINT)
        return wanted

    # ------------------------------------------------------------- defects

    def _defect_row(self, place: Place, line: str) -> str:
        """Tests behind 'Shown by' exist, and those behind 'Planned' do not."""
        cells = line.strip("| ").split(" | ")
        shown, _, planned = cells[2].partition("Planned: ")
        shown = shown.partition("Shown by: ")[2]
        status = cells[-1].split(", ")
        for path in _PATH.findall(shown):
            if not (self.root / path).exists():
                self.problems.add(place, f"there is no {path}",
                                  "plan it, or name what shows the row")
        for row in self._bench_rows(shown):
            if row not in self._counted():
                self.problems.add(place, f"tools/bench has no row '{row}'",
                                  "plan it, or name what shows the row")
        for path in _PATH.findall(planned):
            if (self.root / path).exists():
                self.problems.add(place, f"{path} is there",
                                  "move it behind 'Shown by:'")
        for word, there in (("tested", shown), ("planned test", planned)):
            if (word in status) != bool(there):
                self.problems.add(place, f"the status is '{cells[-1]}', and "
                                  f"'{word}' is {'not ' * (not there)}true",
                                  "let the status follow from the row")
        if planned:
            self.missing.append(cells[0])
        self.unproved += "planned proof" in status
        return line

    @staticmethod
    def _bench_rows(shown: str) -> list[str]:
        """The rows of tools/bench that a row names."""
        named = _BENCH.search(shown)
        return re.findall(r"\w+", named[1]) if named else []

    def _counted(self) -> set[str]:
        """The rows that tools/bench has recorded."""
        return {row["name"]
                for path in (self.root / "tests/bench").glob("*.json")
                for row in json.loads(path.read_text(encoding="utf-8"))["rows"]}

    # -------------------------------------------------------------- limits

    def _limits(self) -> None:
        """LIMITS.md lists what is missing."""
        path = self.root / LIMITS
        text = path.read_text(encoding="utf-8")
        for begin, said in self._lists():
            wanted = textwrap.fill(f"* {begin} {said}", 80,
                                   subsequent_indent="  ",
                                   break_on_hyphens=False)
            found = re.search(
                rf"^\* {re.escape(begin)}.*?(?=^\* |^$)", text, re.M | re.S)
            self.looked += 1
            same = found is not None and found[0].rstrip("\n") == wanted
            if not same and not self.write:
                self.problems.add(Place(LIMITS), f"it must say: * {begin} "
                                  f"{said}", _HINT)
            if found is not None:
                text = text.replace(found[0], wanted + "\n")
        if self.write:
            path.write_text(text, encoding="utf-8")

    def _lists(self) -> tuple[tuple[str, str], ...]:
        """How each list begins, and how it goes on."""
        return (("Rows of `doc/matrices.md` that no test shows:",
                 _list(self.untested)),
                ("Rows of `doc/defects.md` that plan a test:",
                 _list(self.missing)),
                ("Rows of `doc/defects.md` that plan a proof:",
                 f"{self.unproved}."))


def _list(rows: list[str]) -> str:
    """How many, and which."""
    return f"{len(rows)}. " + (", ".join(rows) + "." if rows else "")


def _named(text: str) -> set[str]:
    """The ids that a text names, one by one or as a range."""
    flat = _NEW_LINE.sub(" ", text)
    found = set(_ID.findall(flat))
    for area, first, last in _RANGE.findall(flat):
        found |= {f"M-{area}-{n:02}" for n in range(int(first), int(last) + 1)}
    return found


def shown_by(root: Path) -> dict[str, list[str]]:
    """The tests that name each row; scenarios by their names alone."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(p for t in _TESTS for p in root.glob(t)):
        name = path.relative_to(root).as_posix()
        for row in _named(path.read_text(encoding="utf-8")):
            found[row].append(path.stem if path.suffix == ".scn" else name)
    return found


def check_rows(root: Path, problems: Problems) -> int:
    """Looks at all rows; gives how many there are."""
    rows = Rows(root, problems=problems)
    rows.check()
    return rows.looked


def main() -> int:
    """Checks the pages, or writes what follows from the tests."""
    rows = Rows(ROOT, "--write" in sys.argv)
    rows.check()
    print_problems(InputError(rows.problems.found))
    print(f"rows: {rows.looked} looked at, {len(rows.untested)} without a "
          f"test, {len(rows.missing)} that plan one")
    return 1 if rows.problems.found else 0


if __name__ == "__main__":
    sys.exit(main())
