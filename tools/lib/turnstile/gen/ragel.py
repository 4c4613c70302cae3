# SPDX-License-Identifier: BSD-2-Clause
"""Runs `ragel -x` and reads what it found out.

Only the XML of Ragel is used: its state numbers are forgotten, and names are
found again by the end-of-file action that every state carries.
"""

from __future__ import annotations

import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

from ..diagnostics import InputError, Place, Problem

_MESSAGE = re.compile(r"^[^:]*:(\d+):(\d+): +(.*)$")


@dataclass(frozen=True)
class RawEdge:
    """A range of keys of a state: target and actions by Ragel's numbers."""

    low: int
    high: int
    target: int | None
    actions: tuple[str, ...]


@dataclass
class RawState:
    """A state as Ragel numbered it."""

    number: int
    to_actions: tuple[str, ...] = ()
    from_actions: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    edges: list[RawEdge] = field(default_factory=list)


@dataclass
class RawMachine:
    """What `ragel -x` says about a machine."""

    name: str
    exports: dict[str, int]
    has_main: bool
    entries: dict[str, int]
    """Name action → number of the state whose entry its body names."""
    has_conditions: bool
    start: int
    error: int
    states: list[RawState]


def _messages(shown: str, stderr: str) -> list[Problem]:
    """What Ragel complains about; lines that begin with an arrow only go on
    with the one before."""
    problems = []
    for line in stderr.splitlines():
        m = _MESSAGE.match(line)
        what = m[3] if m else line
        place = Place(shown, int(m[1]), int(m[2])) if m else Place(shown)
        if not what.startswith("->"):
            problems.append(Problem(place, f"ragel: {what}",
                                    "mend the specification"))
    return problems


def run_ragel(shown: str, text: str) -> str:
    """The XML of the machine in `text`, called `shown` in messages."""
    done = subprocess.run(["ragel", "-x", "-o", "/dev/stdout", "/dev/stdin"],
                          input=text, capture_output=True, check=False,
                          encoding="utf-8", errors="replace",
                          env=os.environ | {"LC_ALL": "C"})
    problems = _messages(shown, done.stderr)
    if done.returncode == 0 and "<ragel_def " in done.stdout and not problems:
        return done.stdout
    if done.returncode < 0:
        problems.append(Problem(
            Place(shown), f"ragel crashed (signal {-done.returncode})",
            "write a plain chart: no operators but '|', '@', '->' and "
            "'>eof'"))
    elif not problems:
        problems.append(Problem(
            Place(shown), "the file has no machine",
            "write one between '%%{' and '}%%'"))
    raise InputError(problems)


def _number(text: str) -> int | None:
    """A number of the XML; `x` stands for none."""
    return None if text == "x" else int(text)


def _action_tables(root: ElementTree.Element) -> list[tuple[str, ...]]:
    """The sequences of action names that states and edges refer to."""
    names = {int(a.get("id", "0")): a.get("name") or "(nameless)"
             for a in root.iter("action")}
    return [tuple(names[int(i)] for i in (t.text or "").split())
            for t in root.iter("action_table")]


def _state(node: ElementTree.Element,
           tables: list[tuple[str, ...]]) -> RawState:
    """Reads one state."""
    def table(text: str) -> tuple[str, ...]:
        number = _number(text)
        return () if number is None else tables[number]

    state = RawState(int(node.get("id", "0")))
    actions = node.find("state_actions")
    if actions is not None:
        to, from_, eof = (actions.text or "x x x").split()
        state.to_actions = table(to)
        state.from_actions = table(from_)
        state.names = table(eof)
    for t in node.iter("t"):
        low, high, target, chain = (t.text or "").split()
        state.edges.append(RawEdge(int(low), int(high), _number(target),
                                   table(chain)))
    return state


def parse_xml(xml: str) -> RawMachine:
    """Reads the XML of one machine."""
    root = ElementTree.fromstring(xml)
    definition = root.find("ragel_def")
    assert definition is not None
    tables = _action_tables(root)
    entries = {}
    for action in root.iter("action"):
        entry = action.find("entry")
        if entry is not None:
            entries[action.get("name", "")] = int(entry.text or "0")
    return RawMachine(
        name=definition.get("name", ""),
        exports={e.get("name", ""): int(e.text or "0")
                 for e in root.iter("ex")},
        has_main=root.find(".//entry_points/entry[@name='main']") is not None,
        entries=entries,
        has_conditions=root.find(".//cond_space") is not None,
        start=int(root.findtext(".//start_state", "0")),
        error=int(root.findtext(".//error_state", "0")),
        states=[_state(s, tables) for s in root.iter("state")])
