# SPDX-License-Identifier: BSD-2-Clause
"""Proves one file: what is its own, the runs, and what they come to."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ..diagnostics import Place, Problem
from .acsl import Printed, read_print
from .frama import Outcome, Setting, locked, print_source, prove
from .judge import Verdict, judge
from .table import Target

_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
_GHOST = re.compile(r"/\*@\s*ghost\b(.*?)\*/", re.S)
_INNER = re.compile(r"/@.*?@/", re.S)
_ASSUMED_WORDS = re.compile(r"\b(axiom|axiomatic|admit)\b")
_DEFINITION = re.compile(r"^\s*(?!return\b)[A-Za-z_][^;{}=#()]*\b([A-Za-z_]\w*)\s*"
                         r"\([^;{}]*\)\s*\{", re.M)
_STATEMENTS = {"if", "for", "while", "switch"}
SLOWEST = 10


@dataclass
class Result:
    """What was proved of a file, and what is wrong.  `calls` are the functions
    whose contracts the proof takes for granted, by hash."""

    file: str
    functions: dict[str, dict[str, Any]] = field(default_factory=dict)
    lemmas: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: dict[str, str] = field(default_factory=dict)
    goals: int = 0
    valid: int = 0
    seconds: float = 0.0
    slowest: list[tuple[str, str, float, int]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unchanged: bool = False

    @property
    def good(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def recorded(self) -> dict[str, Any]:
        """What the ledger keeps: nothing that varies between runs."""
        return {"goals": self.goals, "functions": self.functions,
                "lemmas": self.lemmas, "calls": self.calls}

    def kept(self) -> dict[str, Any]:
        """What is kept of a green run."""
        return asdict(self)


def result_of(data: dict[str, Any]) -> Result:
    """A result that kept() made."""
    return Result(**(data | {"problems": [], "unchanged": True}))


def _code(text: str) -> str:
    """C with its ghost functions, without comments."""
    ghosts = "\n".join(_INNER.sub("", g) for g in _GHOST.findall(text))
    return _COMMENT.sub("", text) + "\n" + ghosts


def definitions(text: str) -> list[str]:
    """The functions that the text of a file defines."""
    return [found[1] for found in _DEFINITION.finditer(_code(text))
            if found[1] not in _STATEMENTS]


def defines(text: str, name: str) -> bool:
    """Tells whether the text of a file defines a function."""
    return re.search(rf"^\s*[A-Za-z_][^;{{}}=#]*\b{name}\s*\([^;{{}}]*\)\s*\{{",
                     text, re.M) is not None


def own_names(root: Path, target: Target,
              printed: Printed) -> tuple[list[str], list[str]]:
    """The functions and the lemmas that are proved through this target."""
    texts = [(root / file).read_text(encoding="utf-8") for file in target.own]
    code = [_code(text) for text in texts]
    functions = [name for name in printed.bodies
                 if any(defines(text, name) for text in code)]
    lemmas = [name for name in printed.lemmas
              if any(re.search(rf"\blemma\s+{name}\b", t) for t in texts)]
    return sorted(functions), sorted(lemmas)


def _refuse_assumptions(file: str, text: str, result: Result) -> None:
    """Nothing may be believed without proof."""
    for word in sorted({found for comment in re.findall(r"/\*@.*?\*/", text, re.S)
                        for found in _ASSUMED_WORDS.findall(comment)}):
        result.problems.append(Problem(
            Place(file), f"an annotation says '{word}'",
            "state a lemma and prove it, or a precondition"))


def _add(verdict: Verdict, printed: Printed, result: Result) -> None:
    """Adds what a run has shown to the result."""
    for name, properties in sorted(verdict.properties.items()):
        result.functions[name] = {
            "contract": printed.contract(name),
            "properties": dict(sorted(properties.items()))}
    for name, count in sorted(verdict.lemmas.items()):
        result.lemmas[name] = {
            "statement": printed.meaning(printed.logic.get(name, "")),
            "goals": count}
    result.goals += verdict.total
    result.valid += verdict.valid
    result.problems += verdict.problems
    result.open += [g.name for g in verdict.goals if not g.valid]
    result.slowest += [(g.name, g.by, g.seconds, g.steps)
                       for g in verdict.goals]


def _print(setting: Setting, target: Target,
           result: Result) -> tuple[Printed, list[str], list[str]] | None:
    """Has the file printed and finds what is its own."""
    outcome, text = print_source(setting, target)
    result.seconds += outcome.seconds
    if not text:
        said = [line for line in outcome.log.splitlines()
                if "rror" in line or line.startswith(" ")]
        result.problems.append(Problem(
            Place(target.file), "Frama-C does not accept the file: "
            + " ".join(" ".join(said).split()), "mend what it complains of"))
        return None
    _refuse_assumptions(target.file, text, result)
    printed = read_print(text)
    functions, lemmas = own_names(setting.root, target, printed)
    return printed, functions, lemmas


def _run(setting: Setting, target: Target, name: str, choice: list[str],
         par: int, printed: Printed, result: Result) -> Outcome:
    """One run of WP, judged and added."""
    outcome = prove(setting, target, name, choice, par)
    result.seconds += outcome.seconds
    base = setting.folder(target) / name
    verdict = judge(outcome, setting.table, target.file, base, printed)
    _add(verdict, printed, result)
    return outcome


def prove_file(setting: Setting, target: Target, par: int,
               only: str | None = None) -> Result:
    """Proves all functions and lemmas of a target, or only one function."""
    with locked(setting.folder(target)):
        return _prove_file(setting, target, par, only)


def _prove_file(setting: Setting, target: Target, par: int,
                only: str | None) -> Result:
    """As prove_file(), with the folder for itself."""
    result = Result(target.file)
    seen = _print(setting, target, result)
    if seen is None:
        return result
    printed, functions, lemmas = seen
    for name in sorted(set(target.but) - set(functions)):
        result.problems.append(Problem(
            Place(target.file), f"{name} is excepted, and no function of the "
            "file", "mend proofs/files.toml"))
    wanted = [f for f in functions
              if f == only or (only is None and f not in target.but)]
    if not wanted and not lemmas:
        result.problems.append(Problem(
            Place(target.file), "the file has neither function nor lemma",
            "except it in proofs/files.toml"))
        return result
    if wanted:
        _run(setting, target, "functions", ["-wp-fct", ",".join(wanted)], par,
             printed, result)
    if lemmas and only is None:
        _run(setting, target, "lemmas", ["-wp-prop", ",".join(lemmas)], par,
             printed, result)
    for name in wanted:
        if not result.functions.get(name, {}).get("properties"):
            result.problems.append(Problem(
                Place(target.file), f"missing function: {name} has no goal",
                "give it a contract"))
    result.calls = {name: printed.contract(name)
                    for name in sorted(printed.calls(set(wanted)) - set(wanted))}
    result.slowest = sorted(result.slowest, key=lambda s: -s[2])[:SLOWEST]
    return result
