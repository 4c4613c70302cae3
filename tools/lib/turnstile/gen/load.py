# SPDX-License-Identifier: BSD-2-Clause
"""Reads all machines of a specification folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Place, Problems
from ..located_toml import Located, read_toml
from .build import build_machine
from .checks import check_machine
from .fused import Fused, read_fused
from .model import Machine
from .ragel import parse_xml, run_ragel
from .system import System, check_raises, read_groups, read_slots
from .text import read_text


@dataclass
class Specification:
    """Everything that the machine part of the generator knows."""

    system: System
    fused: list[Fused]


def _read(path: Path, shown: str, problems: Problems) -> Located:
    """Reads a TOML file; what is wrong with it joins `problems`."""
    try:
        return read_toml(path, shown)
    except InputError as error:
        problems.found += error.problems
        return Located(shown, {})


def _machine(folder: Path, path: Path, problems: Problems) -> Machine | None:
    """Reads one machine from NAME.rl and NAME.toml."""
    shown = f"{folder.name}/{path.name}"
    text = path.read_text(encoding="utf-8")
    try:
        raw = parse_xml(run_ragel(shown, text))
        toml = read_toml(path.with_suffix(".toml"),
                         f"{folder.name}/{path.stem}.toml")
    except InputError as error:
        problems.found += error.problems
        return None
    rl = read_text(shown, text)
    own = Problems()
    machine = build_machine(raw, rl, toml, own)
    if not own.found:
        check_machine(machine, rl, own)
    problems.found += own.found
    return machine


def load(folder: Path) -> Specification:
    """Reads, checks and composes; raises InputError with all that is wrong."""
    problems = Problems()
    system = System()
    for path in sorted(folder.glob("*.rl")):
        machine = _machine(folder, path, problems)
        if machine is not None:
            system.machines[machine.name] = machine
    if not system.machines:
        problems.add(Place(folder.name), "the folder has no machine",
                     "write one as NAME.rl with NAME.toml beside it")
    problems.stop_if_any()
    system.slots = read_slots(_read(folder / "slots.toml", f"{folder.name}/"
                                    "slots.toml", problems), problems)
    read_groups(_read(folder / "machines.toml",
                      f"{folder.name}/machines.toml", problems),
                system, problems)
    problems.stop_if_any()
    order = [m for layer in system.layers for m in layer]
    system.machines = {m: system.machines[m] for m in order}
    check_raises(system, problems)
    problems.stop_if_any()
    toml = _read(folder / "fused.toml", f"{folder.name}/fused.toml", problems)
    fused = read_fused(toml, system, system.groups["life"], problems)
    problems.stop_if_any()
    return Specification(system, fused)
