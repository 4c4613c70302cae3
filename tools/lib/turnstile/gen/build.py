# SPDX-License-Identifier: BSD-2-Clause
"""Puts a machine together from Ragel's XML, its text and the data beside it."""

from __future__ import annotations

from typing import Any

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean
from .model import Action, Edge, Machine, Name, Raise
from .ragel import RawMachine, RawState
from .text import RlText

_KEYS: dict[str, type | tuple[type, ...]] = {
    "title": str, "table": str, "requests": list, "own_requests": list,
    "empty": list, "blocked": list, "states": dict, "events": dict, "actions": dict}
_ACTION_KEYS: dict[str, type | tuple[type, ...]] = {
    "does": str, "raises": str, "at": str, "unless": str, "writes": list}


def _check_exports(text: RlText, problems: Problems) -> None:
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


def _check_raw(raw: RawMachine, text: RlText, problems: Problems) -> None:
    """Refuses what only looks like a plain state chart."""
    if raw.has_conditions:
        problems.add(text.machine, "the machine has conditions ('when')",
                     "let whoever raises the event decide it, by two events")
    for state in raw.states:
        if state.to_actions or state.from_actions:
            names = ", ".join(state.to_actions + state.from_actions)
            problems.add(text.machine, f"'{names}' is a to- or from-state "
                         "action", "put actions on edges, with '@'")
        if any(e.target is None for e in state.edges):
            problems.add(text.machine, "the machine has error actions",
                         "do not list what cannot happen")


def _state_name(state: RawState, raw: RawMachine, text: RlText,
                problems: Problems) -> str | None:
    """The name that a state carries, if it carries just its own."""
    names = [n for n in state.names if n in raw.entries]
    if len(names) > 1:
        problems.add(text.label(names[0]), "the states "
                     f"{' and '.join(names)} are merged: an event leads to "
                     "both", "let each event of a state lead to one state")
        return None
    if not names:
        place = _nameless_place(raw, text)
        problems.add(place, "a state has no name", "end it with '>eof(name)' "
                     "and define 'action name { fentry(name); }'")
        return None
    if raw.entries[names[0]] != state.number:
        problems.add(text.label(names[0]), f"the name '{names[0]}' stands on "
                     "another state", "let '>eof(name)' name its own label")
        return None
    return names[0]


def _nameless_place(raw: RawMachine, text: RlText) -> Place:
    """The first label that no state carries as its name."""
    carried = {n for s in raw.states for n in s.names}
    for label, place in text.labels:
        if label not in carried:
            return place
    return text.machine


def _names(toml: Located, part: str, defined: list[tuple[str, Place]],
           problems: Problems) -> list[Name]:
    """States or events with their sentences, in the order of the text."""
    table: dict[str, Any] = toml.data.get(part, {})
    known = [n for n, _ in defined]
    result = []
    for name, place in defined:
        sentence = table.get(name)
        if not isinstance(sentence, str) or not sentence.endswith("."):
            at = toml.place(part, name) if name in table else place
            problems.add(at, f"{part[:-1]} '{name}' has no sentence",
                         f"write '{name} = \"...\"' under [{part}] in "
                         f"{toml.file}, with a full stop")
            sentence = ""
        result.append(Name(name, sentence, place))
    for name in table:
        if name not in known:
            problems.add(toml.place(part, name), f"unknown {part[:-1]} "
                         f"'{name}'", did_you_mean(name, known))
    return result


def _raise(data: dict[str, Any], place: Place,
           problems: Problems) -> Raise | None:
    """The event that an action raises."""
    if "raises" not in data:
        for key in ("at", "unless"):
            if key in data:
                problems.add(place, f"'{key}' without 'raises'",
                             "say which event the action raises")
        return None
    machine, dot, event = str(data["raises"]).partition(".")
    if not dot or not machine or not event:
        problems.add(place, f"'{data['raises']}' is no event of a machine",
                     "write it as 'machine.EVENT'")
        return None
    return Raise(machine, event, data.get("at"), data.get("unless"))


