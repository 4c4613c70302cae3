# SPDX-License-Identifier: BSD-2-Clause
"""The words that scenarios use: read from what tools/gen wrote, never typed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[4]


@dataclass(frozen=True)
class Parameter:
    """An argument or result: its type and the registers that carry it."""

    name: str
    type: str
    registers: tuple[str, ...]
    optional: bool = False
    least: int = 0
    payer: str = ""


@dataclass(frozen=True)
class Call:
    """A kernel call."""

    name: str
    number: int
    core: bool
    arguments: tuple[Parameter, ...]
    results: tuple[Parameter, ...]

    def argument(self, name: str) -> Parameter | None:
        """The argument of this name."""
        return next((a for a in self.arguments if a.name == name), None)

    def of_type(self, kind: str) -> Parameter | None:
        """The argument of this type, if there is one."""
        return next((a for a in self.arguments if a.type == kind), None)


@dataclass(frozen=True)
class Machine:
    """A machine: where its states stand, and which boards can see."""

    name: str
    number: int
    table: str
    states: tuple[str, ...]
    visible: bool


@dataclass(frozen=True)
class Table:
    """A table of the kernel, with the limits that the runner has."""

    name: str
    number: int
    slots: int
    slot_bytes: int


@dataclass
class Vocabulary:
    """All of these, by name."""

    calls: dict[str, Call] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    constants: dict[str, int] = field(default_factory=dict)
    enumerations: dict[str, dict[str, int]] = field(default_factory=dict)
    machines: dict[str, Machine] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    limits: dict[str, int] = field(default_factory=dict)
    registers: tuple[str, ...] = ()
    tag: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    utcb: dict[str, int] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    carries: dict[str, tuple[str, ...]] = field(default_factory=dict)
    page_bytes: int = 4096
    message_registers: int = 4
    message_words: int = 0
    quota_whole: int = 0
    first_line: int = 0  # what scenarios call interrupt line 0


def _parameter(row: dict[str, Any]) -> Parameter:
    """An argument or a result."""
    return Parameter(row["name"], row["type"], tuple(row["registers"]),
                     bool(row.get("optional")), (row.get("range") or [0])[0],
                     row.get("payer") or "")


def _call(row: dict[str, Any]) -> Call:
    """A call."""
    return Call(row["name"], row["number"], row["who"] == "core",
                tuple(_parameter(a) for a in row["arguments"]),
                tuple(_parameter(r) for r in row["results"]))


def _machines(rows: list[dict[str, Any]]) -> dict[str, Machine]:
    """The machines; thread_state_get shows those beside the thread's life."""
    return {row["name"]: Machine(
        row["name"], number, row["table"], tuple(row["states"]),
        row["place"].startswith(("life.", "waits.")))
        for number, row in enumerate(rows)}


def _utcb(rows: list[dict[str, Any]]) -> dict[str, int]:
    """At which word of the message buffer each part begins."""
    found, at = {}, 0
    for row in rows:
        found[row["name"]] = at
        at += row["words"]
    found["word"] = at
    return found


def read_vocabulary(limits: str, root: Path = ROOT,
                    first_line: int = 0) -> Vocabulary:
    """What gen/ says, for the runner with this set of limits."""
    data = json.loads((root / "gen" / "interface.json").read_text())
    machines = json.loads((root / "gen" / "machines.json").read_text())
    abi, chosen = data["abi"], data["limits"][limits]
    return Vocabulary(
        calls={row["name"]: _call(row) for row in data["calls"]},
        statuses={row["name"]: row["number"] for row in data["statuses"]},
        refused={row["number"] for row in data["statuses"]
                 if row["class"] == "refused"},
        constants={name: value for rows in abi["enumerations"].values()
                   for name, value in rows.items()},
        enumerations=abi["enumerations"],
        machines=_machines(machines["machines"]),
        tables={row["name"]: Table(row["name"], row["number"],
                                   chosen.get(row["count"], 0),
                                   row["slot_bytes"])
                for row in data["tables"]},
        kinds=tuple(row["name"] for row in data["tables"] if row["named"]),
        limits=chosen, registers=tuple(abi["registers"]),
        tag={row["name"]: (row["low"], row["bits"], row["max"])
             for row in abi["tag"]},
        utcb=_utcb(abi["utcb"]),
        events={row["name"]: row["number"] for row in data["trace"]["events"]},
        carries={row["name"]: tuple(row["carries"])
                 for row in data["trace"]["events"]},
        page_bytes=abi["page_bytes"],
        message_registers=abi["constants"]["MESSAGE_REGISTERS"],
        message_words=abi["message_words"],
        quota_whole=abi["constants"]["QUOTA_WHOLE"], first_line=first_line)
