# SPDX-License-Identifier: BSD-2-Clause
"""Puts a machine together from Ragel's XML, its text and the data beside it."""

from __future__ import annotations

from typing import Any

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean
from .model import REFUSE, Action, Edge, Machine, Name, Raise
from .plain import (check_bodies, check_edges, check_exports,
                    check_operators)
from .ragel import RawMachine, RawState
from .text import RlText

_KEYS: dict[str, type | tuple[type, ...]] = {
    "title": str, "table": str, "requests": list, "own_requests": list,
    "empty": list, "blocked": list, "states": dict, "events": dict, "actions": dict}
_ACTION_KEYS: dict[str, type | tuple[type, ...]] = {
    "does": str, "raises": str, "at": str, "unless": str, "writes": list}


def _state_name(state: RawState, raw: RawMachine, text: RlText,
                problems: Problems) -> str | None:
    """The name that a state carries, if it carries just its own."""
    names = [n for n in state.names if n in raw.entries]
    if len(names) > 1:
        problems.add(text.label(names[0]), "the states "
                     f"{' and '.join(names)} are merged: an event leads to "
                     "both", "let each event of a state lead to one state")
        return None
    if names and raw.entries[names[0]] != state.number:
        problems.add(text.label(names[0]), f"the name '{names[0]}' stands on "
                     "another state", "let '>eof(name)' name its own label, and put "
                     "actions on edges with '@'")
        return None
    return names[0] if names else None


def _state_names(raw: RawMachine, text: RlText,
                 problems: Problems) -> dict[int, str]:
    """The name of each state by Ragel's number of it."""
    states = [s for s in raw.states if s.number != raw.error]
    carried = {n for s in states for n in s.names}
    labels = [n for n, _ in text.labels]
    nameless = [n for n in labels if n not in carried]
    for label in nameless:
        problems.add(text.label(label), f"state '{label}' has no name",
                     f"end it with '>eof({label})' and define 'action {label} "
                     f"{{ fentry({label}); }}'")
    numbers: dict[int, str] = {}
    for state in states:
        name = _state_name(state, raw, text, problems)
        if name is not None:
            numbers[state.number] = name
            if name not in labels:
                problems.add(text.find(rf"\b{name}\s*:"), f"state '{name}' "
                             "does not begin as in a plain chart", "write "
                             f"'{name}: (' on one line")
        elif not state.names and not nameless:
            problems.add(text.machine, "Ragel finds a state that has no label",
                         "write one event an edge: 'EVENT @action -> state'")
    return numbers


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


def _check_action(name: str, data: dict[str, Any], place: Place,
                  problems: Problems) -> None:
    """An action raises or does; a refusal is neither."""
    does = data["does"]
    if not does.strip() or does.endswith(".") or does[0].isupper():
        problems.add(place, f"what action '{name}' does is no clause",
                     "write it as 'gives the share to its CPU': no capital, "
                     "no full stop")
    if "raises" in data and data.get("writes"):
        problems.add(place, f"action '{name}' raises an event and writes",
                     "make two actions of it: what raises is generated, what "
                     "writes is written by hand")
    if name == REFUSE and ("raises" in data or data.get("writes")):
        problems.add(place, f"action '{name}' does something",
                     "give a refusal a sentence only: it changes nothing")


def _actions(toml: Located, text: RlText, problems: Problems) -> list[Action]:
    """The actions of the text that are no state's name, with their data."""
    table: dict[str, Any] = toml.data.get("actions", {})
    known = [n for n in text.actions if "fentry" not in text.bodies[n]]
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
        _check_action(name, data, place, problems)
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
            if source is None or e.target not in names:
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
    result: list[str] = []
    for i, name in enumerate(toml.data.get(key, [])):
        if name in result:
            problems.add(toml.place(key, i), f"'{name}' is twice in '{key}'",
                         "list it once")
        elif name in known:
            result.append(name)
        else:
            problems.add(toml.place(key, i), f"unknown name '{name}' in "
                         f"'{key}'", did_you_mean(str(name), known))
    return result


def _check_start(raw: RawMachine, numbers: dict[int, str], text: RlText,
                 problems: Problems) -> None:
    """The first state is the start."""
    if text.labels and numbers.get(raw.start) != text.labels[0][0]:
        problems.add(text.labels[0][1], "the first state is not the start",
                     "put 'start:' before the first state: zeroed memory "
                     "is in state 0")


def _fill(machine: Machine, raw: RawMachine, text: RlText, toml: Located,
          problems: Problems) -> None:
    """Puts states, events, actions and edges into a machine."""
    before = len(problems.found)
    numbers = _state_names(raw, text, problems)
    _check_start(raw, numbers, text, problems)
    if len(problems.found) > before:
        return
    machine.states = _names(toml, "states", text.labels, problems)
    machine.events = _names(toml, "events",
                            [(n, p) for n, _, p in text.exports], problems)
    machine.actions = _actions(toml, text, problems)
    events = {number: name for name, number in raw.exports.items()}
    machine.edges = _edges(raw, numbers, events, text, problems)
    names = [e.name for e in machine.events]
    machine.requests = _check_list(toml, "requests", names, problems)
    machine.own_requests = _check_list(toml, "own_requests", names, problems)
    names = [s.name for s in machine.states]
    machine.empty = _check_list(toml, "empty", names, problems)
    machine.blocked = _check_list(toml, "blocked", names, problems)


def build_machine(raw: RawMachine, text: RlText, toml: Located,
                  problems: Problems) -> Machine:
    """The machine, with everything noted that is wrong with its names."""
    machine = Machine(raw.name, toml.data.get("title", ""), text.prose,
                      toml.data.get("table", ""), [], [], [], [],
                      text.machine)
    good = check_keys(toml, (), _KEYS, set(_KEYS) - {"own_requests",
                                                     "blocked"}, problems)
    if good and not machine.title.strip():
        problems.add(toml.place("title"), "the machine has no title",
                     "say what it is: 'The life of a thread'")
    stem = text.file.rsplit("/", 1)[-1].removesuffix(".rl")
    if raw.name != stem:
        problems.add(text.machine, f"the machine is called '{raw.name}'",
                     f"call it '{stem}', as the file")
    if not raw.has_main:
        problems.add(text.machine, "the machine has no 'main'",
                     "write 'main := ( start: name: ( ... ) >eof(name), ... "
                     ");'")
        return machine
    before = len(problems.found)
    check_exports(raw, text, problems)
    check_bodies(text, problems)
    check_operators(raw, text, problems)
    if good and len(problems.found) == before:
        _fill(machine, raw, text, toml, problems)
    if good and len(problems.found) == before:
        check_edges(machine.edges, text, problems)
    return machine
