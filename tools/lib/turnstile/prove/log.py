# SPDX-License-Identifier: BSD-2-Clause
"""Reads what WP says: verdicts with their cost, and complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_GOAL = re.compile(r"\[wp\] \[(?P<by>[^\]]+)\] Goal typed_(?P<name>\S+)"
                   r"(?: : (?P<verdict>\w+)(?P<cost>.*))?$")
_PROVED = re.compile(r"^\[wp\] Proved goals:\s+(\d+) / (\d+)$", re.M)
_STEPS = re.compile(r"\((\d+)\)")
_TIME = re.compile(r"\((?:(\d+)')?(?:(\d+(?:\.\d+)?)(ms|s)?)?\)")
_SMOKE = re.compile(r"^\[wp\] \[(Passed|Failed)\] Smoke-test (\S+)$", re.M)

# What makes a run worthless although its code is 0.
_FORBIDDEN = (
    "Missing assigns clause", "Cast with incompatible pointers types",
    "asm:clobber", "No goal generated", "not tried", "Missing RTE guards",
    "Memory model hypotheses", "aborted", "Unexpected error",
)
_HARMLESS = re.compile(r"Missing terminates clause for \S+, "
                       r"populates 'terminates \\true'")
_HYPOTHESES = re.compile(r"Memory model hypotheses for function '(\w+)'")
_SEPARATED = re.compile(r"requires (\\separated\(.*?\));")


@dataclass(frozen=True)
class Goal:
    """A goal: who decided it, how, and at what cost; `said` is what provers
    answered that did not prove it."""

    name: str
    by: str
    valid: bool
    seconds: float
    steps: int
    said: str = ""


def messages(log: str) -> Iterator[str]:
    """The messages before the final report, each with its further lines."""
    lines: list[str] = []
    for line in log.partition("[report] Computing properties status")[0] \
            .splitlines():
        if line.startswith("[") and lines:
            yield "\n".join(lines)
            lines = []
        lines.append(line)
    if lines:
        yield "\n".join(lines)


def _seconds(cost: str) -> float:
    """The time of the prover in the cost of a goal, in seconds."""
    total = 0.0
    for minutes, number, unit in _TIME.findall(cost):
        if not minutes and not unit:
            continue
        scale = 0.001 if unit == "ms" else 1.0
        total = max(total, 60 * float(minutes or 0) + scale * float(number or 0))
    return total


def goals(log: str) -> list[Goal]:
    """All goals that the log tells of."""
    found = []
    for message in messages(log):
        first, _, rest = message.partition("\n")
        head = _GOAL.match(first)
        if not head:
            continue
        cost = head["cost"] or ""
        steps = _STEPS.findall(cost)
        valid = head["verdict"] == "Valid"
        said = "" if valid else " ".join(
            (rest or f"{head['by']}: {head['verdict']}").split())
        found.append(Goal(head["name"], head["by"], valid, _seconds(cost),
                          int(steps[-1]) if steps else 0, said))
    return found


def proved(log: str) -> tuple[int, int] | None:
    """Proved and all goals as the log sums them; None if it does not."""
    found = _PROVED.findall(log)
    return (int(found[-1][0]), int(found[-1][1])) if found else None


def _located(text: str) -> tuple[str, int, str]:
    """The file and line that a message begins with, and its text."""
    head = re.match(r"\[[\w:-]+\] (?:([^\s:]+\.[chi]):(\d+): )?(.*)$", text)
    if not head:
        return "", 1, text
    return head[1] or "", int(head[2] or 1), head[3]


def _stated(text: str, contracts: dict[str, str]) -> bool:
    """Tells whether all that WP takes for granted of a function's pointers
    stands in its contract, so that it is a goal at each call."""
    of = _HYPOTHESES.search(text)
    contract = " ".join(contracts.get(of[1], "").split()) if of else ""
    taken = _SEPARATED.findall(text)
    return bool(taken) and all(f"requires {t};" in contract for t in taken)


def complaints(log: str, allowed: list[str],
               contracts: dict[str, str]) -> list[tuple[str, int, str]]:
    """Warnings, errors, and whatever makes a run worthless, each with its
    file and line as far as they are told; `contracts` are those of the
    functions, as printed."""
    found = []
    for message in messages(log):
        text = " ".join(message.split())
        if "Failed smoke-test" in text or _GOAL.match(message):
            continue
        bad = (re.search(r"\b(warning|error|failure)\b", text, re.I)
               or any(word in text for word in _FORBIDDEN))
        if not bad or _HARMLESS.search(text) or _stated(text, contracts):
            continue
        if not any(re.search(pattern, text) for pattern in allowed):
            found.append(_located(text))
    return found


def smoke(log: str) -> tuple[list[str], list[str]]:
    """The smoke tests that passed, and the lines of code of those that did
    not: `FILE:LINE`."""
    passed = [name for verdict, name in _SMOKE.findall(log)
              if verdict == "Passed"]
    places = re.findall(r"^\[wp\] (\S+:\d+): Warning: Failed smoke-test$",
                        log, re.M)
    return passed, sorted(set(places))
