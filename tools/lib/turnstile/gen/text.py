# SPDX-License-Identifier: BSD-2-Clause
"""A .rl file as a reader sees it: where its names stand, and what each line
of it says.

Our machines are plain state charts, one edge a line, so a look at the lines
is enough.  Nothing here decides what a machine means; that comes from Ragel,
and plain.py compares the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..diagnostics import Place

_MACHINE = re.compile(r"^\s*machine\s+(\w+)\s*;")
_EXPORT = re.compile(r"^\s*export\s+([A-Z][A-Z0-9_]*)\s*=\s*(\d+)\s*;")
_LABEL = re.compile(r"^\s*(?:start\s*:\s*)?([a-z]\w*)\s*:\s*(\(|'')")
_EDGE = re.compile(r"^\s*\|?\s*(\(?[A-Z][A-Z0-9_ |]*\)?)\s*(.*?)->\s*(\w+)\s*$")
_ACTION = re.compile(r"^\s*action\s+(\w+)\s*(.*?)\s*$")


@dataclass(frozen=True)
class EdgeText:
    """An edge as its line says it."""

    state: str
    event: str
    performs: str
    """What stands between event and arrow, without blanks."""
    target: str
    place: Place


@dataclass
class RlText:
    """Where the names of a .rl file stand, and what its lines say."""

    file: str
    machine: Place
    lines: list[str]
    """The text without its comments."""
    exports: list[tuple[str, int, Place]] = field(default_factory=list)
    labels: list[tuple[str, Place]] = field(default_factory=list)
    actions: dict[str, Place] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    edges: list[EdgeText] = field(default_factory=list)
    prose: str = ""

    def label(self, state: str) -> Place:
        """Where `state` is defined."""
        return dict(self.labels).get(state, self.machine)

    def edge(self, state: str, event: str) -> Place:
        """Where `state` lists `event`."""
        found = [e.place for e in self.edges
                 if (e.state, e.event) == (state, event)]
        return found[0] if found else self.label(state)

    def find(self, pattern: str) -> Place:
        """Where `pattern` stands first, else where the machine begins."""
        for number, line in enumerate(self.lines, 1):
            if m := re.search(pattern, line):
                return Place(self.file, number, m.start() + 1)
        return self.machine


def _prose(lines: list[str]) -> str:
    """The comment at the head of the machine, as paragraphs."""
    taken: list[str] = []
    for line in lines:
        stripped = line.strip()
        if stripped.startswith("# SPDX"):
            continue
        if stripped.startswith("#"):
            taken.append(stripped[1:].strip())
        elif taken or _MACHINE.match(line):
            break
    return "\n".join(taken).strip()


def _edges(state: str, file: str, number: int,
           m: re.Match[str]) -> list[EdgeText]:
    """The edges of a line, one for each of its events."""
    performs = re.sub(r"\s", "", m[2])
    return [EdgeText(state, word[0], performs, m[3],
                     Place(file, number, m.start(1) + word.start() + 1))
            for word in re.finditer(r"[A-Z][A-Z0-9_]*", m[1])]


def read_text(file: str, text: str) -> RlText:
    """Notes where machine, events, actions, states and edges stand."""
    lines = [line.split("#", 1)[0] for line in text.splitlines()]
    result = RlText(file, Place(file), lines, prose=_prose(text.splitlines()))
    state = ""
    for number, code in enumerate(lines, 1):
        if m := _MACHINE.match(code):
            result.machine = Place(file, number, m.start(1) + 1)
        elif m := _EXPORT.match(code):
            place = Place(file, number, m.start(1) + 1)
            result.exports.append((m[1], int(m[2]), place))
        elif m := _ACTION.match(code):
            place = Place(file, number, m.start(1) + 1)
            result.actions.setdefault(m[1], place)
            result.bodies.setdefault(m[1], m[2])
        elif m := _LABEL.match(code):
            state = m[1]
            result.labels.append((state, Place(file, number, m.start(1) + 1)))
        elif m := _EDGE.match(code):
            result.edges += _edges(state, file, number, m)
    return result
