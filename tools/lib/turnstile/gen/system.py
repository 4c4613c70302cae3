# SPDX-License-Identifier: BSD-2-Clause
"""All machines together: slots, groups of states, layers."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place
from .model import Machine

UNSIGNED = ("uint8_t", "uint16_t", "uint32_t", "uint64_t")

# What frame.h of the platform and the interface define.
OUTSIDE = ["struct frame", "utcb_id_t"]


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
    hash: str = ""


@dataclass
class Slot:
    """The fields of one object's slot and the table it stands in; `per_cpu`
    is how many slots each CPU has of a table that is set aside at boot, and
    `bytes` how many a slot takes that lies in a donated page."""

    name: str
    table: str
    index: str
    count: str
    fields: list[Field]
    place: Place
    per_cpu: str = ""
    bytes: int = 0

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
