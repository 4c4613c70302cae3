# SPDX-License-Identifier: BSD-2-Clause
"""Reads where states are stored: slots.toml and machines.toml."""

from __future__ import annotations

import re
from typing import Any

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean
from .emit_hash import check_hash
from .system import OUTSIDE, UNSIGNED, Field, Group, Slot, System

_Keys = dict[str, type | tuple[type, ...]]

_FIELD_KEYS: _Keys = {"name": str, "type": str, "machine": str, "writer": str,
                      "length": int, "hash": str, "sentence": str}
_SLOT_KEYS: _Keys = {"table": str, "index": str, "count": str,
                     "per_cpu": str, "bytes": int, "fields": list}
_GROUP_KEYS: _Keys = {"table": str, "sentence": str, "bytes": list,
                      "flags": dict}
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_LENGTH = re.compile(r"[1-9][0-9]*|[A-Z][A-Z0-9_]*")


def check_identifier(name: str, place: Place, problems: Problems) -> None:
    """The name can be one in C."""
    if not _IDENTIFIER.fullmatch(name):
        problems.add(place, f"'{name}' cannot be a name in C",
                     "use letters, digits and '_', and begin with a letter")


def read_slots(toml: Located, problems: Problems) -> dict[str, Slot]:
    """Reads slots.toml."""
    slots: dict[str, Slot] = {}
    for name, data in toml.data.items():
        place = toml.place(name)
        if not isinstance(data, dict):
            problems.add(place, f"'{name}' is no slot",
                         "write a table [NAME] for each kind of object")
            continue
        if not check_keys(toml, (name,), _SLOT_KEYS,
                          set(_SLOT_KEYS) - {"per_cpu", "bytes"}, problems):
            continue
        for word in (name, data["table"], data["index"], data["count"]):
            check_identifier(word, place, problems)
        if not _LENGTH.fullmatch(data.get("per_cpu", "1")):
            problems.add(toml.place(name, "per_cpu"), f"'{data['per_cpu']}' is "
                         "no number of slots", "write a number, or the name "
                         "of a limit")
        fields = [_field(toml, name, i, problems)
                  for i in range(len(data["fields"]))]
        slots[name] = Slot(name, data["table"], data["index"], data["count"],
                           [f for f in fields if f is not None], place,
                           data.get("per_cpu", ""),
                           data.get("bytes", 0))
    return slots


def _field(toml: Located, slot: str, number: int,
           problems: Problems) -> Field | None:
    """Reads one field; what it names is checked when all is known."""
    data = toml.data[slot]["fields"][number]
    place = toml.place(slot, "fields", number)
    if not isinstance(data, dict):
        problems.add(place, f"field {number + 1} of '{slot}' is no table",
                     "write '{ name = \"...\", type = \"...\", ... }'")
        return None
    if not check_keys(toml, (slot, "fields", number), _FIELD_KEYS,
                      {"name", "type", "sentence"}, problems):
        return None
    check_identifier(data["name"], place, problems)
    return Field(data["name"], data["type"], data.get("machine"),
                 data.get("writer"), data.get("length", 0), data["sentence"],
                 place, data.get("hash", ""))


def _layers(toml: Located, system: System, problems: Problems) -> None:
    """Reads the layers; each machine is in one of them."""
    place = toml.place("layers")
    known = list(system.machines)
    listed: list[str] = []
    for layer in toml.data["layers"]:
        if not isinstance(layer, list):
            problems.add(place, f"layer '{layer}' is no list",
                         "write a list of machines for each layer")
            continue
        for name in layer:
            if name not in known:
                problems.add(place, f"unknown machine '{name}'",
                             did_you_mean(str(name), known))
            elif name in listed:
                problems.add(place, f"machine '{name}' is in two layers",
                             "list it once")
            listed.append(name)
    for name in known:
        if name not in listed:
            problems.add(system.machines[name].place, f"machine '{name}' is in "
                         "no layer", f"list it in {toml.file}")
    system.layers = toml.data["layers"]


