# SPDX-License-Identifier: BSD-2-Clause
"""Seeds defects and shows that the proof notices each.

A defect is a change of exact text in a scratch copy of the tree, as it might
slip into a table, a step or a contract.  The unchanged function is proved with
the same limits, so an open goal is due to the defect.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import shutil
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..diagnostics import InputError, Place, Problem, Problems
from ..located_toml import Located, check_keys, did_you_mean, read_toml
from . import cache
from .file import prove_file
from .frama import Setting, versions
from .run import at_once, show_problems
from .smoke import smoke_file
from .table import Table

SEEDED = "proofs/seeded.toml"
_KEYS: dict[str, type | tuple[type, ...]] = {
    "name": str, "says": str, "file": str, "proves": str, "function": str,
    "goal": str, "old": str, "new": str, "smoke": bool}
_STEPS = 6000000
_SECONDS = 10


@dataclass(frozen=True)
class Defect:
    """A change of `file`, noticed where `proves` is proved: a goal of the
    function whose name begins with `goal` is open."""

    name: str
    says: str
    file: str
    proves: str
    function: str
    goal: str
    old: str
    new: str
    smoke: bool
    place: Place


@dataclass(frozen=True)
class Tried:
    """What came of a defect, or of a function without one: the name is empty
    then."""

    name: str
    noticed: str
    problems: list[Problem]


def _defect(toml: Located, i: int) -> Defect:
    """One row of the file of defects."""
    row = toml.data["defect"][i]
    return Defect(row["name"], row["says"], row["file"],
                  row.get("proves", row["file"]), row["function"],
                  row["goal"], row["old"], row["new"], row.get("smoke", False), toml.place("defect", i))


def read_defects(setting: Setting, names: list[str]) -> list[Defect]:
    """The defects named, or all."""
    toml = read_toml(setting.root / SEEDED, SEEDED)
    problems = Problems()
    for i in range(len(toml.data.get("defect", []))):
        check_keys(toml, ("defect", i), _KEYS,
                   set(_KEYS) - {"proves", "smoke"}, problems)
    problems.stop_if_any()
    defects = [_defect(toml, i) for i in range(len(toml.data.get("defect", [])))]
    known = [d.name for d in defects]
    for name in names:
        if name not in known:
            problems.add(Place(SEEDED), f"unknown defect '{name}'",
                         did_you_mean(name, known))
    problems.stop_if_any()
    return [d for d in defects if not names or d.name in names]


def _folders(table: Table) -> list[str]:
    """The folders at the top of the tree that a proof reads: those of the
    include path, and what says how to prove."""
    return sorted({Path(f).parts[0] for f in (*table.include, SEEDED)})


def scratch(setting: Setting, name: str) -> Setting:
    """A copy of the tree to seed a defect in, proved by one prover within
    narrow limits: what is false costs all that it may.  What is true takes it
    less than a tenth of a second."""
    root = setting.build / "seeded" / name / "tree"
    shutil.rmtree(root.parent, ignore_errors=True)
    for folder in _folders(setting.table):
        if (setting.root / folder).exists():
            shutil.copytree(setting.root / folder, root / folder)
    table = dataclasses.replace(setting.table, provers=("z3",), steps=_STEPS,
                                seconds=_SECONDS)
    return Setting(root, table, root.parent / "build")


def seed(root: Path, defect: Defect) -> Problem | None:
    """Changes the text; a problem if it is not there exactly once."""
    path = root / defect.file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if text.count(defect.old) != 1:
        return Problem(defect.place, f"{defect.name}: {defect.file} holds the "
                       f"text to change {text.count(defect.old)} times",
                       "write it as it stands in the file now")
    path.write_text(text.replace(defect.old, defect.new), encoding="utf-8")
    return None


def _mark(setting: Setting, tools: dict[str, str], defect: Defect) -> str:
    """The hash of all that the outcome of a defect rests on."""
    base = cache.key(setting, setting.table.target(defect.proves), tools)
    whole = f"{base} {dataclasses.replace(defect, place=Place(SEEDED))} " \
            f"{_STEPS} {_SECONDS}"
    return hashlib.sha256(whole.encode()).hexdigest() if base else ""


def _kept(setting: Setting, defect: Defect, mark: str) -> str | None:
    """What noticed the defect last time, if nothing has changed since."""
    path = setting.build / "green" / f"seeded-{defect.name}.json"
    if not mark or not path.exists():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    return str(data["noticed"]) if data["key"] == mark else None


def _keep(setting: Setting, defect: Defect, mark: str, noticed: str) -> None:
    """Keeps what noticed the defect."""
    path = setting.build / "green" / f"seeded-{defect.name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"key": mark, "noticed": noticed}),
                    encoding="utf-8")


def first_of(open_goals: list[str], goal: str) -> str:
    """The first open goal whose name begins with `goal`, and how many more are
    open; empty if none is."""
    named = [name for name in open_goals if name.startswith(goal)]
    more = f" and {len(open_goals) - 1} more" if len(open_goals) > 1 else ""
    return named[0] + more if named else ""


def _control(setting: Setting, file: str, function: str) -> Tried:
    """What is open without a defect, which has to be nothing."""
    copy = scratch(setting, f"control-{function}")
    result = prove_file(copy, copy.table.target(file), 1, function)
    shutil.rmtree(copy.root, ignore_errors=True)
    return Tried("", "", result.problems)


def _try(setting: Setting, defect: Defect) -> Tried:
    """Seeds one defect; what has noticed it, and what is wrong if none has."""
    copy = scratch(setting, defect.name)
    problem = seed(copy.root, defect)
    if problem:
        return Tried(defect.name, "", [problem])
    target = copy.table.target(defect.proves)
    if defect.smoke:
        result = smoke_file(copy, target)
        found = first_of([f"{p.place.file}:{p.place.line}"
                          for p in result.problems if p.place.line > 1],
                         defect.goal)
    else:
        result = prove_file(copy, target, 1, defect.function)
        found = first_of(result.open, f"{defect.function}_{defect.goal}")
    shutil.rmtree(copy.root, ignore_errors=True)
    if found:
        return Tried(defect.name, found, [])
    return Tried(defect.name, "", [
        Problem(defect.place, f"{defect.name}: no goal '{defect.goal}' is open",
                "the proof does not notice this defect"), *result.problems])


def _table(defects: list[Defect], noticed: dict[str, str],
           seconds: float) -> None:
    """Prints what noticed each defect."""
    width = max(len(d.says) for d in defects)
    print(f"seeded defects, and the goal that each leaves open "
          f"({seconds:.0f} s):")
    for defect in defects:
        print(f"  {defect.says:{width}} -> {noticed[defect.name] or 'NOTHING'}")


def run_seeded(setting: Setting, jobs: int, names: list[str],
               use_cache: bool) -> tuple[int, int]:
    """Seeds the defects and prints which goal each leaves open; passed and
    failed.  A defect that was noticed in what has not changed is left out."""
    defects = read_defects(setting, names)
    if not defects:
        raise InputError([Problem(Place(SEEDED), "there is no defect to seed",
                                  "write one down")])
    tools = versions()
    marks = {d.name: _mark(setting, tools, d) for d in defects}
    kept = {d.name: (_kept(setting, d, marks[d.name]) if use_cache else None)
            for d in defects}
    new = [d for d in defects if kept[d.name] is None]
    tasks = [partial(_control, setting, file, function) for file, function
             in sorted({(d.proves, d.function) for d in new if not d.smoke})]
    tasks += [partial(_try, setting, defect) for defect in new]
    start = time.monotonic()
    tried = at_once(tasks, jobs, lambda task: task(),
                    lambda one: show_problems(one.problems))
    fresh = {one.name: one.noticed for one in tried}
    noticed = {name: value or "" for name, value in (kept | fresh).items()}
    controlled = not any(one.problems for one in tried if not one.name)
    for defect in new:
        if controlled and noticed[defect.name]:
            _keep(setting, defect, marks[defect.name], noticed[defect.name])
    _table(defects, noticed, time.monotonic() - start)
    failed = sum(bool(one.problems) for one in tried)
    return len(tried) + len(defects) - len(new) - failed, failed
