# SPDX-License-Identifier: BSD-2-Clause
"""What the operations of a scene are made of: the interface, what there is in
the scene, and one thing that happens."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REGISTERS = ("cap", "tag", "w0", "w1", "w2", "w3", "room")
NOT_CALLS = {"fault": "HAPPENS_FAULT", "fpu": "HAPPENS_FPU",
              "exit": "HAPPENS_EXIT", "slice": "HAPPENS_SLICE",
              "tick": "HAPPENS_TICK", "timer": "HAPPENS_TIMER",
              "interrupt": "HAPPENS_INTERRUPT", "line": "HAPPENS_LINE",
              "enter": "HAPPENS_ENTER"}


class Mistake(Exception):
    """A line of a scene that is wrong: what, and a hint."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


@dataclass(frozen=True)
class Interface:
    """The calls of the kernel, from gen/interface.json."""

    calls: dict[str, dict[str, Any]]
    statuses: dict[str, dict[str, Any]]
    tables: dict[str, int]
    kinds: dict[str, int]


def read_interface(gen: Path) -> Interface:
    """Reads gen/interface.json."""
    data = json.loads((gen / "interface.json").read_text(encoding="utf-8"))
    tables = {table["name"]: table["number"] for table in data["tables"]}
    return Interface({call["name"]: call for call in data["calls"]},
                     {s["name"]: s for s in data["statuses"]}, tables,
                     {table["name"]: table["number"]
                      for table in data["tables"] if table["named"]})


def names(interface: Interface) -> list[str]:
    """What can happen, by name."""
    return [*interface.calls, *NOT_CALLS]


@dataclass
class World:
    """What the values of arguments depend on."""

    interface: Interface
    limits: dict[str, int]
    domain_of: dict[int, int]  # by thread
    bad: bool = True  # bad values are tried as well


@dataclass
class Operation:
    """One thing that can happen."""

    text: str
    what: str = "HAPPENS_CALL"
    threads: int = 0
    number: int = 0
    slots: bool = False
    ends: bool = False
    line: int = 0
    registers: dict[str, int] = field(default_factory=dict)
    caps: tuple[int, ...] = ()

    def c(self) -> str:
        """The operation as C."""
        r = {name: self.registers.get(name, 0) for name in REGISTERS}
        caps = ", ".join(str(cap) for cap in self.caps) or "0"
        return (f'    {{ .text = "{self.text}", .what = {self.what}, '
                f".line = {self.line}, .ends = {str(self.ends).lower()}, "
                f".slots = {str(self.slots).lower()}, "
                f".threads = {self.threads:#x}u,\n"
                f"      .call = {{ .cap = {r['cap']}u, .tag = {r['tag']}u, "
                f".word = {{ {r['w0']}u, {r['w1']}u, {r['w2']}u, "
                f"{r['w3']}u }}, .room = {r['room']}u, "
                f".number = {self.number} }}, .caps = {{ {caps} }} }},")