def _group(toml: Located, name: str, data: dict[str, Any], system: System,
           problems: Problems) -> None:
    """Reads one group of states."""
    place = toml.place("group", name)
    check_identifier(name, place, problems)
    members = data["bytes"] + list(data["flags"])
    if len(members) != 4:
        problems.add(place, f"group '{name}' has {len(members)} bytes",
                     "fill it to four: they are compared as one word")
    for machine in data["bytes"]:
        model = system.machines.get(machine)
        if model is None:
            problems.add(place, f"unknown machine '{machine}' in group "
                         f"'{name}'", did_you_mean(str(machine),
                                                   list(system.machines)))
        elif model.table != data["table"]:
            problems.add(place, f"the state of '{machine}' is not stored in "
                         f"'{data['table']}'", f"group '{name}' holds states "
                         "of one object")
    for flag, sentence in data["flags"].items():
        at = toml.place("group", name, "flags", flag)
        check_identifier(flag, at, problems)
        if not isinstance(sentence, str) or not sentence.endswith("."):
            problems.add(at, f"flag '{flag}' has no sentence",
                         f"write '{flag} = \"...\"', with a full stop")
    system.groups[name] = Group(name, data["table"], data["sentence"],
                                data["bytes"], data["flags"], place)


def read_groups(toml: Located, system: System, problems: Problems) -> None:
    """Reads the layers and groups of machines.toml into `system`."""
    if check_keys(toml, (), {"layers": list, "group": dict}, {"layers"},
                  problems):
        _layers(toml, system, problems)
        for name in toml.data.get("group", {}):
            path = ("group", name)
            if check_keys(toml, path, _GROUP_KEYS, set(_GROUP_KEYS), problems):
                _group(toml, name, toml.data["group"][name], system, problems)


def check_places(system: System, problems: Problems) -> None:
    """Every state has one place in a slot, and every field has a type."""
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
    for slot in system.slots.values():
        names = [f.name for f in slot.fields]
        for i, field in enumerate(slot.fields):
            if field.name in names[:i]:
                problems.add(field.place, f"'{slot.name}' has two fields "
                             f"'{field.name}'", "give each a name of its own")
            _check_field(system, slot, field, problems)
            check_hash(system, slot, field, problems)
    for group in system.groups.values():
        _check_group(system, group, problems)


def _check_field(system: System, slot: Slot, field: Field,
                 problems: Problems) -> None:
    """A field holds a state, a group of states, an index or a number."""
    where = f"field '{field.name}' of '{slot.name}'"
    states = [f"struct {g.name}" for g in system.groups.values()
              if g.table == slot.name]
    numbers = [s.index for s in system.slots.values()] + list(UNSIGNED)
    numbers += OUTSIDE
    known = ["state", *states, *numbers]
    if field.type not in known:
        problems.add(field.place, f"{where} has the unknown type "
                     f"'{field.type}'", did_you_mean(field.type, known))
        return
    if field.type == "state":
        machines = list(system.machines)
        if field.machine not in machines:
            problems.add(field.place, f"{where} is the state of no machine",
                         did_you_mean(field.machine or "", machines))
    elif field.machine is not None:
        problems.add(field.place, f"{where} names a machine and is no state",
                     "let its type be 'state'")
    if field.type in numbers and field.writer is None:
        problems.add(field.place, f"nobody writes {where}",
                     "name the file of kernel/ that does: 'writer = \"...\"'")
    if field.type not in numbers and field.writer is not None:
        problems.add(field.place, f"{where} is a state and has a writer",
                     "drop 'writer': states are written by steps")


def _check_group(system: System, group: Group, problems: Problems) -> None:
    """A group of states is one field of its slot."""
    slot = system.slots.get(group.table)
    if slot is None:
        problems.add(group.place, f"unknown table '{group.table}'",
                     did_you_mean(group.table, list(system.slots)))
        return
    count = [f.type for f in slot.fields].count(f"struct {group.name}")
    if count != 1:
        problems.add(group.place, f"group '{group.name}' is {count} fields of "
                     f"'{slot.name}'", f"give it one of type 'struct "
                     f"{group.name}'")
