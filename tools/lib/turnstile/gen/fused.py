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
from .model import Edge
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


def _demands(fused: Fused, system: System, data: dict[str, Any]) -> None:
    """Reads what the states must be."""
    for party in data:
        if party not in fused.parties:
            raise _Refused(f"'{party}' is no party",
                           did_you_mean(party, fused.parties))
    for party in fused.parties:
        demand = data.get(party, {})
        for name, value in demand.items():
            if name in fused.group.flags:
                if value not in (0, 1):
                    raise _Refused(f"flag '{name}' cannot be {value}",
                                   "write 0 or 1")
                continue
            if name not in fused.group.bytes:
                raise _Refused(f"'{name}' lies not in group "
                               f"'{fused.group.name}'", did_you_mean(
                                   name, fused.group.bytes))
            states = [s.name for s in system.machines[name].states]
            if value not in states:
                raise _Refused(f"'{value}' is no state of '{name}'",
                               did_you_mean(str(value), states))
        fused.demands[party] = demand


def _take(fused: Fused, system: System, now: dict[str, dict[str, str]],
          party: str, machine: str, event: str, raised: bool) -> None:
    """Takes one step, and the steps that it raises."""
    if machine not in now[party]:
        raise _Refused(f"a step needs the state of '{machine}' of the {party}",
                       "name it under 'is'")
    model = system.machines[machine]
    if event not in [e.name for e in model.events]:
        raise _Refused(f"machine '{machine}' has no event '{event}'",
                       did_you_mean(event, [e.name for e in model.events]))
    edge = model.edge(now[party][machine], event)
    if edge is None:
        raise _Refused(f"{event} cannot happen to '{machine}' in state "
                       f"'{now[party][machine]}' of the {party}",
                       "demand other states, or take other steps")
    now[party][machine] = edge.target
    fused.taken.append(Step(party, machine, edge, raised))
    for name in edge.actions:
        action = model.action(name)
        if action.by_hand:
            fused.owed.append(f"{party} {machine}.{name}")
        if action.raises is None:
            continue
        r = action.raises
        if r.unless and fused.demands[party].get(r.unless) != 0:
            raise _Refused(f"the {party}'s flag '{r.unless}' decides a step",
                           f"demand '{r.unless} = 0'")
        target = party
        if r.at is not None:
            link = fused.links.get(f"{party}.{r.at}")
            if link is None:
                raise _Refused(f"a step goes on at '{party}.{r.at}'",
                               "say under 'links' which party that is")
            target = link
        if r.machine not in fused.group.bytes:
            raise _Refused(f"a step goes on in '{r.machine}', which does not "
                           f"lie in group '{fused.group.name}'",
                           "fuse only steps within the group")
        _take(fused, system, now, target, r.machine, r.event, True)


def _compose(fused: Fused, system: System) -> None:
    """Takes all steps and notes what becomes of the states."""
    now: dict[str, dict[str, str]] = {
        p: {m: str(s) for m, s in fused.demands[p].items()
            if m in fused.group.bytes} for p in fused.parties}
    for step in fused.steps:
        party, _, rest = step.partition(" ")
        machine, _, event = rest.partition(".")
        if party not in fused.parties:
            raise _Refused(f"'{party}' is no party",
                           did_you_mean(party, fused.parties))
        if machine not in fused.group.bytes:
            raise _Refused(f"'{machine}' lies not in group "
                           f"'{fused.group.name}'",
                           did_you_mean(machine, fused.group.bytes))
        _take(fused, system, now, party, machine, event, False)
    fused.becomes = now


def read_fused(toml: Located, system: System, group: Group,
               problems: Problems) -> list[Fused]:
    """Reads fused.toml and composes every transition in it."""
    result = []
    for name, data in toml.data.items():
        if not check_keys(toml, (name,), _KEYS,
                          {"sentence", "parties", "is", "steps"}, problems):
            continue
        fused = Fused(name, data["sentence"], data["parties"], group, {},
                      links=data.get("links", {}), steps=data["steps"],
                      place=toml.place(name))
        try:
            _demands(fused, system, data["is"])
            _compose(fused, system)
        except _Refused as error:
            what, hint = error.args
            problems.add(toml.place(name, "steps"), f"fused transition "
                         f"'{name}' is no composition of edges: {what}", hint)
            continue
        result.append(fused)
    return result
