# SPDX-License-Identifier: BSD-2-Clause
"""Reads one specification file: keys, sentences, and the places of rows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..diagnostics import InputError, Place, Problem, Problems
from ..located_toml import Located, check_keys, parse_toml

Keys = dict[str, type | tuple[type, ...]]

NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
UPPER = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")


class Reader:
    """A specification file with the problems found in it so far."""

    def __init__(self, spec: Path, name: str, problems: Problems) -> None:
        """Reads `name` in folder `spec`; messages call it spec/NAME."""
        shown = f"spec/{name}"
        try:
            text = (spec / name).read_text(encoding="utf-8")
        except OSError as error:
            raise InputError([Problem(Place(shown),
                                      f"cannot read: {error.strerror}",
                                      "create the file")]) from None
        self.toml: Located = parse_toml(shown, text)
        self.lines = text.splitlines()
        self.problems = problems
        self.sentences: list[tuple[Place, str]] = []

    @property
    def data(self) -> dict[str, Any]:
        """The whole file."""
        return self.toml.data

    def place(self, *path: str | int) -> Place:
        """Where `path` stands; a row of a list stands at its brace."""
        if len(path) > 1 and isinstance(path[-1], int):
            if path not in self.toml.places:
                return self._row(self.toml.place(*path[:-1]), path[-1])
        return self.toml.place(*path)

    def _row(self, start: Place, index: int) -> Place:
        """The place of row `index` of the list that begins at `start`."""
        for number in range(start.line, len(self.lines) + 1):
            line = self.lines[number - 1]
            if number > start.line and line.lstrip().startswith("{"):
                if index == 0:
                    column = line.index("{") + 1
                    return Place(start.file, number, column)
                index -= 1
            if line.startswith("]"):
                break
        return start

    def keys(self, path: tuple[str | int, ...], known: Keys,
             required: set[str]) -> bool:
        """Checks the keys of the table at `path`; no text is empty."""
        good = check_keys(self.toml, path, known, required, self.problems)
        table: Any = self.data
        for part in path:
            table = table[part]
        for key, value in table.items():
            place = self.place(*path, key)
            good = self._sound(place, key, value, known) and good
        return good

    def _sound(self, place: Place, key: str, value: Any, known: Keys) -> bool:
        """Whether a value is something; Python takes truth for a number."""
        before = len(self.problems.found)
        if value == "":
            self.problems.add(place, f"'{key}' is empty", "write something")
        elif known.get(key) is int and isinstance(value, bool):
            self.problems.add(place, f"'{key}' has the wrong type",
                              "write a whole number")
        elif isinstance(value, int) and value < 0:
            self.problems.add(place, f"'{key}' is negative",
                              "nothing here counts below zero")
        return len(self.problems.found) == before

    def tables(self, *path: str) -> list[tuple[str, dict[str, Any]]]:
        """The named tables under `path`; anything else there is a problem."""
        under: Any = self.data
        for part in path:
            under = under.get(part, {})
        result = []
        for name, row in under.items():
            if isinstance(row, dict):
                result.append((name, row))
            else:
                dotted = ".".join([*path, name])
                self.problems.add(self.place(*path, name),
                                  f"'{name}' is no table", f"write [{dotted}]")
        return result

    def rows(self, *path: str) -> list[tuple[int, dict[str, Any]]]:
        """The tables of the list at `path`; anything else is a problem."""
        under: Any = self.data
        for part in path:
            under = under.get(part, [])
        result = []
        for i, row in enumerate(under):
            if isinstance(row, dict):
                result.append((i, row))
            else:
                self.problems.add(self.place(*path, i), "this row is no table",
                                  "write { name = ..., ... }")
        return result

    def row_keys(self, path: tuple[str | int, ...], row: dict[str, Any],
                 known: Keys, required: set[str]) -> bool:
        """Checks the keys of a row of a list; its keys have no places."""
        place = self.place(*path)
        before = len(self.problems.found)
        inner = Located(place.file, row)
        found = Problems()
        check_keys(inner, (), known, required, found)
        for problem in found.found:
            self.problems.add(place, problem.what, problem.hint)
        for key, value in row.items():
            self._sound(place, key, value, known)
        return len(self.problems.found) == before

    def sentence(self, place: Place, text: Any, what: str) -> str:
        """A sentence of the manual: one line, capital first, full stop."""
        if not isinstance(text, str) or not text.strip():
            self.problems.add(place, f"{what} has no sentence",
                              "add sentence = \"...\": the manual prints it")
            return ""
        if not (text[0].isupper() or text[0].isdigit()) or text[-1] != "." \
                or "\n" in text or "  " in text:
            self.problems.add(place, f"the sentence of {what} is no sentence",
                              "begin with a capital, end with a full stop, "
                              "in one line")
        self.sentences.append((place, text))
        return text

    def phrase(self, place: Place, text: str) -> str:
        """A part of a sentence that the manual prints as well."""
        self.sentences.append((place, text))
        return text

    def name(self, place: Place, name: str, upper: bool = False) -> None:
        """Checks that `name` can be a name in C."""
        pattern = UPPER if upper else NAME
        if not pattern.fullmatch(name):
            style = "UPPER_CASE" if upper else "snake_case"
            self.problems.add(place, f"'{name}' is no name",
                              f"write it in {style}")

    def number(self, place: Place, value: Any, low: int, high: int,
               what: str) -> None:
        """Checks that a value is a number in its range."""
        if type(value) is not int or not low <= value <= high:
            self.problems.add(place, f"{what} is {value}",
                              f"choose {low} to {high}")

    def unique(self, seen: dict[Any, str], key: Any, name: str, place: Place,
               what: str) -> None:
        """Checks that `key` was not taken before."""
        if key in seen:
            self.problems.add(place, f"'{name}' and '{seen[key]}' have the "
                              f"same {what} {key}", f"give each its own {what}")
        else:
            seen[key] = name
