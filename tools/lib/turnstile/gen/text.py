# SPDX-License-Identifier: BSD-2-Clause
"""Places in the text of a .rl file: Ragel forgets where its names stood.

Our machines are plain state charts, one edge a line, so a look at the lines
is enough.  Nothing here decides what a machine means; that comes from Ragel.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..diagnostics import Place

_MACHINE = re.compile(r"^\s*machine\s+(\w+)\s*;")
_EXPORT = re.compile(r"^\s*export\s+(\w+)\s*=\s*(\d+)\s*;")
_LABEL = re.compile(r"^\s*(?:start\s*:\s*)?([a-z]\w*)\s*:\s*(\(|'')")
_EDGE = re.compile(r"^\s*\|?\s*(\(?[A-Z][A-Z0-9_ |]*\)?)\s*.*->\s*(\w+)")
_ACTION = re.compile(r"^\s*action\s+(\w+)")


@dataclass
class RlText:
    """Where the names of a .rl file stand."""

    file: str
    machine: Place
    exports: list[tuple[str, int, Place]] = field(default_factory=list)
    labels: list[tuple[str, Place]] = field(default_factory=list)
    actions: dict[str, Place] = field(default_factory=dict)
    edges: list[tuple[str, str, Place]] = field(default_factory=list)
    prose: str = ""

    def label(self, state: str) -> Place:
        """Where `state` is defined."""
        return dict(self.labels).get(state, self.machine)

    def event(self, event: str) -> Place:
        """Where `event` is exported."""
        return next((p for n, _, p in self.exports if n == event), self.machine)

    def edge(self, state: str, event: str) -> Place:
        """Where `state` lists `event`."""
        found = [p for s, e, p in self.edges if (s, e) == (state, event)]
        return found[0] if found else self.label(state)


def _prose(lines: list[str]) -> str:
    """The comment at the head of the machine, as paragraphs."""
    taken: list[str] = []
    for line in lines:
        stripped = line.strip()
        if stripped.startswith("#"):
            taken.append(stripped[1:].strip())
        elif taken or _MACHINE.match(line):
            break
    return "\n".join(taken).strip()


def read_text(file: str, text: str) -> RlText:
    """Notes where machine, events, actions, states and edges stand."""
    result = RlText(file, Place(file), prose=_prose(text.splitlines()))
    state = ""
    for number, line in enumerate(text.splitlines(), 1):
        code = line.split("#", 1)[0]
        if m := _MACHINE.match(code):
            result.machine = Place(file, number, m.start(1) + 1)
        elif m := _EXPORT.match(code):
            place = Place(file, number, m.start(1) + 1)
            result.exports.append((m[1], int(m[2]), place))
        elif m := _ACTION.match(code):
            place = Place(file, number, m.start(1) + 1)
            result.actions.setdefault(m[1], place)
        elif m := _LABEL.match(code):
            state = m[1]
            result.labels.append((state, Place(file, number, m.start(1) + 1)))
        elif m := _EDGE.match(code):
            for word in re.finditer(r"[A-Z][A-Z0-9_]*", m[1]):
                place = Place(file, number, m.start(1) + word.start() + 1)
                result.edges.append((state, word[0], place))
    return result
