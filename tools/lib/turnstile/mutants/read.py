# SPDX-License-Identifier: BSD-2-Clause
"""Reads the list of mutants, tests/mutants/*.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean, read_toml

_KEYS: dict[str, type | tuple[type, ...]] = {
    "name": str, "says": str, "file": str, "old": str, "new": str,
    "by": str, "endless": bool, "equivalent": str}
_OPTIONAL = {"by", "endless", "equivalent"}


@dataclass(frozen=True)
class Mutant:
    """A change of text: `old` stands once in `file`, whatever its blanks and
    line ends are. `by` is the test to try first. `endless`: the kernel may
    loop for ever, so that a time-out notices it. `equivalent`: why nothing can
    notice it."""

    name: str
    says: str
    file: str
    old: str
    new: str
    by: str
    endless: bool
    equivalent: str
    place: Place

    def pattern(self) -> re.Pattern[str]:
        """What `old` matches."""
        return re.compile(r"\s+".join(map(re.escape, self.old.split())))

    def seed(self, text: str) -> str:
        """The text with the defect."""
        return self.pattern().sub(lambda _: self.new.strip(), text, count=1)


def _mutants(toml: Located, problems: Problems) -> list[Mutant]:
    """The mutants of one file."""
    found = []
    for i, row in enumerate(toml.data.get("mutant", [])):
        if check_keys(toml, ("mutant", i), _KEYS, set(_KEYS) - _OPTIONAL,
                      problems):
            found.append(Mutant(row["name"], row["says"], row["file"],
                                row["old"], row["new"], row.get("by", ""),
                                row.get("endless", False),
                                row.get("equivalent", ""),
                                toml.place("mutant", i, "old")))
    return found


def _check_text(root: Path, m: Mutant, problems: Problems) -> None:
    """The text to change stands once, and the change is one."""
    path = root / m.file
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    lines = [text.count("\n", 0, at.start()) + 1
             for at in m.pattern().finditer(text)] if m.old.split() else []
    if not path.is_file():
        problems.add(m.place, f"{m.name}: there is no file {m.file}",
                     "name the file that has the text now")
    elif len(lines) != 1:
        where = ", in lines " + ", ".join(map(str, lines)) if lines else ""
        problems.add(m.place, f"{m.name}: {m.file} holds the text to change "
                     f"{len(lines)} times{where}",
                     "write text that stands in the file once")
    if m.old.split() == m.new.split():
        problems.add(m.place, f"{m.name}: nothing changes",
                     "let 'old' and 'new' differ")


def _check(root: Path, mutants: list[Mutant], problems: Problems) -> None:
    """Names are different, and each defect can be seeded."""
    names: set[str] = set()
    for m in mutants:
        if m.name in names:
            problems.add(m.place, f"two mutants are called '{m.name}'",
                         "give each a name of its own")
        names.add(m.name)
        if m.by and m.equivalent:
            problems.add(m.place, f"{m.name}: it is equivalent and is noticed",
                         "leave out 'by' or 'equivalent'")
        _check_text(root, m, problems)


def read_mutants(root: Path, names: list[str]) -> list[Mutant]:
    """All mutants, or those named, checked against the tree."""
    problems = Problems()
    mutants: list[Mutant] = []
    for path in sorted((root / "tests" / "mutants").glob("*.toml")):
        mutants += _mutants(read_toml(path, str(path.relative_to(root))),
                            problems)
    _check(root, mutants, problems)
    known = [m.name for m in mutants]
    for name in names:
        if name not in known:
            problems.add(Place("tests/mutants"), f"unknown mutant '{name}'",
                         did_you_mean(name, known))
    problems.stop_if_any()
    return [m for m in mutants if not names or m.name in names]
