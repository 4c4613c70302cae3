# SPDX-License-Identifier: BSD-2-Clause
"""All machines together: slots, groups of states, layers, raises."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean
from .model import REFUSE, Machine, Raise

UNSIGNED = {"uint8_t": 1, "uint16_t": 2, "uint32_t": 4, "uint64_t": 8}


@dataclass(frozen=True)
class Field:
    """A field of a slot."""

    name: str
    type: str
    machine: str | None
    writer: str | None
    length: int
    sentence: str
    place: Place


@dataclass
class Slot:
    """The fields of one object's slot and the table it stands in."""

    name: str
    table: str
    index: str
    count: str
    fields: list[Field]
    place: Place

    @property
    def letter(self) -> str:
        """What an index into the table is called as a parameter."""
        return self.name[0]

    def field(self, name: str) -> Field | None:
        """The field called `name`."""
        return next((f for f in self.fields if f.name == name), None)


@dataclass
class Group:
    """States of one object that lie side by side, with their flags."""

    name: str
    table: str
    sentence: str
    bytes: list[str]
    flags: dict[str, str]
    place: Place


@dataclass
class System:
    """Every machine in layer order, and what they share."""

    machines: dict[str, Machine] = field(default_factory=dict)
    layers: list[list[str]] = field(default_factory=list)
    groups: dict[str, Group] = field(default_factory=dict)
    slots: dict[str, Slot] = field(default_factory=dict)

    def layer(self, machine: str) -> int:
        """The layer of a machine, 0 at the bottom."""
        for i, names in enumerate(reversed(self.layers)):
            if machine in names:
                return i
        return -1

    def slot(self, machine: str) -> Slot:
        """The slot in which the machine's state is stored."""
        return self.slots[self.machines[machine].table]

    def group_of(self, machine: str) -> Group | None:
        """The group in which the machine's state lies, if any."""
        return next((g for g in self.groups.values() if machine in g.bytes),
                    None)

    def path(self, machine: str) -> str:
        """The state's place within its slot, as C names it."""
        group = self.group_of(machine)
        if group is not None:
            return f"{group.name}.{machine}"
        for f in self.slot(machine).fields:
            if f.machine == machine:
                return f.name
        return ""

    def flag_path(self, flag: str, table: str) -> str:
        """The place of a flag within its slot; empty if there is none."""
        for group in self.groups.values():
            if group.table == table and flag in group.flags:
                return f"{group.name}.{flag}"
        return ""


_FIELD_KEYS: dict[str, type | tuple[type, ...]] = {
    "name": str, "type": str, "machine": str, "writer": str, "length": int,
    "sentence": str}
_SLOT_KEYS: dict[str, type | tuple[type, ...]] = {
    "table": str, "index": str, "count": str, "fields": list}
_GROUP_KEYS: dict[str, type | tuple[type, ...]] = {
    "table": str, "sentence": str, "bytes": list, "flags": dict}


def read_slots(toml: Located, problems: Problems) -> dict[str, Slot]:
    """Reads slots.toml."""
    slots: dict[str, Slot] = {}
    for name in toml.data:
        if not check_keys(toml, (name,), _SLOT_KEYS, set(_SLOT_KEYS), problems):
            continue
        data = toml.data[name]
        fields = [_field(toml, name, f, problems) for f in data["fields"]]
        slots[name] = Slot(name, data["table"], data["index"], data["count"],
                           fields, toml.place(name))
    return slots


def _field(toml: Located, slot: str, data: dict[str, Any],
           problems: Problems) -> Field:
    """Reads one field; what it names is checked when all is known."""
    place = toml.place(slot, "fields")
    for key in data:
        if key not in _FIELD_KEYS:
            problems.add(place, f"unknown key '{key}' in a field of '{slot}'",
                         did_you_mean(key, list(_FIELD_KEYS)))
    for key in ("name", "type", "sentence"):
        if key not in data:
            problems.add(place, f"a field of '{slot}' has no {key}",
                         f"add '{key} = \"...\"'")
    return Field(data.get("name", ""), data.get("type", ""),
                 data.get("machine"), data.get("writer"),
                 data.get("length", 0), data.get("sentence", ""), place)


def read_groups(toml: Located, system: System, problems: Problems) -> None:
    """Reads the layers and groups of machines.toml into `system`."""
    check_keys(toml, (), {"layers": list, "group": dict}, {"layers"}, problems)
    system.layers = toml.data.get("layers", [])
    known = list(system.machines)
    listed = [m for layer in system.layers for m in layer]
    for i, name in enumerate(listed):
        if name not in known:
            problems.add(toml.place("layers"), f"unknown machine '{name}'",
                         did_you_mean(name, known))
        if name in listed[:i]:
            problems.add(toml.place("layers"), f"machine '{name}' is in two "
                         "layers", "list it once")
    for name in known:
        if name not in listed:
            problems.add(system.machines[name].place, f"machine '{name}' is in "
                         "no layer", f"list it in {toml.file}")
    for name, data in toml.data.get("group", {}).items():
        path = ("group", name)
        if not check_keys(toml, path, _GROUP_KEYS, set(_GROUP_KEYS), problems):
            continue
        if len(data["bytes"]) + len(data["flags"]) != 4:
            problems.add(toml.place(*path), f"group '{name}' has "
                         f"{len(data['bytes']) + len(data['flags'])} bytes",
                         "fill it to four: they are compared as one word")
        system.groups[name] = Group(name, data["table"], data["sentence"],
                                    data["bytes"], data["flags"],
                                    toml.place(*path))
    _check_places(system, problems)


def _check_places(system: System, problems: Problems) -> None:
    """Every machine's state has one place in a slot."""
    for machine in system.machines.values():
        if machine.table not in system.slots:
            problems.add(machine.place, f"unknown table '{machine.table}'",
                         did_you_mean(machine.table, list(system.slots)))
            continue
        groups = [g for g in system.groups.values()
                  if machine.name in g.bytes and g.table == machine.table]
        fields = [f for f in system.slots[machine.table].fields
                  if f.machine == machine.name]
        if len(groups) + len(fields) != 1:
            problems.add(machine.place, f"the state of '{machine.name}' has "
                         f"{len(groups) + len(fields)} places in a slot of "
                         f"'{machine.table}'", "give it one field of type "
                         "'state', or a byte of a group")


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
                     did_you_mean(name, fields))


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
        named = slot.field(raised.at)
        if named is None or named.type != target.index:
            fields = [f.name for f in slot.fields if f.type == target.index]
            problems.add(place, f"'{raised.at}' is no field of '{slot.name}' "
                         f"that holds a {target.index}",
                         did_you_mean(raised.at, fields))
    if raised.unless and not system.flag_path(raised.unless, machine.table):
        flags = [f for g in system.groups.values() for f in g.flags]
        problems.add(place, f"unknown flag '{raised.unless}'",
                     did_you_mean(raised.unless, flags))
