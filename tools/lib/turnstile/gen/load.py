# SPDX-License-Identifier: BSD-2-Clause
"""Reads all machines of a specification folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Place, Problem, Problems
from ..located_toml import Located, parse_toml
from .build import build_machine
from .checks import check_machine, check_names
from .emit_queue import Queue, read_queues
from .fused import Fused, read_fused
from .model import Machine
from .places import check_places, read_groups, read_slots
from .plain import check_frame
from .ragel import RawMachine, parse_xml, run_ragel
from .raising import check_raises
from .system import System
from .text import RlText, read_text


@dataclass
class Specification:
    """Everything that the machine part of the generator knows."""

    system: System
    fused: list[Fused]
    queues: list[Queue]


def _text(path: Path, shown: str) -> str:
    """The text of a file, called `shown` in messages."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        problem = Problem(Place(shown), f"cannot read: {error.strerror}",
                          "create the file or name another")
    except UnicodeDecodeError as error:
        problem = Problem(Place(shown), "the file is no text: byte "
                          f"{error.start + 1} is not UTF-8",
                          "save it in UTF-8")
    raise InputError([problem])


def _toml(folder: Path, name: str, problems: Problems) -> Located | None:
    """Reads a TOML file; what is wrong with it joins `problems`."""
    shown = f"{folder.name}/{name}"
    try:
        return parse_toml(shown, _text(folder / name, shown))
    except InputError as error:
        problems.found += error.problems
        return None


def _rl(folder: Path, name: str, problems: Problems) -> tuple[
        RawMachine, RlText] | None:
    """Reads a machine's text, and has Ragel read it."""
    shown = f"{folder.name}/{name}"
    own = Problems()
    try:
        text = _text(folder / name, shown)
        check_frame(shown, text, own)
        own.stop_if_any()
        return parse_xml(run_ragel(shown, text)), read_text(shown, text)
    except InputError as error:
        problems.found += error.problems
        return None


def _machine(folder: Path, stem: str, problems: Problems) -> Machine | None:
    """Reads one machine from NAME.rl and NAME.toml."""
    rl = _rl(folder, f"{stem}.rl", problems)
    toml = _toml(folder, f"{stem}.toml", problems)
    if rl is None or toml is None:
        return None
    own = Problems()
    machine = build_machine(*rl, toml, own)
    if not own.found:
        check_machine(machine, rl[1], own)
    problems.found += own.found
    return machine


def _machines(folder: Path, problems: Problems) -> dict[str, Machine]:
    """Reads all machines, by name."""
    stems = sorted(path.stem for path in folder.glob("*.rl"))
    if not stems:
        problems.add(Place(folder.name), "the folder has no machine",
                     "write one as NAME.rl with NAME.toml beside it")
    machines = [_machine(folder, stem, problems) for stem in stems]
    return {m.name: m for m in machines if m is not None}


def _places(folder: Path, system: System, problems: Problems) -> None:
    """Reads where states are stored, and in which layer machines are."""
    slots = _toml(folder, "slots.toml", problems)
    groups = _toml(folder, "machines.toml", problems)
    if slots is not None and groups is not None:
        system.slots = read_slots(slots, problems)
        read_groups(groups, system, problems)
    problems.stop_if_any()
    check_places(system, problems)
    problems.stop_if_any()


def load(folder: Path) -> Specification:
    """Reads, checks and composes; raises InputError with all that is wrong."""
    problems = Problems()
    system = System(_machines(folder, problems))
    problems.stop_if_any()
    _places(folder, system, problems)
    order = [m for layer in system.layers for m in layer]
    system.machines = {m: system.machines[m] for m in order}
    check_names(system, problems)
    check_raises(system, problems)
    problems.stop_if_any()
    toml = _toml(folder, "fused.toml", problems)
    fused = read_fused(toml, system, problems) if toml is not None else []
    queues = []
    if (folder / "queues.toml").exists():
        toml = _toml(folder, "queues.toml", problems)
        queues = read_queues(toml, system, problems) if toml else []
    problems.stop_if_any()
    return Specification(system, fused, queues)
