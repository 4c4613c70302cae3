# SPDX-License-Identifier: BSD-2-Clause
"""Refuses what is no plain state chart, or what Ragel reads otherwise than a
reader of the text does."""

from __future__ import annotations

import re

from ..diagnostics import Place, Problems
from .model import Edge
from .ragel import RawMachine
from .text import EdgeText, RlText

_CHART = "write one edge a line: 'EVENT @action -> state'"


def check_frame(file: str, text: str, problems: Problems) -> None:
    """All text stands in one section of Ragel: what stands outside, Ragel
    takes for C, and an apostrophe there swallows the machine."""
    opened = closed = named = False
    for number, line in enumerate(text.splitlines(), 1):
        word = line.strip()
        if word == "%%{" and not opened:
            opened = True
        elif word == "}%%" and opened and not closed:
            closed = True
        elif word and (closed or not opened):
            problems.add(Place(file, number), "text outside of '%%{' and "
                         "'}%%'", "write all text, comments too, between "
                         "them; a line each")
            return
        if re.match(r"machine\s+\w", word):
            if named:
                problems.add(Place(file, number, line.index("machine") + 1),
                             "a second machine", "write each into a file of "
                             "its own")
            named = True


def check_exports(raw: RawMachine, text: RlText, problems: Problems) -> None:
    """Event numbers are 0, 1, 2 ... in the order of the text."""
    used: dict[int, str] = {}
    for name, number, place in text.exports:
        if number in used:
            problems.add(place, f"event {name} has the number {number} of "
                         f"{used[number]}", "number the events 0, 1, 2 ...")
        elif number != len(used):
            problems.add(place, f"event {name} has the number {number}, "
                         f"expected {len(used)}", "number the events 0, 1, 2 "
                         "... in the order of the text")
        used.setdefault(number, name)
    plain = [name for name, _, _ in text.exports]
    for name in raw.exports:
        if name not in plain:
            problems.add(text.find(rf"\b{name}\b"), f"'{name}' is not "
                         "exported plainly", "write 'export NAME = NUMBER;' "
                         "on a line, the name in capitals, the number decimal")


def check_bodies(text: RlText, problems: Problems) -> None:
    """Actions are names only; that of a state names its own label."""
    labels = [name for name, _ in text.labels]
    for name, body in text.bodies.items():
        place = text.actions[name]
        entry = re.fullmatch(r"\{\s*fentry\((\w+)\);\s*\}", body)
        if entry is not None and entry[1] != name:
            problems.add(place, f"the name '{name}' is given to state "
                         f"'{entry[1]}'", "let an action with 'fentry' have "
                         "the name of the state")
        elif entry is None and not re.fullmatch(r"\{\s*\}", body):
            problems.add(place, f"action '{name}' has a body",
                         "write 'action name {}': what it does is said in C")
        elif entry is None and name in labels:
            problems.add(place, f"action '{name}' has the name of a state",
                         f"give it another one, or write '{{ fentry({name}); "
                         "}'")


def check_operators(raw: RawMachine, text: RlText, problems: Problems) -> None:
    """Refuses conditions and actions that are not on edges."""
    if raw.has_conditions:
        problems.add(text.find(r"\b(when|inwhen|outwhen)\b"), "the machine "
                     "has conditions ('when')", "let whoever raises the "
                     "event decide it, by two events")
    errors = any(e.target is None for s in raw.states for e in s.edges)
    if errors:
        problems.add(text.find(r"\b(err|lerr)\b|[>$%@<]\s*[!^]"),
                     "the machine has error actions",
                     "do not list what cannot happen")
    for state in raw.states:
        for name in state.to_actions + state.from_actions:
            problems.add(text.find(rf"\b(to|from)\s*\(\s*{name}\b|[~*]{name}\b"),
                         f"'{name}' is a to- or from-state action",
                         "put actions on edges, with '@'")
        for name in state.names:
            if name not in raw.entries and not errors:
                problems.add(text.find(rf"(eof|/)\s*\(?\s*{name}\b"),
                             f"'{name}' is an end-of-file action",
                             "use '>eof' to name the state only")


def check_edges(edges: dict[tuple[str, str], Edge], text: RlText,
                problems: Problems) -> None:
    """Ragel finds the edges that the lines say, and no others."""
    said: dict[tuple[str, str], EdgeText] = {}
    twice = set()
    for line in text.edges:
        key = (line.state, line.event)
        if key in said:
            problems.add(line.place, f"state '{line.state}' lists "
                         f"{line.event} twice",
                         "list each event of a state once")
            twice.add(key)
        said[key] = line
    for key in sorted((edges.keys() | said.keys()) - twice):
        edge, there = edges.get(key), said.get(key)
        where = f"state '{key[0]}' on {key[1]}"
        if edge is None:
            problems.add(text.edge(*key), f"{where}: Ragel finds no such edge",
                         _CHART)
        elif there is None:
            problems.add(edge.place, f"{where}: Ragel finds an edge that no "
                         "line says", _CHART)
        else:
            found = "".join(f"@{a}" for a in edge.actions)
            if (found, edge.target) != (there.performs, there.target):
                problems.add(edge.place, f"{where}: the line says '"
                             f"{there.performs} -> {there.target}', Ragel "
                             f"reads '{found} -> {edge.target}'", _CHART)
