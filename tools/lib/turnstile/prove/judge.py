# SPDX-License-Identifier: BSD-2-Clause
"""Judges a run: green means proved.

Frama-C ends with 0 though goals are open, so its code alone says nothing.  A
run is good if the code is 0, nothing was complained of, the sum of goals was
printed and is complete, the same can be counted from the file of goals, every
property of the file is valid, and each goal had a margin.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..diagnostics import Place, Problem
from . import log as logs
from .acsl import Printed
from .frama import Outcome
from .table import Table

MARGIN = 4


@dataclass
class Verdict:
    """What a run has shown: properties by function or lemma with the number
    of their goals, all goals, and everything that is wrong."""

    properties: dict[str, dict[str, int]] = field(default_factory=dict)
    lemmas: dict[str, int] = field(default_factory=dict)
    goals: list[logs.Goal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    total: int = 0
    valid: int = 0

    def wrong(self, place: Place, what: str, hint: str) -> None:
        """Notes something that is wrong."""
        self.problems.append(Problem(place, what, hint))


def _short(owner: str, name: str) -> str:
    """A property's name without the function that it belongs to."""
    return name.removeprefix(owner + "_")


def _count(data: dict[str, Any], verdict: Verdict) -> tuple[int, int]:
    """Reads the file of goals; returns all goals and the valid ones."""
    total = valid = 0
    for function, rows in data.get("wp:functions", {}).items():
        of = verdict.properties.setdefault(function, {})
        for name, row in rows.items():
            if name == "wp:section":
                continue
            main = row.get("wp:main", {})
            of[_short(function, name)] = main.get("total", 0)
            total += main.get("total", 0)
            valid += main.get("valid", 0)
    for section in data.get("wp:axiomatics", {}).values():
        for name, row in section.items():
            if name == "wp:section":
                continue
            main = row.get("wp:main", {})
            verdict.lemmas[name.removeprefix("lemma_")] = main.get("total", 0)
            total += main.get("total", 0)
            valid += main.get("valid", 0)
    return total, valid


def _judge_goals(path: Path, place: Place, verdict: Verdict) -> None:
    """Every goal of the file of goals is valid."""
    if not path.exists():
        verdict.wrong(place, "no file of goals was written", "see the log")
        return
    data = json.loads(path.read_text(encoding="utf-8"))
    verdict.total, verdict.valid = _count(data, verdict)
    whole = data.get("wp:global", {}).get("wp:main", {})
    if (verdict.total, verdict.valid) != (whole.get("total", 0),
                                          whole.get("valid", 0)):
        verdict.wrong(place, "the sums of the file of goals do not agree",
                      "this is a defect of the tool that counts")
    if verdict.total == 0:
        verdict.wrong(place, "no goal was generated", "see the log")


def _judge_sum(log: str, place: Place, verdict: Verdict) -> None:
    """The log sums the goals, and none is open."""
    sums = logs.proved(log)
    if sums is None or sums[1] == 0:
        verdict.wrong(place, "the log has no sum of proved goals",
                      "nothing was proved; see the log")
    elif sums[0] != sums[1] and verdict.valid == verdict.total:
        verdict.wrong(place, f"the log counts {sums[0]} of {sums[1]} goals",
                      "this is a defect of the tool that counts")


def _judge_statuses(path: Path, place: Place, bodies: set[str],
                    verdict: Verdict) -> None:
    """Every property is valid.  Only contracts of functions without a body
    here may be taken for granted, since they are proved elsewhere or are
    assumptions that the ledger names.  The status of a precondition itself
    depends on calls that are proved with other files; each call that is made
    here has a row of its own."""
    if not path.exists():
        verdict.wrong(place, "no statuses were written", "see the log")
        return
    open_goals = any(not goal.valid for goal in verdict.goals)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if row["status"] == "Valid" or (row["status"] == "Considered valid"
                                        and row["function"] not in bodies):
            continue
        if row["property kind"] == "precondition" or (
                row["status"] == "Partially proven" and open_goals):
            continue
        folder = row["directory"]
        name = row["file"] if folder in (".", "") else f"{folder}/{row['file']}"
        line = int(row["line"]) if row["line"].isdigit() else 1
        verdict.wrong(Place(name, line),
                      f"{row['function'] or 'lemma'}: {row['property kind']} is "
                      f"{row['status'].lower()}: {row['property']}",
                      "prove it, or see which goal is open")


def _judge_margins(table: Table, place: Place, verdict: Verdict) -> None:
    """No goal is near what would stop its prover, so that a slower machine
    gives the same verdict."""
    for goal in verdict.goals:
        if not goal.valid:
            continue
        if (goal.steps * MARGIN > table.steps
                or goal.seconds * MARGIN > table.seconds):
            verdict.wrong(place, f"{goal.name} needed {goal.seconds:.1f} s and "
                          f"{goal.steps} steps of {goal.by}, more than a "
                          f"{MARGIN}th of the limit",
                          "help the prover with an assert, or split the function")


def judge(outcome: Outcome, table: Table, file: str, base: Path,
          printed: Printed) -> Verdict:
    """The verdict on a run that left its files beside `base`."""
    place = Place(file)
    verdict = Verdict(goals=logs.goals(outcome.log))
    if outcome.code != 0:
        verdict.wrong(place, f"Frama-C ended with code {outcome.code}",
                      "see the log")
    allowed = [a.warning for a in table.allowed if a.file == file]
    for where, line, text in logs.complaints(outcome.log, allowed,
                                             printed.contracts):
        verdict.wrong(Place(where or file, line), text, "a warning is an error")
    _judge_goals(base.with_suffix(".json"), place, verdict)
    _judge_sum(outcome.log, place, verdict)
    _judge_statuses(base.with_suffix(".csv"), place,
                    set(printed.bodies), verdict)
    for goal in verdict.goals:
        if not goal.valid:
            verdict.wrong(place, f"open goal {goal.name}: {goal.said}",
                          "tools/prove with this file shows it again")
    if verdict.valid != verdict.total and not any(
            not g.valid for g in verdict.goals):
        verdict.wrong(place, f"{verdict.total - verdict.valid} goals are open",
                      "see the log")
    _judge_margins(table, place, verdict)
    return verdict
