# SPDX-License-Identifier: BSD-2-Clause
"""Errors with a place: what is wrong, where, and how to mend it.

Every tool prints its errors on stderr as `FILE:LINE:COL: error: what; hint`,
one a line, sorted by place.  A reader collects all it can find before it
gives up, so that one run shows every mistake.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import NoReturn

EXIT_GOOD = 0
EXIT_FAILED = 1
EXIT_INPUT = 2
EXIT_SETUP = 3


@dataclass(frozen=True, order=True)
class Place:
    """A position in a text file; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong with an input."""

    place: Place
    what: str
    hint: str

    def __str__(self) -> str:
        return f"{self.place}: error: {self.what}; {self.hint}"


class InputError(Exception):
    """Raised with everything that is wrong with an input."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = sorted(set(problems))


@dataclass
class Problems:
    """Collects problems until the reader has seen all it can see."""

    found: list[Problem] = field(default_factory=list)

    def add(self, place: Place, what: str, hint: str) -> None:
        """Notes a problem."""
        self.found.append(Problem(place, what, hint))

    def stop_if_any(self) -> None:
        """Raises InputError when something was noted."""
        if self.found:
            raise InputError(self.found)


def print_problems(error: InputError, as_json: bool = False) -> None:
    """Prints the problems of `error` on stderr, one a line."""
    for p in error.problems:
        if as_json:
            row = {"file": p.place.file, "line": p.place.line,
                   "column": p.place.column, "error": p.what, "hint": p.hint}
            print(json.dumps(row), file=sys.stderr)
        else:
            print(p, file=sys.stderr)


def leave(error: InputError, as_json: bool = False) -> NoReturn:
    """Prints the problems and ends the tool with the code for wrong input."""
    print_problems(error, as_json)
    sys.exit(EXIT_INPUT)