def _actions(toml: Located, text: RlText, states: set[str],
             problems: Problems) -> list[Action]:
    """The actions of the text that are no state's name, with their data."""
    table: dict[str, Any] = toml.data.get("actions", {})
    known = [n for n in text.actions if n not in states]
    result = []
    for name in known:
        data = table.get(name)
        place = toml.place("actions", name)
        if not isinstance(data, dict):
            problems.add(text.actions[name], f"action '{name}' has no "
                         "sentence", f"write '{name} = {{ does = \"...\" }}' "
                         f"under [actions] in {toml.file}")
            continue
        if not check_keys(toml, ("actions", name), _ACTION_KEYS, {"does"},
                          problems):
            continue
        result.append(Action(name, data["does"],
                             _raise(data, place, problems),
                             tuple(data.get("writes", [])), place))
    for name in table:
        if name not in known:
            problems.add(toml.place("actions", name),
                         f"unknown action '{name}'", did_you_mean(name, known))
    return result


def _edges(raw: RawMachine, names: dict[int, str], events: dict[int, str],
           text: RlText, problems: Problems) -> dict[tuple[str, str], Edge]:
    """Every legal edge by state and event."""
    result: dict[tuple[str, str], Edge] = {}
    for state in raw.states:
        source = names.get(state.number)
        for e in state.edges:
            if source is None or e.target not in names or e.high > 255:
                continue
            for key in range(e.low, e.high + 1):
                if key not in events:
                    problems.add(text.label(source), f"state '{source}' lists "
                                 f"the key {key}, which is no event",
                                 "use exported events only")
                    break
                event = events[key]
                result[source, event] = Edge(source, event, names[e.target],
                                             e.actions,
                                             text.edge(source, event))
    return result


def _check_list(toml: Located, key: str, known: list[str],
                problems: Problems) -> list[str]:
    """A list of names, each known."""
    result = []
    for i, name in enumerate(toml.data.get(key, [])):
        if name in known:
            result.append(name)
        else:
            problems.add(toml.place(key, i), f"unknown name '{name}' in "
                         f"'{key}'", did_you_mean(str(name), known))
    return result


def build_machine(raw: RawMachine, text: RlText, toml: Located,
                  problems: Problems) -> Machine:
    """The machine, with everything noted that is wrong with its names."""
    check_keys(toml, (), _KEYS, set(_KEYS) - {"own_requests", "blocked"},
               problems)
    stem = text.file.rsplit("/", 1)[-1].removesuffix(".rl")
    if raw.name != stem:
        problems.add(text.machine, f"the machine is called '{raw.name}'",
                     f"call it '{stem}', as the file")
    _check_exports(text, problems)
    _check_raw(raw, text, problems)
    numbers: dict[int, str] = {}
    for state in raw.states:
        if state.number != raw.error:
            name = _state_name(state, raw, text, problems)
            if name is not None:
                numbers[state.number] = name
    machine = Machine(raw.name, toml.data.get("title", ""), text.prose,
                      toml.data.get("table", ""), [], [], [], [],
                      text.machine)
    labels = [(n, p) for n, p in text.labels if n in numbers.values()]
    machine.states = _names(toml, "states", labels, problems)
    machine.events = _names(toml, "events",
                            [(n, p) for n, _, p in text.exports], problems)
    machine.actions = _actions(toml, text, set(raw.entries), problems)
    events = {number: name for name, number in raw.exports.items()}
    machine.edges = _edges(raw, numbers, events, text, problems)
    names = [e.name for e in machine.events]
    machine.requests = _check_list(toml, "requests", names, problems)
    machine.own_requests = _check_list(toml, "own_requests", names, problems)
    names = [s.name for s in machine.states]
    machine.empty = _check_list(toml, "empty", names, problems)
    machine.blocked = _check_list(toml, "blocked", names, problems)
    if labels and numbers.get(raw.start) != labels[0][0]:
        problems.add(labels[0][1], "the first state is not the start",
                     "put 'start:' before the first state: zeroed memory "
                     "is in state 0")
    return machine
