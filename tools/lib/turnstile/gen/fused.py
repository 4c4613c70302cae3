# SPDX-License-Identifier: BSD-2-Clause
"""Fused transitions: sequences of steps taken at once on the fast path.

The steps are taken here, in the machines, from the states that the
transition demands.  What the states become, and which actions the steps
would have performed, follows; a sequence that the machines do not allow is
refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean
from .model import REFUSE, Edge, Raise
from .places import check_identifier
from .system import Group, System

_KEYS: dict[str, type | tuple[type, ...]] = {
    "sentence": str, "parties": list, "is": dict, "links": dict,
    "steps": list}


@dataclass
class Step:
    """One step of the sequence as the machines take it."""

    party: str
    machine: str
    edge: Edge
    raised: bool


@dataclass
class Fused:
    """A fused transition: what is demanded, and what becomes of it."""

    name: str
    sentence: str
    parties: list[str]
    group: Group
    demands: dict[str, dict[str, str | int]]
    becomes: dict[str, dict[str, str]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    taken: list[Step] = field(default_factory=list)
    owed: list[str] = field(default_factory=list)
    """Actions that the fast path has to perform itself: `party machine.action`."""
    place: Place = Place("")


class _Refused(Exception):
    """Raised with what is wrong and how to mend it."""


def _check_value(fused: Fused, system: System, name: str,
                 value: object) -> None:
    """One demand: a flag that is 0 or 1, or a machine in one of its states."""
    if name in fused.group.flags:
        if type(value) is not int or value not in (0, 1):
            raise _Refused(f"flag '{name}' cannot be '{value}'",
                           "write 0 or 1")
        return
    if name not in fused.group.bytes:
        raise _Refused(f"'{name}' lies not in group '{fused.group.name}'",
                       did_you_mean(name, fused.group.bytes))
    states = [s.name for s in system.machines[name].states]
    if value not in states:
        raise _Refused(f"'{value}' is no state of '{name}'",
                       did_you_mean(str(value), states))


def _demands(fused: Fused, system: System, data: dict[str, Any]) -> None:
    """Reads what the states must be."""
    for party, demand in data.items():
        if party not in fused.parties:
            raise _Refused(f"'{party}' is no party",
                           did_you_mean(party, fused.parties))
        if not isinstance(demand, dict):
            raise _Refused(f"what is demanded of '{party}' is no table",
                           "write '{ machine = \"state\", ... }'")
        for name, value in demand.items():
            _check_value(fused, system, name, value)
    fused.demands = {p: data.get(p, {}) for p in fused.parties}
    first, second = fused.demands.values()
    if all(second.get(name, value) == value for name, value in first.items()):
        raise _Refused("both parties could be the same object",
                       "demand different states of them")


def _links(fused: Fused, system: System) -> None:
    """A link is a field of a party that names the other one."""
    slot = system.slots[fused.group.table]
    fields = [f"{p}.{f.name}" for p in fused.parties for f in slot.fields
              if f.type == slot.index]
    for link, party in fused.links.items():
        if link not in fields:
            raise _Refused(f"'{link}' is no field that links the parties",
                           did_you_mean(link, fields))
        if party not in fused.parties:
            raise _Refused(f"'{party}' is no party",
                           did_you_mean(str(party), fused.parties))


def _edge(fused: Fused, system: System, state: str | None,
          step: tuple[str, str, str]) -> Edge:
    """The edge that a step takes from `state`."""
    party, machine, event = step
    if state is None:
        raise _Refused(f"a step needs the state of '{machine}' of the {party}",
                       "name it under 'is'")
    model = system.machines[machine]
    events = [e.name for e in model.events]
    if event not in events:
        raise _Refused(f"machine '{machine}' has no event '{event}'",
                       did_you_mean(event, events))
    edge = model.edge(state, event)
    if edge is None:
        raise _Refused(f"{event} cannot happen to '{machine}' in state "
                       f"'{state}' of the {party}",
                       "demand other states, or take other steps")
    if edge.actions == (REFUSE,):
        raise _Refused(f"'{machine}' refuses {event} in state '{state}' of "
                       f"the {party}", "fuse steps that succeed")
    return edge


def _raised(fused: Fused, party: str, r: Raise) -> tuple[str, str, str]:
    """The step that a step raises."""
    if r.unless and fused.demands[party].get(r.unless) != 0:
        raise _Refused(f"the {party}'s flag '{r.unless}' decides a step",
                       f"demand '{r.unless} = 0'")
    if r.machine not in fused.group.bytes:
        raise _Refused(f"a step goes on in '{r.machine}', which does not "
                       f"lie in group '{fused.group.name}'",
                       "fuse only steps within the group")
    if r.at is None:
        return party, r.machine, r.event
    link = fused.links.get(f"{party}.{r.at}")
    if link is None:
        raise _Refused(f"a step goes on at '{party}.{r.at}'",
                       "say under 'links' which party that is")
    return link, r.machine, r.event


def _take(fused: Fused, system: System, now: dict[str, dict[str, str]],
          step: tuple[str, str, str], raised: bool) -> None:
    """Takes one step, and the steps that it raises."""
    party, machine, _ = step
    edge = _edge(fused, system, now[party].get(machine), step)
    now[party][machine] = edge.target
    fused.taken.append(Step(party, machine, edge, raised))
    for name in edge.actions:
        action = system.machines[machine].action(name)
        if action.raises is None:
            fused.owed.append(f"{party} {machine}.{name}")
        else:
            _take(fused, system, now, _raised(fused, party, action.raises),
                  True)


def _compose(fused: Fused, system: System) -> None:
    """Takes all steps and notes what becomes of the states."""
    fused.becomes = {
        p: {m: str(s) for m, s in fused.demands[p].items()
            if m in fused.group.bytes} for p in fused.parties}
    for step in fused.steps:
        party, _, rest = str(step).partition(" ")
        machine, _, event = rest.partition(".")
        if party not in fused.parties:
            raise _Refused(f"'{party}' is no party",
                           did_you_mean(party, fused.parties))
        if machine not in fused.group.bytes:
            raise _Refused(f"'{machine}' lies not in group "
                           f"'{fused.group.name}'",
                           did_you_mean(machine, fused.group.bytes))
        _take(fused, system, fused.becomes, (party, machine, event), False)


def _check_shape(name: str, data: dict[str, Any], place: Place,
                 problems: Problems) -> bool:
    """A transition has steps, between two parties."""
    before = len(problems.found)
    check_identifier(name, place, problems)
    parties = data["parties"]
    if len(parties) != 2 or parties[0] == parties[1]:
        problems.add(place, f"fused transition '{name}' has not two parties",
                     "write 'parties = [\"caller\", \"callee\"]'")
    for party in parties:
        check_identifier(str(party), place, problems)
    if not data["steps"]:
        problems.add(place, f"fused transition '{name}' has no steps",
                     "write 'steps = [\"party machine.EVENT\", ...]'")
    return len(problems.found) == before


def _read(toml: Located, name: str, system: System, group: Group,
          problems: Problems) -> Fused | None:
    """Reads and composes one transition."""
    place = toml.place(name)
    data = toml.data[name]
    if not isinstance(data, dict):
        problems.add(place, f"'{name}' is no fused transition",
                     "write a table [NAME] for each")
        return None
    if not (check_keys(toml, (name,), _KEYS,
                       {"sentence", "parties", "is", "steps"}, problems)
            and _check_shape(name, data, place, problems)):
        return None
    fused = Fused(name, data["sentence"], data["parties"], group, {},
                  links=data.get("links", {}), steps=data["steps"],
                  place=place)
    try:
        _demands(fused, system, data["is"])
        _links(fused, system)
        _compose(fused, system)
    except _Refused as error:
        what, hint = error.args
        problems.add(toml.place(name, "steps"), f"fused transition '{name}' "
                     f"is no composition of edges: {what}", hint)
        return None
    return fused


def read_fused(toml: Located, system: System,
               problems: Problems) -> list[Fused]:
    """Reads fused.toml and composes every transition in it."""
    group = system.groups.get("life")
    if group is None:
        problems.add(Place(toml.file), "there is no group 'life'",
                     "fused transitions compare the states of this group: "
                     "define it in machines.toml")
        return []
    if not toml.data:
        problems.add(Place(toml.file), "the file has no fused transition",
                     "write a table [NAME] for each")
    read = [_read(toml, name, system, group, problems) for name in toml.data]
    return [fused for fused in read if fused is not None]
