# SPDX-License-Identifier: BSD-2-Clause
"""What actions raise and write: downward, at somebody, and never refused."""

from __future__ import annotations

from ..diagnostics import Place, Problems
from ..located_toml import did_you_mean
from .model import REFUSE, Machine, Raise
from .system import System


def check_raises(system: System, problems: Problems) -> None:
    """Events are raised downward, at somebody, and are never refused."""
    for machine in system.machines.values():
        for action in machine.actions:
            if action.raises is not None:
                _check_raise(system, machine, action.name, action.raises,
                             action.place, problems)
            for name in action.writes:
                _check_write(system, name, action.place, problems)


def _check_write(system: System, name: str, place: Place,
                 problems: Problems) -> None:
    """What an action writes is a field of a slot, and no state."""
    fields = [f"{s.name}.{f.name}" for s in system.slots.values()
              for f in s.fields if f.writer is not None]
    if name not in fields:
        problems.add(place, f"'{name}' is no field that an action may write",
                     did_you_mean(str(name), fields))


def _check_raise(system: System, machine: Machine, action: str, raised: Raise,
                 place: Place, problems: Problems) -> None:
    """Checks one action that raises an event."""
    target = system.machines.get(raised.machine)
    if target is None:
        problems.add(place, f"action '{action}' raises an event of the "
                     f"unknown machine '{raised.machine}'",
                     did_you_mean(raised.machine, list(system.machines)))
        return
    events = [e.name for e in target.events]
    if raised.event not in events:
        problems.add(place, f"machine '{target.name}' has no event "
                     f"'{raised.event}'", did_you_mean(raised.event, events))
        return
    if system.layer(target.name) >= system.layer(machine.name):
        problems.add(place, f"action '{action}' of '{machine.name}' raises "
                     f"{raised.event} at '{target.name}', which is not below "
                     "it", "raise events only downward; let an operation step "
                     "the upper machine first")
    for edge in target.edges.values():
        if edge.event == raised.event and edge.actions == (REFUSE,):
            problems.add(place, f"action '{action}' raises {raised.event}, "
                         f"which state '{edge.state}' of '{target.name}' "
                         "refuses", "raise an event that is never refused")
            break
    _check_target(system, machine, raised, place, problems)


def _check_target(system: System, machine: Machine, raised: Raise,
                  place: Place, problems: Problems) -> None:
    """The object that an event is raised at is named by a field."""
    slot = system.slots.get(machine.table)
    target = system.slots.get(system.machines[raised.machine].table)
    if slot is None or target is None:
        return
    if raised.at is None and slot.name != target.name:
        problems.add(place, f"'{raised.machine}' is a machine of another "
                     "object", f"name the field of '{slot.name}' that holds "
                     "it, with 'at'")
    if raised.at is not None:
        fields = [f.name for f in slot.fields
                  if f.type == target.index and not f.length]
        if raised.at not in fields:
            problems.add(place, f"'{raised.at}' is no field of '{slot.name}' "
                         f"that holds a {target.index}",
                         did_you_mean(raised.at, fields))
    if raised.unless and not system.flag_path(raised.unless, machine.table):
        flags = [f for g in system.groups.values() for f in g.flags]
        problems.add(place, f"unknown flag '{raised.unless}'",
                     did_you_mean(raised.unless, flags))
