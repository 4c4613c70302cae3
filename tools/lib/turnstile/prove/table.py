# SPDX-License-Identifier: BSD-2-Clause
"""Reads proofs/files.toml: what is proved, through which file, and how."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..diagnostics import InputError, Place, Problem, Problems
from ..located_toml import Located, check_keys, did_you_mean, read_toml

TABLE = "proofs/files.toml"

_TOP: dict[str, type | tuple[type, ...]] = {
    "include": list, "provers": list, "steps": int, "seconds": int,
    "proved": list, "driver": list, "excepted": list, "induction": list,
    "allowed": list}
_ROWS: dict[str, dict[str, type | tuple[type, ...]]] = {
    "driver": {"file": str, "headers": list},
    "excepted": {"files": list, "reason": str, "functions": list},
    "induction": {"file": str, "variable": str, "lemmas": list},
    "allowed": {"file": str, "warning": str, "reason": str}}
_OPTIONAL = {"functions"}


@dataclass(frozen=True)
class Target:
    """A C file to prove; `own` are the files whose functions and lemmas are
    proved through it: itself, its header, and what a driver is for.  `but` are
    the functions of it that are not."""

    file: str
    own: tuple[str, ...]
    but: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        """A name for folders of this target."""
        return self.file.replace("/", "-").removesuffix(".c")


@dataclass(frozen=True)
class Induction:
    """A lemma that is proved by induction on a variable, from 0."""

    lemma: str
    variable: str


@dataclass(frozen=True)
class Allowed:
    """A warning that is no failure, by a pattern of its text."""

    file: str
    warning: str


@dataclass(frozen=True)
class Table:
    """All of proofs/files.toml, with its patterns resolved.  What is not
    proved, with the reason: files are in `excepted`, single functions in
    `open`, by file and name."""

    include: tuple[str, ...]
    provers: tuple[str, ...]
    steps: int
    seconds: int
    targets: tuple[Target, ...]
    excepted: dict[str, str]
    open: dict[tuple[str, str], str]
    inductions: tuple[Induction, ...]
    allowed: tuple[Allowed, ...]

    def reasons(self) -> list[tuple[str, str]]:
        """What is not proved, a file or a function of one, and why."""
        single = {f"{file}, {name}": why for (file, name), why in self.open.items()}
        return sorted((self.excepted | single).items())

    def target(self, file: str) -> Target:
        """The target of this name; InputError if there is none."""
        for target in self.targets:
            if target.file == file:
                return target
        known = [t.file for t in self.targets]
        raise InputError([Problem(Place(file), "this file is not proved",
                                  did_you_mean(file, known))])


def _matches(root: Path, patterns: list[str]) -> list[str]:
    """The files that fit a pattern, sorted, each once."""
    return sorted({str(p.relative_to(root))
                   for pattern in patterns for p in root.glob(pattern)})


def _checked(toml: Located) -> None:
    """Refuses keys that are unknown, missing, or of the wrong type."""
    problems = Problems()
    good = check_keys(toml, (), _TOP,
                      {"include", "provers", "steps", "seconds", "proved"},
                      problems)
    for name, keys in _ROWS.items() if good else ():
        for i in range(len(toml.data.get(name, []))):
            check_keys(toml, (name, i), keys, set(keys) - _OPTIONAL, problems)
    problems.stop_if_any()


def _excepted(toml: Located, root: Path
              ) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """What is not proved, with the reason: files, and functions of files."""
    found: dict[str, str] = {}
    single: dict[tuple[str, str], str] = {}
    problems = Problems()
    for i, row in enumerate(toml.data.get("excepted", [])):
        files = _matches(root, row["files"])
        for pattern in row["files"]:
            if not _matches(root, [pattern]):
                problems.add(toml.place("excepted", i, "files"),
                             f"no file fits '{pattern}'",
                             "remove the exception that nothing needs")
        for file in files:
            if "functions" not in row:
                found[file] = row["reason"]
            for name in row.get("functions", ()):
                single[file, name] = row["reason"]
    problems.stop_if_any()
    return found, single


def _targets(data: dict[str, Any], root: Path, excepted: dict[str, str],
             single: dict[tuple[str, str], str]) -> tuple[Target, ...]:
    """What is proved, drivers with the headers that they are for."""
    drivers = {row["file"]: row["headers"] for row in data.get("driver", [])}
    targets = []
    for file in _matches(root, data["proved"]):
        if file in excepted:
            continue
        header = file.removesuffix(".c") + ".h"
        own = [file, *([header] if (root / header).exists() else []),
               *drivers.get(file, [])]
        but = [name for of, name in single if of in own]
        targets.append(Target(file, tuple(own), tuple(sorted(but))))
    return tuple(targets)


def read_table(root: Path) -> Table:
    """The table of the tree at `root`."""
    toml = read_toml(root / TABLE, TABLE)
    _checked(toml)
    data = toml.data
    excepted, single = _excepted(toml, root)
    inductions = tuple(Induction(lemma, row["variable"])
                       for row in data.get("induction", [])
                       for lemma in row["lemmas"])
    allowed = tuple(Allowed(row["file"], row["warning"])
                    for row in data.get("allowed", []))
    return Table(tuple(data["include"]), tuple(data["provers"]),
                 data["steps"], data["seconds"],
                 _targets(data, root, excepted, single), excepted, single,
                 inductions, allowed)
