# SPDX-License-Identifier: BSD-2-Clause
"""What was executed of each file: lines and branches."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

LEAST_LINES = 95
LEAST_BRANCHES = 90


@dataclass
class Line:
    """A line with code: how often it was executed, and each branch of it."""

    count: int
    branches: list[int]

    @property
    def missed_branches(self) -> int:
        """So many branches were never taken."""
        return sum(1 for b in self.branches if b == 0)


@dataclass
class File:
    """A file of the kernel; `excused` are lines, or branches of lines, that
    the list of what no test can reach names."""

    name: str
    lines: dict[int, Line]
    excused_lines: set[int] = field(default_factory=set)
    excused_branches: set[int] = field(default_factory=set)

    def counted_lines(self) -> dict[int, Line]:
        """The lines that count."""
        return {n: line for n, line in self.lines.items()
                if n not in self.excused_lines}

    def line_figures(self) -> tuple[int, int]:
        """How many lines were executed, of how many."""
        lines = self.counted_lines().values()
        return sum(1 for line in lines if line.count), len(lines)

    def branch_figures(self) -> tuple[int, int]:
        """How many branches were taken, of how many."""
        taken = of = 0
        for number, line in self.counted_lines().items():
            good = len(line.branches) - line.missed_branches
            taken += good
            of += good if number in self.excused_branches \
                else len(line.branches)
        return taken, of

    def missed_lines(self) -> list[int]:
        """The lines that count and were not executed."""
        return [n for n, line in self.counted_lines().items()
                if line.count == 0]

    def missed_branches(self) -> list[int]:
        """The executed lines with a branch that counts and was not taken."""
        return [n for n, line in self.counted_lines().items()
                if line.count and line.missed_branches
                and n not in self.excused_branches]


def read(path: Path) -> list[File]:
    """The figures that gcovr wrote, for every file that has code."""
    data = json.loads(path.read_text(encoding="utf-8"))
    files = []
    for row in data["files"]:
        lines = {one["line_number"]: Line(
            one["count"], [b["count"] for b in one["branches"]])
            for one in row["lines"] if not one["gcovr/noncode"]}
        if lines:
            files.append(File(row["file"], lines))
    return files


def percent(part: int, of: int) -> float:
    """A share; of nothing everything was reached."""
    return 100 * part / of if of else 100.0


def enough(lines: tuple[int, int], branches: tuple[int, int]) -> bool:
    """Whether these figures are good enough."""
    return (percent(*lines) >= LEAST_LINES
            and percent(*branches) >= LEAST_BRANCHES)


def ranges(numbers: list[int]) -> str:
    """Numbers of lines, neighbours as a range."""
    said: list[list[int]] = []
    for n in numbers:
        if said and n == said[-1][1] + 1:
            said[-1][1] = n
        else:
            said.append([n, n])
    return ",".join(f"{a}" if a == b else f"{a}-{b}" for a, b in said)
