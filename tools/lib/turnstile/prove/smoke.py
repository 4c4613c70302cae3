# SPDX-License-Identifier: BSD-2-Clause
"""Searches contracts for contradictions.

From a contradiction everything follows, so a goal under one says nothing.  A
smoke test tries to prove something false at the start of each function, after
each call and in each branch; where that succeeds, the code cannot be reached.
Only a call of panic() may be dead: that it is, is what the proof shows.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

from ..diagnostics import Place, Problem
from . import log as logs
from .file import Result, own_names
from .acsl import read_print
from .frama import Setting, locked, print_source, prove
from .run import each
from .table import Target

STEPS = 2000000
_DEAD_BY_INTENT = re.compile(r"^\s*panic\(\w+\);\s*$")

Targets = list[Target]


def _setting(setting: Setting) -> Setting:
    """One prover with few steps: a smoke test that is passed always takes all
    of them."""
    table = dataclasses.replace(setting.table, provers=("z3",), steps=STEPS)
    return dataclasses.replace(setting, table=table)


def _line(root: Path, place: str) -> str:
    """The line of source that a place names."""
    file, _, number = place.partition(":")
    path = root / file
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return lines[int(number) - 1] if int(number) <= len(lines) else ""


def smoke_file(setting: Setting, target: Target) -> Result:
    """Runs the smoke tests of a file; `goals` are the tests, `valid` those
    that found nothing."""
    result = Result(target.file)
    with locked(setting.folder(target)):
        _, text = print_source(setting, target)
        functions, _ = own_names(setting.root, target, read_print(text))
        functions = [f for f in functions if f not in target.but]
        if not functions:
            return result
        outcome = prove(_setting(setting), target, "smoke",
                        ["-wp-smoke-tests", "-wp-fct", ",".join(functions)], 2)
    passed, places = logs.smoke(outcome.log)
    result.seconds = outcome.seconds
    result.valid, result.goals = len(passed), len(passed) + len(places)
    dead = [p for p in places if not _DEAD_BY_INTENT.match(_line(setting.root, p))]
    for place in dead:
        file, _, number = place.partition(":")
        result.problems.append(Problem(
            Place(file, int(number)), "this cannot be reached, so every goal "
            "behind it says nothing", "find the contracts that contradict"))
    if outcome.code or not passed:
        result.problems.append(Problem(
            Place(target.file), f"no smoke test has run, code {outcome.code}",
            f"see the log of the run 'smoke' of {target.stem}"))
    return result


def run_smoke(setting: Setting, jobs: int, names: list[str]) -> tuple[int, int]:
    """Runs the smoke tests of the files named, or of all; passed and failed."""
    targets = [setting.table.target(name) for name in names] \
        or list(setting.table.targets)
    work: Callable[[Target], Result] = lambda target: smoke_file(setting, target)
    results = each(setting, targets, jobs, work)
    return (sum(r.valid for r in results),
            sum(len(r.problems) for r in results))
