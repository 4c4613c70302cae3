# SPDX-License-Identifier: BSD-2-Clause
"""Reads the list of mutants, tests/mutants/*.toml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean, read_toml

_KEYS: dict[str, type | tuple[type, ...]] = {
    "name": str, "says": str, "file": str, "old": str, "new": str,
    "sample": bool, "equivalent": str}
_OPTIONAL = {"sample", "equivalent"}


@dataclass(frozen=True)
class Mutant:
    """A change of exact text: `old` stands once in `file`. `sample`: it is in
    the sample of the plain check. `equivalent`: why nothing can notice it."""

    name: str
    says: str
    file: str
    old: str
    new: str
    sample: bool
    equivalent: str
    place: Place


def _mutants(toml: Located, problems: Problems) -> list[Mutant]:
    """The mutants of one file."""
    found = []
    for i, row in enumerate(toml.data.get("mutant", [])):
        if check_keys(toml, ("mutant", i), _KEYS, set(_KEYS) - _OPTIONAL,
                      problems):
            found.append(Mutant(row["name"], row["says"], row["file"],
                                row["old"], row["new"],
                                row.get("sample", False),
                                row.get("equivalent", ""),
                                toml.place("mutant", i)))
    return found


def _check(root: Path, mutants: list[Mutant], problems: Problems) -> None:
    """Names are different, and each text to change stands once."""
    names: set[str] = set()
    for m in mutants:
        if m.name in names:
            problems.add(m.place, f"two mutants are called '{m.name}'",
                         "give each a name of its own")
        names.add(m.name)
        path = root / m.file
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if text.count(m.old) != 1:
            problems.add(m.place, f"{m.name}: {m.file} holds the text to "
                         f"change {text.count(m.old)} times",
                         "write it as it stands in the file now")
        if m.old == m.new:
            problems.add(m.place, f"{m.name}: nothing changes",
                         "let 'old' and 'new' differ")


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
